package scot.cairn.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Column;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Gazetteer;
import scot.cairn.intake.Keys;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Symbols;
import scot.cairn.intake.TableType;
import scot.cairn.intake.Type;
import scot.cairn.intake.Value;
import scot.cairn.intake.open.Table;
import scot.cairn.pack.ValueRow.Marker;

class ReadingCellsTest {

    private static final Gazetteer AREAS =
            Gazetteer.of(
                    List.of(
                            new Gazetteer.Place("S12000049", "Glasgow City", "councils"),
                            new Gazetteer.Place("S37000034", "Glasgow City", "partnerships"),
                            new Gazetteer.Place("S12000006", "Dumfries and Galloway", "councils"),
                            new Gazetteer.Place("S12000013", "Na h-Eileanan Siar", "councils"),
                            new Gazetteer.Place("S12000013", "Western Isles", "councils")));

    private static Table read(Type type, String written) {
        return Table.of(
                TableType.TSV, "x\tend\n" + written + "\t.\n", layout(Column.of("x", type)));
    }

    private static Layout layout(Column column) {
        return Layout.of(List.of(column, Column.of("end", new Type.Text(1))));
    }

    private static Value value(Type type, String written) {
        Table table = read(type, written);
        assertThat(table.sentences()).isEmpty();
        return table.rows().getFirst().value("x");
    }

