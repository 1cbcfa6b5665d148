package scot.cairn.framework.commitments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.attachments.AttachmentRule;
import scot.cairn.framework.progress.ReportingProgress;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Those who report on promises hang documents on them; both are public. */
@Component
class CommitmentFiles implements AttachmentRule {

    private final Commitments commitments;
    private final ReportingProgress reporting;

    CommitmentFiles(Commitments commitments, ReportingProgress reporting) {
        this.commitments = commitments;
        this.reporting = reporting;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.COMMITMENT;
    }

    @Override
    public Optional<String> title(Subject subject) {
        return commitments
                .find(subject.id(), AsKnownOn.PRESENT)
                .map(promise -> promise.commitment().title());
    }

    @Override
    public boolean isPublic(Subject subject) {
        return title(subject).isPresent();
    }

    @Override
    public Optional<Capacity> attaches(Person person, Subject subject) {
        return commitments
                .find(subject.id(), AsKnownOn.PRESENT)
                .flatMap(promise -> reporting.capacity(person, promise.commitment()));
    }

    @Override
    public boolean reads(Person person, Subject subject) {
        return person.roles().contains(Role.MISSION_TEAM);
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.MISSION_TEAM);
    }

    @Override
    public Map<Subject, String> offered(Person person) {
        Map<Subject, String> all = new LinkedHashMap<>();
        commitments.all(AsKnownOn.PRESENT).stream()
                .map(Promise::commitment)
                .filter(commitment -> reporting.capacity(person, commitment).isPresent())
                .forEach(commitment ->
                        all.put(new Subject(kind(), commitment.id()), commitment.title()));
        return all;
    }
}
