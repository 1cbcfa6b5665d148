package scot.cairn.intake.open;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Limits;
import scot.cairn.intake.TableType;
import scot.cairn.intake.office.Archive;
import scot.cairn.intake.office.Unfit;
import scot.cairn.intake.office.Workbook;
import scot.cairn.intake.persons.PersonalData;

/**
 * Opens a file that should hold a table and tells its rows. Once a sign of data about persons was
 * met, no further row is told. Whatever was told of a file with faults is to be forgotten.
 */
public final class Opening {

    private static final int HEAD = 65_536;
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final String PERSONS =
            "Send counts of people, never rows about them. Nothing of this file was kept";

    private final Asked asked;
    private final Faults faults;
    private final PersonalData persons = new PersonalData(PersonalData.Caution.LIKENESS);

    private Opening(Asked asked, Faults faults) {
        this.asked = asked;
        this.faults = faults;
    }

    /**
     * What is asked of a file.
     *
     * @param named the type that its name says
     * @param sheet the name of the sheet to read, or empty for the only one with data
     */
    public record Asked(TableType named, String sheet, Limits limits) {}

    /**
     * Reads a file to its end, or until it is too much.
     *
     * @param rows is told each row
     * @param faults is told whatever is wrong; no content makes this throw
     * @throws IOException if the bytes cannot be read or {@code rows} cannot take a row
     */
    public static void open(InputStream bytes, Asked asked, RawRows rows, Faults faults)
            throws IOException {
        new Opening(asked, faults).open(bytes, rows);
    }

    private void open(InputStream from, RawRows rows) throws IOException {
        Bounded bounded = new Bounded(from, asked.limits().bytes());
        BufferedInputStream bytes = new BufferedInputStream(bounded, HEAD);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        RawRows unlessOfPersons =
                row -> {
                    if (!persons.isFound()) {
                        rows.row(row);
                    }
                };
        if (head.length == 0) {
            faults.file().wrong(Cause.EMPTY, "The file is empty", "Send the file with its rows");
        } else if (Arrays.mismatch(head, ARCHIVE) == ARCHIVE.length) {
            archive(bytes.readAllBytes(), unlessOfPersons);
        } else if (asked.named() == TableType.XLSX || asked.named() == TableType.ODS) {
            wrongType("The content is not that of a workbook: " + Encodings.kind(head));
        } else if (!Encodings.refuse(head, faults)) {
            text(bytes, unlessOfPersons);
        }
        if (bounded.isExceeded()) {
            faults.file()
                    .wrong(
                            Cause.TOO_MUCH,
                            "The file is larger than %,d bytes".formatted(asked.limits().bytes()),
                            "Send it in parts");
        }
        for (String sign : persons.sentences()) {
            faults.file().wrong(Cause.PERSONAL_DATA, sign, PERSONS);
        }
    }

    private void text(InputStream bytes, RawRows rows) throws IOException {
        Utf8Reader text = new Utf8Reader(bytes);
        PersonalData.Sheet sheet = persons.sheet("");
        TextTable table = new TextTable(asked, sheet, faults);
        switch (asked.named()) {
            case CSV -> table.separated(text, ',', rows);
            case TSV -> table.separated(text, '\t', rows);
            case JSON -> new JsonTable(asked, sheet, faults).read(text, rows);
            case XLSX, ODS -> throw new IllegalStateException("a workbook is an archive");
        }
        sheet.end();
        text.fault().ifPresent(fault -> Encodings.refuse(fault, faults));
    }

    private void archive(byte[] bytes, RawRows rows) throws IOException {
        SheetRows sheets = new SheetRows(asked, persons, rows, faults);
        try {
            Archive archive = Archive.of(bytes, asked.limits().unpacked());
            FileType type = archive.type();
            if (!type.name().equals(asked.named().name())) {
                wrongType(
                        "The name ends as that of %s does, and the content is of type %s"
                                .formatted(asked.named().words(), type.words()));
                return;
            }
            if (type == FileType.XLSX) {
                Workbook.readXlsx(archive, sheets);
            } else {
                Workbook.readOds(archive, sheets);
            }
            sheets.end();
        } catch (Unfit unfit) {
            faults.file()
                    .wrong(
                            Cause.CONTAINER,
                            unfit.why(),
                            "Save it again where it was made, or save the sheet as CSV UTF-8");
        }
    }

    private void wrongType(String what) {
        faults.file().wrong(Cause.WRONG_TYPE, what, TableType.MEND);
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends InputStream {

        private final InputStream from;
        private long left;
        private boolean exceeded;

        Bounded(InputStream from, long most) {
            this.from = from;
            this.left = most;
        }

        boolean isExceeded() {
            return exceeded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                exceeded = exceeded || from.read() >= 0;
                return -1;
            }
            int read = from.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
