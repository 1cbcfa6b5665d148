package scot.cairn.intake.scan;

import java.util.List;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Verdict;
import scot.cairn.intake.office.Archive;
import scot.cairn.intake.office.Unfit;
import scot.cairn.intake.office.Workbook;
import scot.cairn.intake.office.XmlText;
import scot.cairn.intake.persons.PersonalData;
import scot.cairn.intake.persons.SheetScan;

/** Finds out what a file is and reads its text for data about persons. */
public final class Checking {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private Checking() {}

    /** What is found in the bytes of a file. */
    public static Verdict check(byte[] bytes) {
        try {
            FileType type = Kinds.of(bytes);
            PersonalData found = new PersonalData();
            boolean hasText = read(type, bytes, found);
            List<String> reasons = found.sentences();
            return reasons.isEmpty()
                    ? new Verdict.Fit(type, type.scanned() && hasText)
                    : new Verdict.Refused(reasons);
        } catch (Unfit unfit) {
            return new Verdict.Refused(List.of(unfit.why()));
        }
    }

    /** Whether there was text to read. */
    private static boolean read(FileType type, byte[] bytes, PersonalData found) throws Unfit {
        switch (type) {
            case PDF -> {
                return PdfReading.read(bytes, found);
            }
            case CSV -> TextReading.csv(TextReading.text(bytes), found);
            case TXT -> TextReading.lines(TextReading.text(bytes), found);
            case XLSX -> Workbook.readXlsx(Archive.of(bytes), new SheetScan(found));
            case ODS -> Workbook.readOds(Archive.of(bytes), new SheetScan(found));
            case DOCX, ODT -> XmlText.read(Archive.of(bytes), new SheetScan(found));
            case PNG, JPEG -> {
                return false;
            }
        }
        return true;
    }
}
