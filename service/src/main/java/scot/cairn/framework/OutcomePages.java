package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What outcomes are called. */
@Component
public class OutcomePages implements SubjectSource {

    private final Frameworks frameworks;
    private final Wordings wordings;

    OutcomePages(Frameworks frameworks, Wordings wordings) {
        this.frameworks = frameworks;
        this.wordings = wordings;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OUTCOME;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        List<OutcomeNode> outcomes = frameworks.outcomes();
        return outcomes.stream().map(outcome -> heading(outcome, outcomes, asKnownOn)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        List<OutcomeNode> outcomes = frameworks.outcomes();
        if (subject.isList()) {
            return Optional.of(listHeading(subject, outcomes));
        }
        return outcomes.stream()
                .filter(outcome -> outcome.path().equals(subject.id()))
                .findFirst()
                .map(outcome -> heading(outcome, outcomes, asKnownOn));
    }

    private static Heading listHeading(Subject subject, List<OutcomeNode> outcomes) {
        long top = outcomes.stream().filter(OutcomeNode::isTop).count();
        return new Heading(
                subject,
                "The outcomes framework",
                SubjectKind.OUTCOME.listTitle(),
                "The plan works towards %d outcomes, set out in %d parts."
                        .formatted(top, outcomes.size() - top),
                List.of());
    }

    private Heading heading(OutcomeNode outcome, List<OutcomeNode> all, AsKnownOn asKnownOn) {
        Optional<String> title = wordings.title(outcome, asKnownOn);
        String sentence = title.isPresent() ? partsSentence(outcome, all) : notYet(asKnownOn);
        return new Heading(
                new Subject(SubjectKind.OUTCOME, outcome.path()),
                outcome.label(),
                title.orElse(outcome.label()),
                sentence,
                parents(outcome));
    }

    private static @org.jspecify.annotations.Nullable String partsSentence(
            OutcomeNode outcome, List<OutcomeNode> all) {
        long parts = all.stream().filter(o -> o.parent().equals(outcome.path())).count();
        return parts == 0 ? null : "The plan sets this outcome out in %d parts.".formatted(parts);
    }

    private static String notYet(AsKnownOn asKnownOn) {
        return "No wording of this outcome had been published by %s."
                .formatted(asKnownOn.date().map(DateRange::words).orElse("now"));
    }

    private static List<Heading.Parent> parents(OutcomeNode outcome) {
        List<Heading.Parent> parents = new ArrayList<>();
        if (!outcome.isTop()) {
            Subject above = new Subject(SubjectKind.OUTCOME, outcome.parent());
            parents.add(
                    new Heading.Parent(
                            new OutcomeNode(outcome.parent(), List.of(), List.of()).label(),
                            above.url()));
        }
        parents.add(new Heading.Parent("Outcomes", SubjectKind.OUTCOME.path()));
        return parents;
    }
}
