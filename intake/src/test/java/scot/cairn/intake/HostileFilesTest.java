package scot.cairn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code hostile/manifest.json} is answered as it says there, each in a process of
 * its own with 256 MB. Beside the manifest's answer stands what the reason must name.
 */
class HostileFilesTest {

    private static final Limits LIMITS =
            new Limits(
                    Limits.USUAL.bytes(),
                    Limits.USUAL.unpacked(),
                    Limits.USUAL.table(),
                    new Limits.Work(256, 60),
                    Limits.USUAL.faults());
    private static final Intake INTAKE = new Intake(LIMITS);
    private static final Gazetteer COUNCILS =
            Gazetteer.of(
                    List.of(
                            new Gazetteer.Place("S12000033", "Aberdeen City", "councils"),
                            new Gazetteer.Place("S12000034", "Aberdeenshire", "councils"),
                            new Gazetteer.Place("S12000027", "Shetland Islands", "councils"),
                            new Gazetteer.Place("S12000049", "Glasgow City", "councils")));

    /**
     * What is expected of a file.
     *
     * @param cause of one fault at least; empty for a file that is accepted
     * @param words what the sentences of its faults say, taken together
     */
    private record Expected(Layout layout, List<Cause> cause, List<String> words) {}

    private static Layout spending(Type.Form form, Column last) {
        return Layout.of(
                List.of(
                        Column.of(
                                "area_code",
                                new Type.Area(COUNCILS, Set.of("S12000033", "S12000034"))),
                        Column.of("period", new Type.Time(Type.Years.ASKED)),
                        Column.of("measure", new Type.Choice(Set.of("spend_pence", "spend_gbp"))),
                        Column.of("value", Type.Figure.of(form)),
                        last),
                "area_code",
                "period",
                "measure");
    }

    private static final Column COMMENT = Column.of("comment", new Type.Text(500)).ifThere();
    private static final Layout PENCE = spending(Type.Form.PENCE, COMMENT);
    private static final Layout MANY_COMMENTS = new Layout(PENCE.columns(), List.of(), List.of());

    private static final Map<String, Expected> EXPECTED = new LinkedHashMap<>();

    private static void refused(String file, Layout layout, Cause cause, String... words) {
        EXPECTED.put(file, new Expected(layout, List.of(cause), List.of(words)));
    }

    private static void accepted(String file, Layout layout) {
        EXPECTED.put(file, new Expected(layout, List.of(), List.of()));
    }

