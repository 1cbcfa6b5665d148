package scot.cairn.backup;

import java.util.List;

/** What came of reading a backup: every byte of it was compared with what it says of itself. */
public sealed interface BackupReading {

    /** Every byte is as it was written; to be closed. */
    record Sound(BackupFile backup) implements BackupReading {}

    /** What is wrong with it, each fault with the name of the part that it is in. */
    record Faulty(List<String> faults) implements BackupReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
