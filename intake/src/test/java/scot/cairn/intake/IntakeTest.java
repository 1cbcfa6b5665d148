package scot.cairn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.intake.open.RawCell;

class IntakeTest {

    private static final Layout LAYOUT =
            Layout.of(
                    List.of(
                            Column.of("period", new Type.Time(Type.Years.ASKED)),
                            Column.of("count", Type.Figure.of(Type.Form.COUNT))),
                    "period");

    private final Intake intake = new Intake(Limits.USUAL);
    private final List<Row> rows = new ArrayList<>();

    @TempDir private Path folder;

    private Outcome read(String name, String text) throws IOException, InterruptedException {
        return intake.read(bytes(text), Sent.named(name), LAYOUT, rows::add);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsReadAndStaysAsItIs() throws IOException, InterruptedException {
        Path file = folder.resolve("counts.csv");
        Files.writeString(file, "period,count\n2021-22,5\n2022-23,[c]\n");

        Outcome outcome = intake.read(file, Sent.named("Counts.CSV"), LAYOUT, rows::add);

        assertThat(outcome).isEqualTo(new Outcome.Accepted(2, TableType.CSV, Isolation.here()));
        assertThat(rows)
                .extracting(row -> row.value("period").key())
                .containsExactly("2021/22", "2022/23");
        assertThat(file).hasContent("period,count\n2021-22,5\n2022-23,[c]\n");
    }

    @Test
    void whatIsOnlyAQuestionIsAskedAndCanBeAnsweredByTheLayout()
            throws IOException, InterruptedException {
        String text = "period,count\n2011-12,5\n";

        assertThat(read("a.csv", text)).isInstanceOf(Outcome.Asked.class);
        Layout answered =
                Layout.of(
                        List.of(
                                Column.of("period", new Type.Time(Type.Years.FINANCIAL)),
                                LAYOUT.columns().getLast()));
        assertThat(intake.read(bytes(text), Sent.named("a.csv"), answered, rows::add))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aQuestionBesideAFaultIsARefusal() throws IOException, InterruptedException {
        assertThat(read("a.csv", "period,count\n2011-12,5\n2013,x\n"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, refused -> assertThat(refused.faults()).hasSize(2));
    }

    @Test
    void noRowIsToldAfterAFault() throws IOException, InterruptedException {
        read("a.csv", "period,count\n2011,5\n2012,x\n2013,6\n");

        assertThat(rows).hasSize(1);
    }

    @Test
    void aNameThatIsNotATablesIsRefused() throws IOException, InterruptedException {
        for (String name : List.of("a.pdf", "csv", "a.csv.exe", "", "a.xlsm", "a.csv\u202e")) {
            assertThat(read(name, "period,count\n2011,5\n"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.faults())
                                            .extracting(Fault::cause)
                                            .containsExactly(Cause.WRONG_TYPE));
        }
    }

    @Test
    void whoIsToldTheRowsMayEndTheReading() {
        StringBuilder text = new StringBuilder("period,count\n");
        for (int i = 0; i < 200_000; i++) {
            text.append("2011,5\n");
        }

        assertThatThrownBy(() ->
                        intake.read(
                                bytes(text.toString()),
                                Sent.named("a.csv"),
                                LAYOUT,
                                _ -> {
                                    throw new IOException("cancelled");
                                }))
                .isInstanceOf(IOException.class)
                .hasMessage("cancelled");
    }

    @Test
    void theResultSaysWhenTheNetworkCouldNotBeTakenAway() throws IOException, InterruptedException {
        Outcome outcome =
                new Intake(Limits.USUAL, Isolation.PROCESS_ONLY)
                        .read(
                                bytes("period,count\n2011,5\n"),
                                Sent.named("a.csv"),
                                LAYOUT,
                                rows::add);

        assertThat(outcome)
                .isEqualTo(new Outcome.Accepted(1, TableType.CSV, Isolation.PROCESS_ONLY));
    }

    @Test
    void aLayoutOfTwoColumnsOfOneNameIsNone() {
        Column count = LAYOUT.columns().getLast();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layout.of(List.of(count, count.or("Count "))));
        assertThatIllegalArgumentException().isThrownBy(() -> Layout.of(List.of(count), "area"));
    }

    @Test
    void theKindsOfACellCrossByTheirFirstLetters() {
        assertThat(List.of(RawCell.Kind.values()))
                .extracting(kind -> kind.name().charAt(0))
                .doesNotHaveDuplicates();
    }
}
