package scot.cairn.attachments;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.attachments.Attachment.Version;

/**
 * Gives files to those who may read them: what is public to everybody, read as everybody reads; the
 * rest to whom the rule of its subject names, to whoever attached it, and to auditors.
 */
@Service
public class Downloading {

    private final Attachments attachments;
    private final AttachmentRules rules;

    Downloading(Attachments attachments, AttachmentRules rules) {
        this.attachments = attachments;
        this.rules = rules;
    }

    /**
     * A file that somebody may read.
     *
     * @param person whoever is signed in; empty for a stranger
     */
    public Optional<Attachment> find(Optional<Person> person, UUID id) {
        return attachments
                .find(id)
                .or(() ->
                        person.flatMap(
                                one -> attachments.seen(id).filter(file -> mayRead(one, file))));
    }

    private boolean mayRead(Person person, Attachment file) {
        return person.roles().contains(Role.AUDITOR)
                || file.versions().stream()
                        .anyMatch(version -> version.account().equals(person.account()))
                || rules.of(file.subject())
                        .filter(rule -> rule.reads(person, file.subject()))
                        .isPresent();
    }

    /** A piece of the bytes of a version, from 0; empty after the last. */
    public Optional<byte[]> piece(Attachment file, Version version, int number) {
        return file.isPublic()
                ? attachments.piece(file.id(), version.number(), number)
                : attachments.seenPiece(file.id(), version.number(), number);
    }

    /** The header by which a version is saved under its name, and never shown. */
    public static String disposition(Version version) {
        return FileName.disposition(version.fileName());
    }
}
