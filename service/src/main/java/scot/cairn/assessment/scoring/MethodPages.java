package scot.cairn.assessment.scoring;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What methods of assessment are called. */
@Component
class MethodPages implements SubjectSource {

    private final Methods methods;

    MethodPages(Methods methods) {
        this.methods = methods;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.SCORING_METHOD;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return methods.known(asKnownOn).stream().map(this::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, methods.known(asKnownOn).size()))
                : methods.find(subject.id()).map(this::heading);
    }

    private static Heading list(Subject subject, int count) {
        String sentence =
                switch (count) {
                    case 0 -> "No method of assessment is on record.";
                    case 1 -> "1 version of a method is on record.";
                    default -> "%d versions of methods are on record.".formatted(count);
                };
        return new Heading(
                subject,
                "How standards are judged",
                SubjectKind.SCORING_METHOD.listTitle(),
                sentence,
                List.of());
    }

    Heading heading(ScoringMethod method) {
        String set =
                methods.set(method).map(StandardSet::name).orElse("A set that is not on record");
        return new Heading(
                subject(method),
                "Method of assessment",
                method.name(),
                "By this version, from %s, each of the %s has one of %d statuses in each setting."
                        .formatted(from(method), set, method.scale().size()),
                List.of(
                        new Heading.Parent(
                                SubjectKind.SCORING_METHOD.listTitle(),
                                SubjectKind.SCORING_METHOD.path())));
    }

    /** Since when it is in force, in words. */
    static String from(ScoringMethod method) {
        return DateRange.of(method.from()).words();
    }

    static Subject subject(ScoringMethod method) {
        return new Subject(SubjectKind.SCORING_METHOD, method.id());
    }
}