    static {
        accepted("c01-utf8-bom.csv", PENCE);
        refused("c02-utf16le-bom.csv", PENCE, Cause.ENCODING, "UTF-16", "Save it as UTF-8");
        refused("c03-utf16be-nobom.csv", PENCE, Cause.ENCODING, "UTF-16 big endian", "Save it");
        refused(
                "c04-cp1252.csv",
                PENCE,
                Cause.ENCODING,
                "row 2",
                "number 73 of the file",
                "0x92",
                "Windows-1252",
                "Save it as UTF-8");
        refused("c05-nul-byte.csv", PENCE, Cause.CHARACTER, "row 2", "comment", "U+0000");
        refused("c06-unclosed-quote.csv", PENCE, Cause.SYNTAX, "row 2", "not closed");
        refused(
                "c07-ragged-rows.csv",
                PENCE,
                Cause.RAGGED,
                "row 2: The row has 2 cells",
                "row 3: The row has 6 cells");
        refused("c08-duplicate-header.csv", PENCE, Cause.DOUBLED_COLUMN, "value", "twice");
        refused("c09-header-only.csv", PENCE, Cause.EMPTY, "no rows");
        refused("c10-empty.csv", PENCE, Cause.EMPTY, "The file is empty");
        accepted("c11-cr-only.csv", PENCE);
        refused("c12-semicolon.csv", PENCE, Cause.SEPARATOR, "semicolons");
        accepted("c13-formula-cells.csv", MANY_COMMENTS);
        accepted("c14-html-script.csv", PENCE);
        refused(
                "c15-bidi-zero-width.csv",
                PENCE,
                Cause.CHARACTER,
                "row 2",
                "comment",
                "U+202E RIGHT-TO-LEFT OVERRIDE");
        refused(
                "c16-homoglyph-code.csv",
                PENCE,
                Cause.CHARACTER,
                "row 2",
                "U+0423 CYRILLIC CAPITAL LETTER U",
                "row 3",
                "U+0663 ARABIC-INDIC DIGIT THREE");
        refused(
                "c17-money-forms.csv",
                new Layout(spending(Type.Form.POUNDS, COMMENT).columns(), List.of(), List.of()),
                Cause.NUMBER,
                Stream.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)
                        .map("row %d, column \"value\""::formatted)
                        .toArray(String[]::new));
        refused(
                "c18-date-forms.csv",
                new Layout(
                        spending(Type.Form.PENCE, Column.of("as_of", new Type.Day())).columns(),
                        List.of(),
                        List.of()),
                Cause.DAY,
                "row 2, column \"as_of\": The calendar has no such day",
                "row 3, column \"as_of\": It can be two days",
                "row 4, column \"as_of\": It is a number, perhaps the spreadsheet's count of days for 2024-04-01",
                "row 5, column \"as_of\": The calendar has no such day",
                "row 6, column \"as_of\": The calendar has no such day",
                "row 7, column \"as_of\": The day is not within",
                "row 8, column \"as_of\": The calendar has no such day",
                "row 9, column \"as_of\": It is not a day",
                "row 10, column \"as_of\": A day is asked for, without a time");
        refused(
                "c19-lost-leading-zeros.csv",
                Layout.of(
                        List.of(
                                Column.of(
                                        "charity",
                                        new Type.Identifier(
                                                Pattern.compile("SC[0-9]{6}"),
                                                "SC and six digits")),
                                Column.of(
                                        "company",
                                        new Type.Identifier(
                                                Pattern.compile("[A-Z0-9]{2}[0-9]{6}"),
                                                "eight characters")))),
                Cause.IDENTIFIER,
                "row 2, column \"charity\"",
                "row 2, column \"company\"",
                "zeros at the front");
        refused("c20-wrong-area.csv", PENCE, Cause.NOT_YOUR_AREA, "row 2", "area_code");
        refused(
                "c21-duplicate-keys.csv",
                PENCE,
                Cause.DOUBLED_KEY,
                "row 3",
                "Row 2 is for the same area_code, period, measure");
        refused(
                "c22-long-cell.csv",
                PENCE,
                Cause.TOO_MUCH,
                "row 2",
                "comment",
                "200,000 characters");
        refused("c23-wide-row.csv", PENCE, Cause.TOO_MUCH, "row 1", "20,000 columns");
        refused("c24-log-injection.csv", PENCE, Cause.AREA, "row 2", "area_code");
        refused(
                "c25-nfd-header.csv",
                PENCE,
                Cause.UNKNOWN_COLUMN,
                "\"p\u00e9riode\"",
                "Call it period");
        refused(
                "c26-sum-mismatch.csv",
                new Layout(
                        List.of(
                                Column.of("line", new Type.Text(100)),
                                Column.of("gbp", Type.Figure.of(Type.Form.POUNDS))),
                        List.of("line"),
                        List.of(new Total("gbp", "line", "Total", List.of()))),
                Cause.SUM,
                "row 4",
                "300.31",
                "300.30");
        refused(
                "c27-chi-like.csv",
                PENCE,
                Cause.PERSONAL_DATA,
                "row 2, column E",
                "Nothing of this file was kept");
        accepted(
                "c28-small-counts.csv",
                new Layout(
                        List.of(
                                Column.of("area_code", new Type.Area(COUNCILS, Set.of())),
                                Column.of("sex", new Type.Choice(Set.of("F", "M", "T"))),
                                Column.of("age", new Type.Text(20)),
                                Column.of("count", Type.Figure.of(Type.Form.COUNT))),
                        List.of("area_code", "sex", "age"),
                        List.of(new Total("count", "sex", "T", List.of("area_code", "age")))));
        refused("x01-plain.xlsx", PENCE, Cause.MISSING_COLUMN, "period", "measure", "value");
        refused("x02-xxe.xlsx", PENCE, Cause.CONTAINER, "declares what XML may not");
        refused("x03-billion-laughs.xlsx", PENCE, Cause.CONTAINER, "declares what XML may not");
        refused("x04-zip-slip.xlsx", PENCE, Cause.CONTAINER, "leads out of it");
        refused("x05-inflate-64MiB.xlsx", PENCE, Cause.CONTAINER, "unpacks to more than it may");
        refused("x06-bad-index.xlsx", PENCE, Cause.CONTAINER, "a text that is not there");
        refused("x07-far-cell.xlsx", PENCE, Cause.TOO_MUCH, "row 1,048,576", "XFD");
        refused("x08-formula-cached.xlsx", PENCE, Cause.FORMULA, "row 1", "paste them as values");
        refused("x09-many-entries.xlsx", PENCE, Cause.CONTAINER, "2,000 parts");
        refused("x10-truncated.xlsx", PENCE, Cause.CONTAINER, "The file is");
        refused("x11-csv-named-xlsx.xlsx", PENCE, Cause.WRONG_TYPE, "not that of a workbook");
        refused("x12-polyglot.csv", PENCE, Cause.WRONG_TYPE, "Excel workbook");
        refused("o01-repeat-bomb.ods", PENCE, Cause.TOO_MUCH, "row 1");
        Layout money = Layout.of(List.of(Column.of("pence", Type.Figure.of(Type.Form.PENCE))));
        refused("j01-deep.json", money, Cause.SYNTAX, "not an object nor a list of objects");
        refused("j02-duplicate-key.json", money, Cause.DOUBLED_COLUMN, "row 2", "twice");
        refused("j03-big-number.json", money, Cause.NUMBER, "row 2", "exponent");
        accepted(
                "j04-float-money.json",
                Layout.of(List.of(Column.of("gbp", Type.Figure.of(Type.Form.POUNDS)))));
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsAnsweredAsTheManifestSays() throws IOException {
        List<Answer> manifest = manifest();
        assertThat(manifest).hasSize(45);
        assertThat(manifest.stream().map(Answer::file))
                .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        return manifest.stream().map(one -> DynamicTest.dynamicTest(one.file(), () -> answer(one)));
    }

