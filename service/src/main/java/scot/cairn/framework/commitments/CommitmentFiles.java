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
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The mission team hangs documents on promises, which are public, and so are the documents. */
@Component
class CommitmentFiles implements AttachmentRule {

    private final Commitments commitments;

    CommitmentFiles(Commitments commitments) {
        this.commitments = commitments;
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
        return person.capacities().stream()
                .filter(capacity -> capacity.role() == Role.MISSION_TEAM)
                .findFirst();
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
        if (person.roles().contains(Role.MISSION_TEAM)) {
            commitments
                    .all(AsKnownOn.PRESENT)
                    .forEach(promise ->
                            all.put(
                                    new Subject(kind(), promise.commitment().id()),
                                    promise.commitment().title()));
        }
        return all;
    }
}
