package scot.cairn.intake;

import java.util.Locale;
import java.util.Optional;

/** The types of file that hold a table. */
public enum TableType {
    CSV("a CSV table"),
    TSV("a table separated by tabs"),
    XLSX("an Excel workbook"),
    ODS("an OpenDocument spreadsheet"),
    JSON("JSON");

    /** What to do about any other. */
    public static final String MEND = "Send .csv, .tsv, .xlsx, .ods or .json";

    private final String words;

    TableType(String words) {
        this.words = words;
    }

    /** As a sentence names it, with its article. */
    public String words() {
        return words;
    }

    /** The type that a file name says by its ending, capitals aside. */
    public static Optional<TableType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (TableType type : values()) {
            if (name.contains(".") && type.name().equals(ending)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
