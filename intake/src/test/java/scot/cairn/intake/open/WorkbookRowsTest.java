package scot.cairn.intake.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Column;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Limits;
import scot.cairn.intake.TableType;
import scot.cairn.intake.Type;
import scot.cairn.intake.Value;
import scot.cairn.intake.scan.Files;

class WorkbookRowsTest {

    private static final Layout LAYOUT =
            Layout.of(
                    List.of(
                            Column.of("day", new Type.Day()),
                            Column.of("value", Type.Figure.of(Type.Form.POUNDS)),
                            Column.of("note", new Type.Text(50)).ifThere()));
    private static final String HEAD =
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>day</t></is></c><c t=\"inlineStr\"><is><r><t>val</t></r>"
                    + "<r><t>ue</t></r></is></c><c t=\"inlineStr\"><is><t>note</t></is></c></row>";

    private static byte[] workbook(String rows) {
        return Files.zip(parts(rows));
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>(Files.workbook(rows));
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmmm\\ yyyy\"/><numFmt"
                        + " numFmtId=\"165\" formatCode=\"[Red]#,##0.00&quot;d&quot;\"/></numFmts><cellStyleXfs><xf"
                        + " numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf"
                        + " numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        return parts;
    }

    private static Table read(byte[] bytes) {
        return Table.of(TableType.XLSX, bytes, LAYOUT);
    }

