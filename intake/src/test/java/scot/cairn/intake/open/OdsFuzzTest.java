package scot.cairn.intake.open;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import scot.cairn.intake.TableType;
import scot.cairn.intake.scan.Files;

class OdsFuzzTest {

    private static final String CONTENT =
            "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><table:table"
                    + " table:name=\"a\"><table:table-row><table:table-cell><t:p>value</t:p></table:table-cell></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                    + " o:value-type=\"float\" o:value=\"1.5\" table:number-columns-repeated=\"2\"><t:p>1.5</t:p>"
                    + "</table:table-cell></table:table-row></table:table></o:document-content>";

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Fuzzing.files("o01-repeat-bomb.ods"),
                Stream.of(CONTENT.getBytes(StandardCharsets.UTF_8)));
    }

    /** Bytes that do not begin as an archive stand for the content of a spreadsheet. */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void noBytesBreakTheReadingOfOds(byte[] bytes) throws IOException {
        boolean isArchive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        Fuzzing.read(TableType.ODS, isArchive ? bytes : spreadsheet(bytes));
    }

    private static byte[] spreadsheet(byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", content);
        return Files.zipOf(parts);
    }
}
