package scot.cairn.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Why nothing was backed up or restored: its message is one plain sentence for the user. */
public final class BackupRefused extends RuntimeException {

    /** Whose fault it is. */
    public enum Why {
        /** What was given cannot be used so. */
        BAD_INPUT,

        /** The record itself is not what was signed. */
        DAMAGED_RECORD,

        /** This machine, or the database, can't. */
        MACHINE_CANNOT
    }

    private static final String NOT_PERMITTED = "42501";

    private final Why why;

    BackupRefused(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    static BackupRefused badInput(String sentence) {
        return new BackupRefused(Why.BAD_INPUT, sentence);
    }

    static BackupRefused writing(Path file, IOException failure) {
        String reason =
                failure instanceof FileSystemException known && known.getReason() != null
                        ? known.getReason()
                        : String.valueOf(failure.getMessage());
        return new BackupRefused(
                Why.MACHINE_CANNOT,
                "The backup cannot be written to %s (%s); nothing was kept."
                        .formatted(file, reason));
    }

    /** What a failing database says, where the fault is not Cairn's own. */
    static RuntimeException database(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String words =
                String.valueOf(failure.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("it does not say why");
        if (state.equals(NOT_PERMITTED)) {
            return badInput(
                    "The owner's login may not use all that is in the database (%s); keep nothing there but Cairn's own tables."
                            .formatted(words));
        }
        return state.matches("(08|28|53|57).*")
                ? new BackupRefused(
                        Why.MACHINE_CANNOT,
                        "The database does not do its part (%s); nothing was kept."
                                .formatted(words))
                : new IllegalStateException(failure);
    }

    /** Whose fault it is. */
    public Why why() {
        return why;
    }
}
