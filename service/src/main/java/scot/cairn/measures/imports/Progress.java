package scot.cairn.measures.imports;

/** Whoever is told how far an import is. */
public interface Progress {

    /** Nobody. */
    Progress UNHEARD = (stage, rows) -> {};

    /**
     * It is at a stage.
     *
     * @param stage in a few words, such as {@code Reading the file}
     * @param rows how many rows of it are done
     * @throws ImportStopped to end it here; nothing of it is kept
     */
    void at(String stage, long rows);

    /** A row of the file is read; it is told of every thousandth. */
    default void reading(long row) {
        if (row % 1000 == 0) {
            at("Reading the file", row);
        }
    }

    /** It was ended by whoever is told. */
    final class ImportStopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
