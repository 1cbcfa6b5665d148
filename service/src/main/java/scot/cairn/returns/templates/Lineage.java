package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Change;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.subjects.AsKnownOn;

/** What became of questions from one version of a form to the next. */
@Component
public class Lineage {

    private final ReturnTemplates templates;

    Lineage(ReturnTemplates templates) {
        this.templates = templates;
    }

    /** A question of a version. */
    public record Asked(ReturnTemplate template, ReturnQuestion question) {}

    /**
     * The versions in which a question was asked the same, from the one given back to the earliest:
     * a series may join answers to these, and to no others.
     */
    public List<Asked> series(ReturnTemplate template, ReturnQuestion question) {
        List<Asked> series = new ArrayList<>();
        Optional<Asked> at = Optional.of(new Asked(template, question));
        while (at.isPresent()) {
            series.add(at.get());
            at = before(at.get());
        }
        return series;
    }

    private Optional<Asked> before(Asked asked) {
        ReturnQuestion.Lineage lineage = asked.question().lineage();
        String earlier = asked.template().earlier();
        if (lineage == null || lineage.is() != Change.SAME || earlier == null) {
            return Optional.empty();
        }
        return templates
                .find(earlier, AsKnownOn.PRESENT)
                .flatMap(template ->
                        template.questions()
                                .filter(one -> one.id().equals(lineage.of()))
                                .findFirst()
                                .map(one -> new Asked(template, one)));
    }
}
