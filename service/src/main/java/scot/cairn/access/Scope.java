package scot.cairn.access;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a program may be allowed. Which route needs a scope is in {@link Permissions}. */
public enum Scope {
    /** Reads who has access, as auditors do. */
    READ_ACCESS_REVIEW("read:access-review", Role.AUDITOR),
    /**
     * Reads and writes answers to returns of its areas. It acts in no role: the database knows it
     * by its registration.
     */
    WRITE_RETURNS("write:returns", null);

    private final String id;
    private final @Nullable Role reads;

    Scope(String id, @Nullable Role reads) {
        this.id = id;
        this.reads = reads;
    }

    /** As the table of permissions writes it. */
    public String id() {
        return id;
    }

    /** The role whose rows the database shows to it; empty where it has rules of its own. */
    Optional<Role> reads() {
        return Optional.ofNullable(reads);
    }

    /** The scope of an id. */
    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
