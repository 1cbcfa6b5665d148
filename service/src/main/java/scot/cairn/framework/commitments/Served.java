package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Items;
import scot.cairn.framework.OutcomePages;
import scot.cairn.pack.Approach;
import scot.cairn.pack.Priority;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Names what in the framework a promise serves, and leads there. */
@Component
class Served {

    private final OutcomePages outcomes;
    private final Items items;

    Served(OutcomePages outcomes, Items items) {
        this.outcomes = outcomes;
        this.items = items;
    }

    /** The outcomes, priorities and parts of the approach, one after the other. */
    List<Span> links(List<String> paths, AsKnownOn asKnownOn) {
        List<Span> spans = new ArrayList<>();
        for (String path : paths) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain("; "));
            }
            spans.add(link(path, asKnownOn));
        }
        return spans;
    }

    private Span link(String path, AsKnownOn asKnownOn) {
        int slash = path.indexOf('/');
        String id = path.substring(slash + 1);
        SubjectKind kind =
                switch (path.substring(0, slash)) {
                    case "outcome" -> SubjectKind.OUTCOME;
                    case "priority" -> SubjectKind.PRIORITY;
                    default -> SubjectKind.APPROACH;
                };
        Subject subject = new Subject(kind, id);
        return Span.link(title(subject, asKnownOn), subject.url());
    }

    private String title(Subject subject, AsKnownOn asKnownOn) {
        String id = subject.id();
        return switch (subject.kind()) {
            case OUTCOME ->
                    outcomes.find(subject, asKnownOn)
                            .map(heading -> heading.label() + ", " + heading.title())
                            .orElse(id);
            case PRIORITY ->
                    items.find(SubjectKind.PRIORITY, id, Priority.class)
                            .map(priority -> priority.wordings().getFirst().said().words())
                            .orElse(id);
            default ->
                    items.find(SubjectKind.APPROACH, id, Approach.class)
                            .map(Approach::name)
                            .orElse(id);
        };
    }
}
