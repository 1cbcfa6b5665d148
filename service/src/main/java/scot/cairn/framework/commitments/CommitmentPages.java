package scot.cairn.framework.commitments;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What promises are called, and how each stands in a sentence. */
@Component
class CommitmentPages implements SubjectSource {

    private final Commitments commitments;

    CommitmentPages(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.COMMITMENT;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return commitments.all(asKnownOn).stream().map(CommitmentPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, asKnownOn))
                : commitments.find(subject.id(), asKnownOn).map(CommitmentPages::heading);
    }

    private Heading list(Subject subject, AsKnownOn asKnownOn) {
        List<Promise> all = commitments.all(asKnownOn);
        return new Heading(
                subject,
                "What was promised",
                SubjectKind.COMMITMENT.listTitle(),
                all.isEmpty() ? "No promise that Cairn holds had been published." : sentence(all),
                List.of());
    }

    private static String sentence(List<Promise> all) {
        long silent =
                all.stream()
                        .filter(promise ->
                                promise.standing() == Standing.NO_OUTCOME_ON_RECORD
                                        && promise.isPastDue())
                        .count();
        long moved = all.stream().filter(Promise::isMoved).count();
        return "%d promises are on record. %d %s said to be met, %d %s past %s date with no outcome on record, and the date of %d was moved."
                .formatted(
                        all.size(),
                        count(all, Standing.MET),
                        count(all, Standing.MET) == 1 ? "is" : "are",
                        silent,
                        silent == 1 ? "is" : "are",
                        silent == 1 ? "its" : "their",
                        moved);
    }

    private static long count(List<Promise> all, Standing standing) {
        return all.stream().filter(promise -> promise.standing() == standing).count();
    }

    static Heading heading(Promise promise) {
        return new Heading(
                new Subject(SubjectKind.COMMITMENT, promise.commitment().id()),
                Words.kind(promise.commitment().kind()),
                promise.commitment().title(),
                Words.standing(promise),
                List.of(
                        new Heading.Parent(
                                SubjectKind.COMMITMENT.listTitle(),
                                SubjectKind.COMMITMENT.path())));
    }
}
