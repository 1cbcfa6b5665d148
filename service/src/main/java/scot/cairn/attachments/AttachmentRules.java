package scot.cairn.attachments;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Every rule that a room gives. What has none takes no files. */
@Component
public class AttachmentRules {

    private final Map<SubjectKind, AttachmentRule> rules = new EnumMap<>(SubjectKind.class);

    AttachmentRules(List<AttachmentRule> all) {
        all.forEach(rule -> rules.put(rule.kind(), rule));
    }

    /** The rule of a subject's kind. */
    Optional<AttachmentRule> of(Subject subject) {
        return Optional.ofNullable(rules.get(subject.kind()));
    }

    /** Whether everybody may read a file as soon as it hangs on a subject. */
    boolean isPublic(Subject subject) {
        return of(subject).filter(rule -> rule.isPublic(subject)).isPresent();
    }

    /** What a subject is called; empty when there is none such that takes files. */
    @Transactional(readOnly = true)
    public Optional<String> title(Subject subject) {
        return of(subject).flatMap(rule -> rule.title(subject));
    }

    /** The capacity in which somebody may attach to a subject that is there. */
    @Transactional(readOnly = true)
    public Optional<Capacity> attaches(Person person, Subject subject) {
        return of(subject)
                .filter(rule -> rule.title(subject).isPresent())
                .flatMap(rule -> rule.attaches(person, subject));
    }

    /** Titles of everything to which somebody may attach. */
    @Transactional(readOnly = true)
    public Map<Subject, String> offered(Person person) {
        Map<Subject, String> all = new LinkedHashMap<>();
        rules.values().forEach(rule -> all.putAll(rule.offered(person)));
        return all;
    }
}
