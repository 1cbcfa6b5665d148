package scot.cairn.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps room on the disk of a database on this machine. A PostgreSQL that cannot write its log
 * stops, and then nothing can be read either; so acts are refused before that. Of a database
 * elsewhere nothing is known here: it refuses acts itself when its tables find no more room.
 */
@Component
class DiskSpace {

    private static final long MEGABYTE = 1 << 20;

    private final String data;
    private final long least;

    /**
     * Looks at a disk.
     *
     * @param data folder of the database, or empty if it is elsewhere
     * @param least megabytes that are kept free, four files of the database's log
     */
    DiskSpace(
            @Value("${cairn.data:}") String data,
            @Value("${cairn.least-free-megabytes:64}") long least) {
        this.data = data;
        this.least = least;
    }

    /**
     * Asks to write.
     *
     * @throws Closing.LedgerClosed if there is too little room
     */
    void require() {
        if (data.isEmpty()) {
            return;
        }
        try {
            long free = Files.getFileStore(Path.of(data)).getUsableSpace() / MEGABYTE;
            if (free < least) {
                throw new Closing.LedgerClosed(
                        "the disk of %s has %d MB free and %d are kept for the database. Nothing was stored, and pages are read as before; free some space and try again."
                                .formatted(data, free, least));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
