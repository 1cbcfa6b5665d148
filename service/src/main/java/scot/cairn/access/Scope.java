package scot.cairn.access;

import java.util.Arrays;
import java.util.Optional;

/** What a program may be allowed. Which route needs a scope is in {@link Permissions}. */
public enum Scope {
    /** Reads who has access, as auditors do. */
    READ_ACCESS_REVIEW("read:access-review", Role.AUDITOR);

    private final String id;
    private final Role reads;

    Scope(String id, Role reads) {
        this.id = id;
        this.reads = reads;
    }

    /** As the table of permissions writes it. */
    public String id() {
        return id;
    }

    /** The role whose rows the database shows to it. */
    Role reads() {
        return reads;
    }

    /** The scope of an id. */
    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
