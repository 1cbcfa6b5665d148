package scot.cairn.assessment.rounds;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Round;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What rounds of assessment are called. One stands from the day its report was published. */
@Component
class RoundPages implements SubjectSource {

    private final Rounds rounds;

    RoundPages(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ROUND;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return rounds.known(asKnownOn).stream().map(RoundPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, rounds.known(asKnownOn).size()))
                : rounds.find(subject.id(), asKnownOn).map(RoundPages::heading);
    }

    private static Heading list(Subject subject, int count) {
        String sentence =
                switch (count) {
                    case 0 -> "No round of assessment is on record.";
                    case 1 -> "1 round of assessment is on record.";
                    default -> "%d rounds of assessment are on record.".formatted(count);
                };
        return new Heading(
                subject,
                "How standards are judged",
                SubjectKind.ROUND.listTitle(),
                sentence,
                List.of());
    }

    static Heading heading(Round round) {
        return new Heading(
                subject(round),
                "Round of assessment",
                round.name(),
                RoundWords.sentence(round),
                List.of(
                        new Heading.Parent(
                                SubjectKind.ROUND.listTitle(), SubjectKind.ROUND.path())));
    }

    static Subject subject(Round round) {
        return new Subject(SubjectKind.ROUND, round.id());
    }
}