    @Test
    void datesAreToldFromNumbersByTheirStyle() {
        Table table =
                read(
                        workbook(
                                HEAD
                                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45383</v></c><c r=\"B3\" s=\"3\"><v>0.10000000000000001</v></c></row>"
                                        + "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>61</v></c><c r=\"B4\"><v>1.5E3</v></c></row>"));

        assertThat(table.sentences()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.value("day").key())
                .containsExactly("2024-04-01", "1900-03-01");
        assertThat(table.rows())
                .extracting(row -> row.value("value"))
                .containsExactly(new Value.Pence(10), new Value.Pence(150_000));
        assertThat(table.rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void aDayWithATimeAndAPlainNumberAreNoDays() {
        Table table =
                read(
                        workbook(
                                HEAD
                                        + "<row r=\"2\"><c s=\"1\"><v>45383.5</v></c><c><v>1</v></c></row>"
                                        + "<row r=\"3\"><c><v>45383</v></c><c><v>1</v></c></row>"));

        assertThat(table.faults()).extracting(Fault::cause).containsExactly(Cause.DAY, Cause.DAY);
    }

    /** Found by Jazzer: such a cell stood in the next free column instead. */
    @Test
    void aCellThatStandsTwiceOrOutOfOrderIsRefusedAndNotMoved() {
        Table table =
                read(
                        workbook(
                                HEAD
                                        + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\" s=\"1\"><v>45383</v></c></row>"));

        assertThat(table.sentences()).anySatisfy(said -> assertThat(said).contains("out of order"));
        assertThat(table.rows()).isEmpty();
    }

    /** Found by Jazzer: such a cell made a row 0. */
    @Test
    void aCellOutsideOfEveryRowIsRefused() {
        Table table = read(workbook("<c r=\"A2\"><v>1</v></c>"));

        assertThat(table.sentences().getFirst()).contains("outside of every row");
        assertThat(table.raw()).isEmpty();
    }

    @Test
    void hiddenRowsFormulasAndMistakesAreRefusedWithTheirPlace() {
        Table table =
                read(
                        workbook(
                                HEAD
                                        + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>45383</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
                                        + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45384</v></c><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>"));

        assertThat(table.sentences())
                .anySatisfy(
                        said -> assertThat(said).startsWith("row 2: The spreadsheet does not show"))
                .anySatisfy(said ->
                        assertThat(said).startsWith("row 2, column \"B\": The cell is a formula"))
                .anySatisfy(said ->
                        assertThat(said).startsWith("row 3, column \"B\"").contains("#REF!"));
    }

    @Test
    void whichOfTwoSheetsIsMeantIsAskedAndHiddenOnesAreNotCounted() {
        Map<String, String> parts =
                parts(HEAD + "<row r=\"2\"><c s=\"1\"><v>45383</v></c><c><v>1</v></c></row>");
        sheets(parts, "");
        byte[] two = Files.zip(parts);
        sheets(parts, " state=\"hidden\"");
        byte[] hidden = Files.zip(parts);

        Table asked = read(two);
        assertThat(asked.faults().getFirst().options()).containsExactly("Returns", "Notes");
        assertThat(read(hidden).sentences()).isEmpty();
        Opening.Asked second = new Opening.Asked(TableType.XLSX, "Notes", Limits.USUAL);
        assertThat(Table.of(second, two, LAYOUT).texts(0)).containsExactly("words");
        assertThat(Table.of(second, hidden, LAYOUT).faults().getFirst().cause())
                .isEqualTo(Cause.WHICH_SHEET);
    }

    private static void sheets(Map<String, String> parts, String state) {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Returns\" r:id=\"rId1\"/><sheet name=\"Notes\""
                        + state
                        + " r:id=\"rId2\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship"
                        + " Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>words</t></is></c></row></sheetData></worksheet>");
    }

    @Test
    void aNumberOfAPersonInAHiddenSheetOrACommentIsFound() {
        Map<String, String> parts = parts(HEAD);
        sheets(parts, " state=\"veryHidden\"");
        parts.computeIfPresent(
                "xl/worksheets/sheet2.xml", (_, xml) -> xml.replace("words", "see 0101011237"));

        assertThat(read(Files.zip(parts)).faults())
                .anySatisfy(fault -> {
                    assertThat(fault.cause()).isEqualTo(Cause.PERSONAL_DATA);
                    assertThat(fault.what()).contains("Notes");
                });
    }

    @Test
    void spreadsheetsOfOpenDocumentAreReadByTheirValuesAndNotTheirLooks() {
        String table =
                "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>day</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>value</text:p></table:table-cell></table:table-row><table:table-row"
                        + " table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\""
                        + " office:date-value=\"2024-04-01\"><text:p>01/04/24</text:p></table:table-cell><table:table-cell"
                        + " office:value-type=\"currency\" office:value=\"1234.5\"><office:annotation><text:p>a note</text:p>"
                        + "</office:annotation><text:p>\u00a31,234.50</text:p></table:table-cell></table:table-row><table:table-row"
                        + " table:number-rows-repeated=\"1048573\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
        Table read = Table.of(TableType.ODS, Files.ods(table), LAYOUT);

        assertThat(read.sentences()).isEmpty();
        assertThat(read.rows())
                .extracting(row ->
                        row.number()
                                + " "
                                + row.value("day").key()
                                + " "
                                + row.value("value").key())
                .containsExactly("2 2024-04-01 123450", "3 2024-04-01 123450");
    }

    @Test
    void aFormulaOfOpenDocumentIsRefused() {
        String table =
                "<table:table table:name=\"a\"><table:table-row><table:table-cell table:formula=\"of:=1+1\""
                        + " office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell></table:table-row></table:table>";

        assertThat(Table.of(TableType.ODS, Files.ods(table), LAYOUT).faults())
                .extracting(Fault::cause)
                .contains(Cause.FORMULA);
    }

    @Test
    void jsonIsReadAsItIsWrittenAndOtherNamesAreRefused() {
        Table table =
                Table.of(
                        TableType.JSON,
                        "[{\"day\":\"2024-04-01\",\"value\":0.1,\"note\":null},{\"note\":\"x\",\"value\":12345678.91,\"day\":\"2024-04-02\"}]",
                        LAYOUT);
        assertThat(table.sentences()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.value("value"))
                .containsExactly(new Value.Pence(10), new Value.Pence(1_234_567_891));

        Table odd =
                Table.of(
                        TableType.JSON,
                        "[{\"day\":\"2024-04-01\",\"value\":[1]},{\"day\":\"2024-04-02\",\"value\":1,\"extra\":2}] more",
                        LAYOUT);
        assertThat(odd.faults())
                .extracting(Fault::cause)
                .contains(Cause.SYNTAX, Cause.UNKNOWN_COLUMN, Cause.NO_VALUE);
    }

    @Test
    void textOfAnotherTypeUnderANameOfATableIsNamed() {
        byte[] old = {
            (byte) 0xd0,
            (byte) 0xcf,
            0x11,
            (byte) 0xe0,
            (byte) 0xa1,
            (byte) 0xb1,
            0x1a,
            (byte) 0xe1,
            0,
            0,
            0,
            0
        };
        byte[] pdf = "%PDF-1.7\n\u0001\u0002\u0003".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Table.of(TableType.XLSX, old, LAYOUT).sentences().getFirst()).contains("(.xls)");
        assertThat(Table.of(TableType.CSV, old, LAYOUT).faults().getFirst().cause())
                .isEqualTo(Cause.WRONG_TYPE);
        assertThat(Table.of(TableType.CSV, pdf, LAYOUT).sentences().getFirst())
                .contains("application/pdf");
    }

    @Test
    void separatorsAreWhatTheNameSays() {
        assertThat(Table.of(TableType.TSV, "day\tvalue\n2024-04-01\t1\n", LAYOUT).sentences())
                .isEmpty();
        assertThat(
                        Table.of(TableType.CSV, "day\tvalue\n2024-04-01\t1\n", LAYOUT)
                                .sentences()
                                .getFirst())
                .contains("tabs")
                .contains(".tsv");
        assertThat(
                        Table.of(TableType.TSV, "day,value\n2024-04-01,1\n", LAYOUT)
                                .sentences()
                                .getFirst())
                .contains("commas");
    }

    @Test
    void noRowCrossesOnceASignOfAPersonWasMet() {
        Table table =
                Table.of(
                        TableType.CSV,
                        "day,value,note\n2024-04-01,1,a\n2024-04-01,1,case 0101011237\n2024-04-02,1,b\n",
                        LAYOUT);

        assertThat(table.raw()).hasSize(2);
        assertThat(table.faults()).extracting(Fault::cause).containsOnly(Cause.PERSONAL_DATA);
        assertThat(Set.copyOf(table.sentences()).toString()).doesNotContain("0101011237");
    }
}
