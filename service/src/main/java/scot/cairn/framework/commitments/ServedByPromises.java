package scot.cairn.framework.commitments;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.framework.FrameworkLinks;
import scot.cairn.landscape.WiderSubjects;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** A promise is for what it serves. */
@Component
class ServedByPromises implements WiderSubjects {

    private final Commitments commitments;

    ServedByPromises(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<Subject> of(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.COMMITMENT || subject.isList()) {
            return List.of();
        }
        return commitments
                .find(subject.id(), asKnownOn)
                .map(promise ->
                        promise.commitment().serves().stream()
                                .map(FrameworkLinks::subject)
                                .toList())
                .orElse(List.of());
    }
}
