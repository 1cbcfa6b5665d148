package scot.cairn.notices;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.subjects.Heading;

/** Everything public that has a date, in order. */
@Service
public class Dates {

    private final List<DatedSource> sources;

    Dates(List<DatedSource> sources) {
        this.sources = sources;
    }

    /** What is about a page; everything for a page of many. */
    @Transactional(readOnly = true)
    public List<Dated> of(Heading page) {
        return sources.stream()
                .flatMap(source -> source.all().stream())
                .filter(dated ->
                        page.subject().isOfMany() || dated.subject().equals(page.subject()))
                .sorted(
                        Comparator.comparing((Dated dated) -> dated.on().first())
                                .thenComparing(Dated::id))
                .toList();
    }
}
