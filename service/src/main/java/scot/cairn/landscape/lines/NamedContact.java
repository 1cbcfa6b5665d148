package scot.cairn.landscape.lines;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;

/** Who answers for what a page is about, in a line: those nearest to it who are on record. */
@Component
public class NamedContact {

    private final WhoAnswers whoAnswers;

    NamedContact(WhoAnswers whoAnswers) {
        this.whoAnswers = whoAnswers;
    }

    /**
     * The posts and bodies that answer for it, or for what it is part of.
     *
     * @return empty where nobody is on record
     */
    public List<Span> of(Subject subject, AsKnownOn asKnownOn) {
        Answer answer =
                whoAnswers.of(subject, Optional.empty(), whoAnswers.day(asKnownOn), asKnownOn);
        return answer.chain().stream()
                .findFirst()
                .map(held -> held.who().stream().map(Party::body).distinct().map(LineTables::link))
                .map(spans -> Span.listed(spans.toList()))
                .orElse(List.of());
    }
}
