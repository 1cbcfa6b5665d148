package scot.cairn.framework.commitments;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.notices.Dated;
import scot.cairn.notices.DatedSource;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The dates of promises, as they stand today, for calendars. */
@Component
class PromisedDates implements DatedSource {

    private final Commitments commitments;

    PromisedDates(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<Dated> all() {
        return commitments.all(AsKnownOn.PRESENT).stream().flatMap(PromisedDates::dated).toList();
    }

    private static Stream<Dated> dated(Promise promise) {
        String id = promise.commitment().id();
        return promise.due().stream()
                .map(due ->
                        new Dated(
                                "commitment-" + id,
                                new Subject(SubjectKind.COMMITMENT, id),
                                "Promised: " + promise.commitment().title(),
                                due));
    }
}
