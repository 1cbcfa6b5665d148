package scot.cairn.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Verdict;
import scot.cairn.intake.persons.Numbers;

class CheckingTest {

    /** Made up: 1 January 2001 with a check digit that is right. */
    private static final String CHI = chi("010101123");

    private static final String NHS = "943 476 5919";

    static Stream<Arguments> everyType() {
        return Stream.of(
                Arguments.of(FileType.PDF, true, Files.pdf("Minutes of the board")),
                Arguments.of(FileType.PDF, false, Files.pdf("")),
                Arguments.of(FileType.CSV, true, bytes("area,count\nFife,3\nMoray,4\n")),
                Arguments.of(FileType.CSV, true, bytes("area;count\r\nFife;3\r\n")),
                Arguments.of(FileType.TXT, true, bytes("Minutes of the board.\nThey met.")),
                Arguments.of(FileType.TXT, true, "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(FileType.TXT, true, "A minute".getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        FileType.XLSX, true, Files.xlsx(row("area", "count"), row("Fife", "3"))),
                Arguments.of(FileType.ODS, true, Files.ods(row("area", "count"), row("Fife", "3"))),
                Arguments.of(FileType.DOCX, false, Files.docx("Minutes")),
                Arguments.of(FileType.ODT, false, Files.odt("Minutes")),
                Arguments.of(FileType.PNG, false, Files.png()),
                Arguments.of(FileType.JPEG, false, Files.jpeg()));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aTypeIsToldByItsContent(FileType type, boolean read, byte[] file) {
        boolean isRead = read && type.scanned();

        assertThat(Checking.check(file)).isEqualTo(new Verdict.Fit(type, isRead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "#!/bin/sh\nrm -rf /\n",
                "MZ\u0090\u0000\u0003",
                "{\\rtf1 hello}",
                "GIF89a\u0001\u0000\u0001\u0000"
            })
    void whatIsOfNoTypeThatIsTakenIsRefused(String content) {
        assertThat(reasons(content.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }

    @Test
    void aFileThatIsTwoThingsAtOnceIsRefused() {
        byte[] archive = Files.zip(Map.of("a.txt", "a"));

        assertThat(reasons(Files.both(Files.pdf("Minutes"), archive)).getFirst())
                .contains("two things at once");
        assertThat(reasons(Files.both(Files.png(), archive)).getFirst())
                .contains("two things at once");
        assertThat(reasons(Files.both(Files.png(), bytes("<script>")))).isNotEmpty();
        assertThat(reasons(Files.both(Files.jpeg(), bytes("more")))).isNotEmpty();
        assertThat(reasons(Files.both(bytes("words before\n"), Files.pdf("Minutes")))).isNotEmpty();
        assertThat(reasons(Files.both(bytes("words before"), Files.xlsx(row("a"))))).isNotEmpty();
    }

    @Test
    void anArchiveIsUnpackedUnderLimits() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        Files.workbook("").forEach((name, part) -> bomb.put(name, bytes(part)));
        bomb.put("xl/bomb.xml", new byte[64 * 1024 * 1024]);
        assertThat(reasons(Files.zipOf(bomb)).getFirst()).contains("unpacks to more");

        Map<String, String> many = new LinkedHashMap<>(Files.workbook(""));
        for (int i = 0; i < 2_100; i++) {
            many.put("xl/part%d.xml".formatted(i), "<a/>");
        }
        assertThat(reasons(Files.zip(many)).getFirst()).contains("2,000 parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "xl\\..\\..\\x",
                "C:x",
                "xl/vbaProject.bin",
                "xl/../../x"
            })
    void partsThatLeadOutOrRunAreRefused(String name) {
        Map<String, String> parts = new LinkedHashMap<>(Files.workbook(""));
        parts.put(name, "x");

        assertThat(reasons(Files.zip(parts))).hasSize(1);
    }

    @Test
    void aWorkbookWithMacrosIsRefusedUnderWhateverName() {
        Map<String, String> parts = new LinkedHashMap<>(Files.workbook(""));
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");

        assertThat(reasons(Files.zip(parts)).getFirst()).contains("macros");
    }

    @Test
    void anArchiveInAnArchiveAndAPlainOneAreRefused() {
        Map<String, byte[]> nested = new LinkedHashMap<>();
        Files.workbook("").forEach((name, part) -> nested.put(name, bytes(part)));
        nested.put("xl/embeddings/other.xlsx", Files.xlsx(row("a")));

        assertThat(reasons(Files.zipOf(nested)).getFirst()).contains("another file inside");
        assertThat(reasons(Files.zip(Map.of("a.txt", "a"))).getFirst())
                .contains("archive of a type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<a><b></a>"
            })
    void aDocumentTypeAndBrokenXmlAreRefused(String xml) {
        Map<String, String> parts = new LinkedHashMap<>(Files.workbook(""));
        parts.put("xl/comments1.xml", xml);
        assertThat(reasons(Files.zip(parts)).getFirst()).contains("not sound XML");

        Map<String, String> strings = new LinkedHashMap<>(Files.workbook(""));
        strings.put("xl/sharedStrings.xml", xml);
        assertThat(reasons(Files.zip(strings)).getFirst()).contains("not sound XML");
    }

    @Test
    void aRepeatedCellIsReadOnceAndAStrangeReferenceIsRefused() {
        String bomb =
                "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>";
        assertThat(Checking.check(Files.ods(bomb))).isEqualTo(new Verdict.Fit(FileType.ODS, true));

        String far = "<row r=\"1\"><c r=\"XFE1048577\"><v>1</v></c></row>";
        assertThat(reasons(Files.zip(Files.workbook(far))).getFirst()).contains("damaged");
        String shared = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>";
        assertThat(reasons(Files.zip(Files.workbook(shared))).getFirst()).contains("damaged");
    }

    static Stream<Arguments> chiInEachType() {
        String[] head = row("area", "reference");
        String[] line = row("Fife", CHI);
        return Stream.of(
                Arguments.of(bytes("area,reference\nFife," + CHI + "\n"), "row 2, column B"),
                Arguments.of(bytes("The case of " + CHI + " was\nclosed"), "line 1"),
                Arguments.of(Files.xlsx(head, line), "sheet \u201cReturns\u201d, row 2, column B"),
                Arguments.of(Files.ods(head, line), "sheet \u201cReturns\u201d, row 2, column B"),
                Arguments.of(Files.pdf("Nothing here", "The case of " + CHI), "page 2, line 1"),
                Arguments.of(
                        Files.docx("The case of " + CHI), "part word/document.xml, paragraph 1"),
                Arguments.of(Files.odt("The case of " + CHI), "part content.xml, paragraph 1"));
    }

    @ParameterizedTest
    @MethodSource("chiInEachType")
    void aChiNumberIsFoundInEachTypeWithItsPlaceAndNeverItsValue(byte[] file, String place) {
        assertThat(reasons(file))
                .anySatisfy(reason -> assertThat(reason).contains("CHI number").endsWith(place))
                .allSatisfy(reason -> assertThat(reason).doesNotContain(CHI));
    }

    @Test
    void aChiNumberInACommentOfAWorkbookIsFoundToo() {
        Map<String, String> parts = new LinkedHashMap<>(Files.workbook(""));
        parts.put(
                "xl/comments1.xml",
                "<comments><comment><text><t>see " + CHI + "</t></text></comment></comments>");

        assertThat(reasons(Files.zip(parts)).getFirst())
                .contains("CHI number")
                .contains("comments1.xml");
    }

    @Test
    void chiNumbersThatLostTheirFirstZeroOrStandAsNumbersAreFound() {
        String one = chi("010203456").substring(1);
        String other = chi("050607891").substring(1);

        assertThat(reasons(Files.xlsx(row("a", "b"), row("x", one), row("y", other))).getFirst())
                .contains("without their first 0")
                .contains("column B");
        assertThat(reasons(Files.xlsx(row("a"), row(chi("120304567") + ".0")))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area,note\\nFife,see 943 476 5919\\n | NHS number",
                "area,note\\nFife,AB 12 34 56 C\\n | National Insurance",
                "area,DOB\\nFife,1 May 1980\\n | date of birth",
                "area,Date of Birth\\nFife,29341\\n | date of birth",
                "Surname,area\\nx,Fife\\n | name of a person",
                "FirstName,area\\nx,Fife\\n | name of a person",
                "CHI No.,area\\nx,Fife\\n | number of a person",
                "contact,area\\na@b.uk,Fife\\nc@d.uk,Moray\\ne@f.uk,Angus\\n | e-mail addresses",
                "name,postcode\\na,EH1 1AA\\nb,EH1 1AB\\nc,EH1 1AC\\n | names beside postcodes"
            })
    void tablesOfPersonsAreRefused(String table, String what) {
        assertThat(reasons(bytes(table.replace("\\n", "\n"))))
                .anySatisfy(reason -> assertThat(reason).contains(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,count\\nFife Council,3\\nMoray Council,4\\n",
                "phone,area\\n0131 244 0000,Edinburgh\\n",
                "amount,area\\n1234567890,Fife\\n9999999999,Moray\\n",
                "postcode,count\\nEH1 1AA,3\\nEH1 1AB,4\\nEH1 1AC,5\\n",
                "DOB,area\\n",
                "Write to a@b.uk or c@d.uk about this.",
                "S12000047,S08000029,1.2345678901"
            })
    void ordinaryFilesAreNotMistakenForThem(String content) {
        assertThat(Checking.check(bytes(content.replace("\\n", "\n"))))
                .isInstanceOf(Verdict.Fit.class);
    }

    @Test
    void theExampleOfTheNhsNumberPassesItsCheckAndAnotherDoesNot() {
        assertThat(Numbers.hasCheck(NHS.replace(" ", ""))).isTrue();
        assertThat(Numbers.hasCheck("9434765918")).isFalse();
        assertThat(Numbers.isChi(CHI)).isTrue();
        assertThat(Numbers.isChi(chi("990199112"))).isFalse();
    }

    @Test
    void aDamagedOrLockedOrEmptyFileIsRefused() {
        byte[] pdf = Files.pdf("Minutes");
        byte[] workbook = Files.xlsx(row("a"));

        assertThat(reasons(new byte[0]).getFirst()).isEqualTo("The file is empty");
        assertThat(reasons(java.util.Arrays.copyOf(pdf, 40))).isNotEmpty();
        assertThat(reasons(java.util.Arrays.copyOf(workbook, workbook.length / 3))).isNotEmpty();
        assertThat(reasons(new byte[] {0, 1, 2, 3})).isNotEmpty();
    }

    private static List<String> reasons(byte[] file) {
        return Checking.check(file) instanceof Verdict.Refused(var reasons) ? reasons : List.of();
    }

    /** Nine digits with the check digit that makes them a number. */
    private static String chi(String nine) {
        for (char check = '0'; check <= '9'; check++) {
            if (Numbers.hasCheck(nine + check)) {
                return nine + check;
            }
        }
        throw new IllegalArgumentException(nine + " has no check digit");
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
