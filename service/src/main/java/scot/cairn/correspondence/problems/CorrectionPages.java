package scot.cairn.correspondence.problems;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What corrections are called. */
@Component
class CorrectionPages implements SubjectSource {

    private final Corrections corrections;

    CorrectionPages(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CORRECTION;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return corrections.all(asKnownOn).stream().map(CorrectionPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        List<Correction> all = corrections.all(asKnownOn);
        return subject.isList()
                ? Optional.of(list(subject, all))
                : all.stream()
                        .filter(one -> subject.id().equals(Long.toString(one.id())))
                        .findFirst()
                        .map(CorrectionPages::heading);
    }

    private static Heading list(Subject subject, List<Correction> all) {
        String sentence =
                switch (all.size()) {
                    case 0 -> "None yet: no correction has been published.";
                    case 1 -> "1 correction has been published.";
                    default -> "%d corrections have been published.".formatted(all.size());
                };
        return new Heading(
                subject, "Put right", SubjectKind.CORRECTION.listTitle(), sentence, List.of());
    }

    private static Heading heading(Correction one) {
        return new Heading(
                new Subject(SubjectKind.CORRECTION, Long.toString(one.id())),
                "Put right",
                "Correction %d".formatted(one.id()),
                "Published on %s.".formatted(DateRange.words(Times.day(one.publishedAt()))),
                List.of(
                        new Heading.Parent(
                                SubjectKind.CORRECTION.listTitle(),
                                SubjectKind.CORRECTION.path())));
    }
}