    private static Fault fault(Type type, String written) {
        Table table = read(type, written);
        assertThat(table.rows()).isEmpty();
        assertThat(table.faults()).hasSize(1);
        assertThat(table.faults().getFirst().where().rows()).containsExactly(2);
        return table.faults().getFirst();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2021, 2021",
        "2021-22, 2021/22",
        "2021\u201322, 2021/22",
        "2021/22, 2021/22",
        "2021/2022, 2021/22",
        "2021Q3, 2021 Q3",
        "2021-Q3, 2021 Q3",
        "2021 Q3, 2021 Q3",
        "2021/22 Q1, 2021/22 Q1",
        "2021-22 q1, 2021/22 Q1",
        "2021/22 H2, 2021/22 H2",
        "2021-W05, 2021-W05",
        "2021W05, 2021-W05",
        "2021-03, 2021-03",
        "March 2021, 2021-03",
        "Sep 2021, 2021-09",
        "2021-03-31, 2021-03-31",
        "2018-2022, 2018 to 2022",
        "2018 to 2022, 2018 to 2022",
        "2018/19 - 2021/22, 2018/19 to 2021/22",
        "2021-01..2021-06, 2021-01 to 2021-06",
        "' 2021 ', 2021"
    })
    void periodsAreReadAsAnalystsWriteThem(String written, String period) {
        assertThat(value(new Type.Time(Type.Years.ASKED), written).key()).isEqualTo(period);
    }

    @Test
    void aYearWithTwoDigitsAfterItIsAskedWhereItCanBeTwoThings() {
        Fault question = fault(new Type.Time(Type.Years.ASKED), "2011-12");

        assertThat(question.options()).containsExactly("a month", "a financial year");
        assertThat(value(new Type.Time(Type.Years.MONTHS), "2011-12").key()).isEqualTo("2011-12");
        assertThat(value(new Type.Time(Type.Years.FINANCIAL), "2011-12").key())
                .isEqualTo("2011/12");
        assertThat(fault(new Type.Time(Type.Years.ASKED), "2021-2022").isQuestion()).isTrue();
    }

    /** Whatever its cells say, so that one answer is enough. */
    @Test
    void whatIsAskedOfAColumnIsAskedOnceWithItsRows() {
        Table table =
                read(
                        new Type.Time(Type.Years.ASKED),
                        "2011-12\t.\n2011-12\t.\nsoon\t.\n2001-02\t.\n2002-03\t.\n2003-04");

        assertThat(table.faults()).hasSize(2);
        Fault question = table.faults().getFirst();
        assertThat(question.where())
                .isEqualTo(
                        new Fault.Where(
                                List.of(2, 3, 5, 6, 7),
                                5,
                                "x",
                                "\"2011-12\", \"2001-02\", \"2002-03\" and others"));
        assertThat(question.options()).containsExactly("a month", "a financial year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-13", "2021/23", "2021 Q5", "2021-W54", "2020-W00", "0021", "2022 to 2021",
                "Smarch 2021", "Marching 2021", "Mar-21", "21/22", "9999", "soon", "2021-02-30",
                "2019/2021"
            })
    void whatIsNoPeriodIsRefused(String written) {
        assertThat(fault(new Type.Time(Type.Years.ASKED), written).cause()).isEqualTo(Cause.PERIOD);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 0", "12, 12", "12.0, 12", "999999999999999, 999999999999999"})
    void countsAreWholeNumbers(String written, String number) {
        assertThat(value(Type.Figure.of(Type.Form.COUNT), written))
                .isEqualTo(new Value.Amount(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "1 234",
                "1.5",
                "-1",
                "007",
                "1e3",
                "+5",
                "1.",
                ".5",
                "12%",
                "five",
                "0x1F",
                "1_000",
                "9999999999999999",
                "1'234",
                "--1"
            })
    void whatIsNoCountIsRefused(String written) {
        assertThat(fault(Type.Figure.of(Type.Form.COUNT), written).cause()).isEqualTo(Cause.NUMBER);
    }

    @Test
    void thousandsAreSetApartOnlyWhereThatIsDeclared() {
        Type commas = new Type.Figure(Type.Form.POUNDS, Type.Grouping.COMMAS, Symbols.USUAL);

        assertThat(value(commas, "1,884,987.50")).isEqualTo(new Value.Pence(188_498_750));
        assertThat(value(commas, "\u00a31,884,987")).isEqualTo(new Value.Pence(188_498_700));
        assertThat(value(commas, "-1,000")).isEqualTo(new Value.Pence(-100_000));
        assertThat(fault(commas, "1,88,4987").cause()).isEqualTo(Cause.NUMBER);
        assertThat(fault(commas, "1.884.987,00").cause()).isEqualTo(Cause.NUMBER);
        assertThat(fault(Type.Figure.of(Type.Form.POUNDS), "1,884,987").what())
                .contains("two ways");
    }

    @Test
    void poundsBecomePenceExactly() {
        assertThat(value(Type.Figure.of(Type.Form.POUNDS), "0.1")).isEqualTo(new Value.Pence(10));
        assertThat(value(Type.Figure.of(Type.Form.POUNDS), "1.10")).isEqualTo(new Value.Pence(110));
        assertThat(value(Type.Figure.of(Type.Form.PENCE), "-5")).isEqualTo(new Value.Pence(-5));
        assertThat(fault(Type.Figure.of(Type.Form.POUNDS), "0.105").what())
                .contains("3 digits after the point");
    }

    @Test
    void symbolsSayWhyThereIsNoNumber() {
        Type count = Type.Figure.of(Type.Form.COUNT);

        assertThat(value(count, "[c]")).isEqualTo(new Value.Absent(Marker.SUPPRESSED));
        assertThat(value(count, "*")).isEqualTo(new Value.Absent(Marker.SUPPRESSED));
        assertThat(value(count, "[x]")).isEqualTo(new Value.Absent(Marker.MISSING));
        assertThat(value(count, "[z]")).isEqualTo(new Value.Absent(Marker.NOT_APPLICABLE));
        assertThat(value(count, "12 [p]"))
                .isEqualTo(new Value.Flagged(BigDecimal.valueOf(12), Marker.PROVISIONAL));
        assertThat(fault(count, "[w]").cause()).isEqualTo(Cause.SYMBOL);
    }

    @Test
    void aHyphenIsAskedUntilItsMeaningIsDeclared() {
        assertThat(fault(Type.Figure.of(Type.Form.COUNT), "-").options())
                .containsExactly("nil", "missing", "not applicable", "suppressed");
        Type declared =
                new Type.Figure(
                        Type.Form.COUNT, Type.Grouping.NONE, Symbols.USUAL.with("-", Marker.NIL));

        assertThat(value(declared, "-")).isEqualTo(new Value.Absent(Marker.NIL));
    }

    @Test
    void anEmptyCellIsNotZero() {
        assertThat(fault(Type.Figure.of(Type.Form.COUNT), "").mend()).contains("not 0");
    }

    @Test
    void anAreaIsItsCodeHoweverItIsWritten() {
        Type area = new Type.Area(AREAS, Set.of());

        for (String written :
                List.of(
                        "S12000006",
                        "s12000006",
                        "Dumfries & Galloway",
                        " dumfries  and galloway")) {
            assertThat(value(area, written)).isEqualTo(new Value.AreaCode("S12000006"));
        }
        assertThat(value(area, "Western Isles")).isEqualTo(new Value.AreaCode("S12000013"));
        assertThat(fault(area, "Dumfries and Galoway").mend())
                .contains("\"Dumfries and Galloway\"");
    }

    @Test
    void aNameOfTwoAreasIsAskedAndNeverGuessed() {
        Fault question = fault(new Type.Area(AREAS, Set.of("S12000049")), "Glasgow City");

        assertThat(question.options())
                .containsExactly("S12000049 (councils)", "S37000034 (partnerships)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "5\u200b, U+200B ZERO WIDTH SPACE",
        "5\u00ad, U+00AD SOFT HYPHEN",
        "\ufeff5, U+FEFF ZERO WIDTH NO-BREAK SPACE",
        "5\u2028, U+2028 LINE SEPARATOR",
        "\u0665, U+0665 ARABIC-INDIC DIGIT FIVE",
        "\uff15, U+FF15 FULLWIDTH DIGIT FIVE"
    })
    void aCharacterThatIsNotWhatItSeemsIsNamed(String written, String name) {
        Fault fault = fault(Type.Figure.of(Type.Form.COUNT), written);

        assertThat(fault.cause()).isEqualTo(Cause.CHARACTER);
        assertThat(fault.what()).contains(name);
    }

    @Test
    void columnsGoByTheirOtherNamesAndMayBeLeftOut() {
        Layout layout =
                Layout.of(
                        List.of(
                                Column.of("area_code", new Type.Area(AREAS, Set.of()))
                                        .or("HB", "Council area"),
                                Column.of("count", Type.Figure.of(Type.Form.COUNT)),
                                Column.of("note", new Type.Text(10)).ifThere()));

        Table table = Table.of(TableType.CSV, "Count,council-AREA,,\n5,S12000006,,\n,,,\n", layout);

        assertThat(table.sentences()).isEmpty();
        assertThat(table.rows().getFirst().value("note")).isEqualTo(new Value.Nothing());
        assertThat(Table.of(TableType.CSV, "HB,Council area,count\nx,y,1\n", layout).sentences())
                .anySatisfy(said -> assertThat(said).contains("as \"HB\" and as \"Council area\""));
    }

    @Test
    void alikeFaultsAreOneAndTooManyAreCounted() {
        StringBuilder text = new StringBuilder("x,end\n");
        for (int i = 0; i < 30; i++) {
            text.append("many,.\n");
        }
        for (int i = 0; i < 500; i++) {
            text.append("x%d,.\n".formatted(i));
        }
        Table table =
                Table.of(
                        TableType.CSV,
                        text.toString(),
                        layout(Column.of("x", Type.Figure.of(Type.Form.COUNT))));

        assertThat(table.faults()).hasSize(200);
        assertThat(table.sentences().getFirst()).startsWith("rows 2, 3, 4").contains("and 10 more");
    }

    @Test
    void keysOfAMillionRowsAreTold() {
        Keys keys = new Keys();
        for (int i = 1; i <= 100_000; i++) {
            assertThat(keys.put(List.of("S" + i, "2021"), i)).isZero();
        }

        assertThat(keys.put(List.of("S77", "2021"), 100_001)).isEqualTo(77);
        assertThat(keys.put(List.of("S7", "72021"), 100_001)).isZero();
    }
}
