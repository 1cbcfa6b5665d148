package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Instrument;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Under what something is asked, in words that lead there. */
@Component
public class Under {

    private final Items items;

    Under(Items items) {
        this.items = items;
    }

    /** What an instrument is called; its id where it is not on record. */
    public String title(String instrument) {
        return find(instrument).map(Instrument::title).orElse(instrument);
    }

    /** The instrument, leading to its page. */
    public Span link(String instrument) {
        return Span.link(title(instrument), new Subject(SubjectKind.INSTRUMENT, instrument).url());
    }

    /** The instrument and the clause. */
    List<Span> clause(Asked asked) {
        List<Span> spans = new ArrayList<>();
        spans.add(link(asked.instrument()));
        find(asked.instrument()).stream()
                .flatMap(one -> one.clauses().stream())
                .filter(clause -> clause.id().equals(asked.clause()))
                .forEach(clause -> spans.add(Span.plain(", " + clause.title())));
        return spans;
    }

    /** The duty that it is asked for; empty where none is named. */
    Optional<Span> duty(Asked asked) {
        return Optional.ofNullable(asked.duty())
                .map(id ->
                        Span.link(
                                items.find(SubjectKind.COMMITMENT, id, Commitment.class)
                                        .map(Commitment::title)
                                        .orElse(id),
                                new Subject(SubjectKind.COMMITMENT, id).url()));
    }

    private Optional<Instrument> find(String instrument) {
        return items.find(SubjectKind.INSTRUMENT, instrument, Instrument.class);
    }
}
