package scot.cairn.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Limits;
import scot.cairn.intake.open.RawCell;
import scot.cairn.intake.open.RawRow;

/** A worker that a file has taken over may write anything. */
class FramesFuzzTest {

    static Stream<byte[]> seeds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter frames = new FrameWriter(new DataOutputStream(bytes));
        frames.row(new RawRow(1, List.of(new RawCell(RawCell.Kind.TEXT, "area"))));
        frames.row(new RawRow(2, List.of(new RawCell(RawCell.Kind.NUMBER, "1"))));
        Faults faults = new Faults(3);
        faults.at(2, "area", "x").ask(Cause.AREA, "what", "mend", List.of("a", "b"));
        frames.end(faults);
        return Stream.of(bytes.toByteArray(), new byte[] {'R', 0, 0, 0, 1, 127, 0, 0, 0});
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void nothingThatAWorkerWritesIsBelieved(byte[] answer) {
        Faults faults = new Faults(5);
        try {
            new FrameReader(new ByteArrayInputStream(answer), Limits.USUAL)
                    .read(row -> assertThat(row.cells()).hasSizeLessThan(201), faults);
        } catch (IOException untrueOrEndedEarly) {
            assertThat(untrueOrEndedEarly).isNotNull();
        }
        faults.all().forEach(fault -> assertThat(fault.what() + fault.mend()).doesNotContain("\n"));
    }
}
