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

class XlsxFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Fuzzing.files("x01-plain.xlsx", "x07-far-cell.xlsx", "x08-formula-cached.xlsx"),
                Stream.of(
                        Files.workbook(
                                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>value</t></is></c></row>"
                                                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>45383.5</v></c><c"
                                                + " t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>")
                                .getOrDefault("xl/worksheets/sheet1.xml", "")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** Bytes that do not begin as an archive stand for the one sheet of a workbook. */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void noBytesBreakTheReadingOfXlsx(byte[] bytes) throws IOException {
        boolean isArchive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        Fuzzing.read(TableType.XLSX, isArchive ? bytes : workbook(bytes));
    }

    private static byte[] workbook(byte[] sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Files.workbook("")
                .forEach((name, part) -> parts.put(name, part.getBytes(StandardCharsets.UTF_8)));
        parts.put("xl/worksheets/sheet1.xml", sheet);
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                        .getBytes(StandardCharsets.UTF_8));
        return Files.zipOf(parts);
    }
}
