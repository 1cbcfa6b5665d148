package scot.cairn.framework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Approach;
import scot.cairn.pack.Priority;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Turns what a plan says something serves, such as {@code outcome/2/b}, into names with links. */
@Component
public class FrameworkLinks {

    private final Items items;
    private final Wordings wordings;

    FrameworkLinks(Items items, Wordings wordings) {
        this.items = items;
        this.wordings = wordings;
    }

    /** The subject that {@code to} names: {@code outcome/<path>}, {@code priority/<id>}, ... */
    public static Subject subject(String to) {
        String id = to.substring(to.indexOf('/') + 1);
        return switch (to.substring(0, to.indexOf('/'))) {
            case "outcome" -> new Subject(SubjectKind.OUTCOME, id);
            case "priority" -> new Subject(SubjectKind.PRIORITY, id);
            case "approach" -> new Subject(SubjectKind.APPROACH, id);
            default -> throw new IllegalArgumentException("nothing can serve " + to);
        };
    }

    /** Their names one after the other, each leading to its page. */
    public List<Span> of(List<String> served, AsKnownOn asKnownOn) {
        Map<Subject, String> names = names(asKnownOn);
        return Span.listed(
                served.stream()
                        .map(FrameworkLinks::subject)
                        .map(subject ->
                                Span.link(
                                        names.getOrDefault(subject, label(subject)), subject.url()))
                        .toList());
    }

    /** The names of settings, which sets of standards give. */
    public List<String> settings(List<String> ids) {
        Map<String, String> names =
                items.all(SubjectKind.STANDARD, StandardSet.class).stream()
                        .flatMap(set -> set.settings().stream())
                        .collect(
                                Collectors.toMap(
                                        StandardSet.Named::id,
                                        StandardSet.Named::name,
                                        (first, _) -> first));
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    private static String label(Subject subject) {
        return subject.kind() == SubjectKind.OUTCOME
                ? new OutcomeNode(subject.id(), List.of(), List.of()).label()
                : subject.id();
    }

    private Map<Subject, String> names(AsKnownOn asKnownOn) {
        Map<Subject, String> names =
                items.all(SubjectKind.PRIORITY, Priority.class).stream()
                        .collect(
                                Collectors.toMap(
                                        p -> new Subject(SubjectKind.PRIORITY, p.id()),
                                        p ->
                                                wordings.title(p.wordings(), asKnownOn)
                                                        .orElse("A priority")));
        names.putAll(
                items.all(SubjectKind.APPROACH, Approach.class).stream()
                        .collect(
                                Collectors.toMap(
                                        a -> new Subject(SubjectKind.APPROACH, a.id()),
                                        Approach::name)));
        return names;
    }
}
