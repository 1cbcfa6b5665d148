package scot.cairn.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why the database cannot be started here: its message is one plain sentence for the user. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static CannotStart diskFull(Path folder) {
        return new CannotStart(
                "The disk that holds the data folder %s is full; free some space or choose another folder."
                        .formatted(folder));
    }

    static CannotStart notAFolder(Path path) {
        return new CannotStart(
                "%s is a file, not a folder; choose another data folder.".formatted(path));
    }

    /** The sentence for a failed write: the disk is full, or the folder is not ours to write. */
    static CannotStart writing(Path folder, IOException failure) {
        if (saysDiskFull(failure.getMessage())) {
            return diskFull(folder);
        }
        return new CannotStart(
                "Cairn cannot write in the data folder %s (%s); correct its owner and permissions or choose another folder."
                        .formatted(folder, reason(failure)),
                failure);
    }

    /** The sentence for a program that failed, from what it wrote in its log. */
    static CannotStart program(Path folder, String what, ServerLog log) throws IOException {
        if (saysDiskFull(log.sinceMark())) {
            return diskFull(folder);
        }
        return new CannotStart(
                "%s; its log is %s and ends with \"%s\"."
                        .formatted(what, log.file(), log.lastWords()));
    }

    /** The sentence for a server that answers but refuses what Cairn needs of it. */
    static CannotStart preparing(Path folder, SQLException refusal, ServerLog log) {
        String words = String.valueOf(refusal.getMessage());
        if (saysDiskFull(words)) {
            return diskFull(folder);
        }
        return new CannotStart(
                "The database server started but could not be prepared (%s); its log is %s."
                        .formatted(words.lines().findFirst().orElse(""), log.file()),
                refusal);
    }

    private static boolean saysDiskFull(@Nullable String words) {
        return words != null
                && (words.contains("No space left on device")
                        || words.contains("Check free disk space")
                        || words.contains("Disk quota exceeded"));
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it cannot be made";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
