package scot.cairn.attachments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Who may read and attach files to the subjects of a kind. The room of the kind answers; a kind
 * without a rule takes no files.
 */
public interface AttachmentRule {

    /** The kind it is about. */
    SubjectKind kind();

    /** What a subject of the kind is called; empty when there is none such. */
    Optional<String> title(Subject subject);

    /**
     * Whether everybody may read a file as soon as it hangs on the subject. Where that is not so,
     * whoever makes the subject public says of which of its files that is true too.
     */
    boolean isPublic(Subject subject);

    /** The capacity in which somebody may attach to it; empty when they may not. */
    Optional<Capacity> attaches(Person person, Subject subject);

    /** Whether somebody may read its files before it is public. */
    boolean reads(Person person, Subject subject);

    /** Roles that may do so; the database lets no other, whatever {@link #reads} says. */
    Set<Role> readers();

    /** Official codes of the areas that it is of; empty where it is of no area in particular. */
    default List<String> areas(Subject subject) {
        return List.of();
    }

    /**
     * Ids of the bodies of which it is, where their people read its files too; empty where areas
     * alone say who does.
     */
    default Optional<List<String>> bodies(Subject subject) {
        return Optional.empty();
    }

    /** Titles of the subjects to which somebody may attach, in the order in which to choose. */
    Map<Subject, String> offered(Person person);
}
