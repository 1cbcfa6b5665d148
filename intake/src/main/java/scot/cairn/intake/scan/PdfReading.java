package scot.cairn.intake.scan;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import scot.cairn.intake.office.Unfit;
import scot.cairn.intake.persons.PersonalData;

/**
 * The text of a PDF, page by page. A document with files or scripts inside, a password or more
 * pages than are read is refused. Pictures of text are not read: a document without any text needs
 * to be looked at by whoever attaches it.
 */
final class PdfReading {

    private static final int MOST_PAGES = 1_000;

    private PdfReading() {}

    /** Whether it has any text. */
    static boolean read(byte[] bytes, PersonalData found) throws Unfit {
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            requirePlain(document);
            PDFTextStripper stripper = new PDFTextStripper();
            int letters = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                letters += page(page, stripper.getText(document), found);
            }
            return letters > 0;
        } catch (InvalidPasswordException locked) {
            throw new Unfit("The PDF is protected by a password");
        } catch (IOException | RuntimeException broken) {
            throw new Unfit("The PDF is damaged");
        }
    }

    private static void requirePlain(PDDocument document) throws Unfit {
        if (document.isEncrypted()) {
            throw new Unfit("The PDF is protected: save it without a password or restrictions");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new Unfit("The PDF has more than 1,000 pages");
        }
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            throw new Unfit("The PDF holds other files inside: attach those by themselves");
        }
        if (names != null && names.getJavaScript() != null) {
            throw new Unfit("The PDF holds a script: save it without");
        }
    }

    private static int page(int page, String text, PersonalData found) {
        int number = 0;
        int letters = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            letters += line.strip().length();
            found.text("page %d, line %d".formatted(page, number), line);
        }
        return letters;
    }
}