    private record Answer(String file, String expect) {}

    private static void answer(Answer manifest) throws IOException, InterruptedException {
        Expected expected = java.util.Objects.requireNonNull(EXPECTED.get(manifest.file()));
        List<Row> rows = new ArrayList<>();

        Outcome outcome = read(manifest.file(), expected.layout(), rows);

        if (expected.cause().isEmpty()) {
            assertThat(manifest.expect()).startsWith("accept");
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            assertThat(rows).isNotEmpty();
            return;
        }
        assertThat(manifest.expect()).contains("reject-with-reason");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<Fault> faults = ((Outcome.Refused) outcome).faults();
        assertThat(faults).extracting(Fault::cause).containsAll(expected.cause());
        String sentences = String.join("\n", faults.stream().map(Fault::sentence).toList());
        assertThat(sentences).contains(expected.words());
        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(fault.sentence() + fault.where().value())
                                .doesNotContainPattern("\\p{C}")
                                .doesNotContain("Exception"));
    }

    private static Outcome read(String file, Layout layout, List<Row> rows)
            throws IOException, InterruptedException {
        try (InputStream bytes = resource(file)) {
            return INTAKE.read(bytes, Sent.named(file), layout, rows::add);
        }
    }

    private static InputStream resource(String file) {
        return java.util.Objects.requireNonNull(
                HostileFilesTest.class.getResourceAsStream("/hostile/" + file), file);
    }

    private static List<Answer> manifest() throws IOException {
        try (InputStream bytes = resource("manifest.json")) {
            List<Answer> answers = new ArrayList<>();
            new tools.jackson.databind.ObjectMapper()
                    .readTree(bytes)
                    .forEach(one ->
                            answers.add(
                                    new Answer(
                                            one.get("file").asString(),
                                            one.get("expect").asString())));
            return answers;
        }
    }

    @Test
    void whatIsAcceptedIsKeptAsItWasTyped() throws IOException, InterruptedException {
        List<Row> formulas = new ArrayList<>();
        read("c13-formula-cells.csv", MANY_COMMENTS, formulas);
        assertThat(formulas)
                .extracting(row -> row.value("comment").key())
                .containsExactly(
                        "=HYPERLINK(\"http://example.invalid\",\"x\")",
                        "+1+1",
                        "-1+1",
                        "@SUM(A1)",
                        "\tTAB",
                        "\rCR",
                        "=cmd|' /C calc'!A0");

        List<Row> script = new ArrayList<>();
        read("c14-html-script.csv", PENCE, script);
        assertThat(script.getFirst().value("comment").key()).startsWith("<script>");
    }

    @Test
    void tenPenceFromJsonAreTenPence() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();

        read(
                "j04-float-money.json",
                java.util.Objects.requireNonNull(EXPECTED.get("j04-float-money.json")).layout(),
                rows);

        assertThat(rows).containsExactly(new Row(2, Map.of("gbp", new Value.Pence(10))));
    }

    @Test
    void smallCountsCrossForTheOneWhoProtectsThem() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();

        read(
                "c28-small-counts.csv",
                java.util.Objects.requireNonNull(EXPECTED.get("c28-small-counts.csv")).layout(),
                rows);

        assertThat(rows)
                .extracting(row -> row.value("count"))
                .containsExactly(
                        new Value.Amount(BigDecimal.ONE),
                        new Value.Amount(new BigDecimal(4)),
                        new Value.Amount(new BigDecimal(5)));
    }

    @Test
    void noWordOfDataAboutPersonsIsRepeated() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();

        Outcome outcome = read("c27-chi-like.csv", PENCE, rows);

        assertThat(rows).isEmpty();
        assertThat(outcome.toString()).doesNotContain("0101701234").doesNotContain("Smith");
    }
}
