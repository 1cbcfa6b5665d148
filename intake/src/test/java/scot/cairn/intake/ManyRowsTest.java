package scot.cairn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A long table streams: the process that asks has 40 MB of memory and the one that reads 32, and
 * the table does not fit into either. {@code ./cairn test --long} reads a million rows in 128 and
 * 32 MB.
 */
class ManyRowsTest {

    private static final boolean LONG = Boolean.getBoolean("cairn.long");

    @Test
    void aTableOfManyRowsIsReadInLittleMemory() throws IOException, InterruptedException {
        int rows = LONG ? 1_000_000 : 150_000;
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                LONG ? "-Xmx128m" : "-Xmx40m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ManyRowsTest.class.getName(),
                                Integer.toString(rows))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).isEqualTo("%d rows, sum %d".formatted(rows, 5L * rows));
        assertThat(process.waitFor()).isZero();
    }

    /** Reads so many rows and says how many they were. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = Integer.parseInt(arguments[0]);
        Limits limits =
                new Limits(
                        Limits.USUAL.bytes(),
                        Limits.USUAL.unpacked(),
                        Limits.USUAL.table(),
                        new Limits.Work(32, 300),
                        Limits.USUAL.faults());
        List<Gazetteer.Place> places =
                IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                new Gazetteer.Place("S01%06d".formatted(i), "Zone " + i, "zones"))
                        .toList();
        Layout layout =
                Layout.of(
                        List.of(
                                Column.of("area", new Type.Area(Gazetteer.of(places), Set.of())),
                                Column.of("period", new Type.Time(Type.Years.ASKED)),
                                Column.of("group", new Type.Text(100)),
                                Column.of("count", Type.Figure.of(Type.Form.COUNT)),
                                Column.of("note", new Type.Text(100))),
                        "area",
                        "period",
                        "group");
        long[] seen = new long[2];
        Outcome outcome =
                new Intake(limits)
                        .read(
                                new Lines(rows),
                                Sent.named("many.csv"),
                                layout,
                                row -> {
                                    seen[0]++;
                                    seen[1] +=
                                            row.value("count") instanceof Value.Amount(var n)
                                                    ? n.longValue()
                                                    : 0;
                                });
        System.out.println(
                outcome instanceof Outcome.Accepted(long accepted, _, _) && accepted == seen[0]
                        ? "%d rows, sum %d".formatted(seen[0], seen[1])
                        : outcome.toString());
    }

    /** A table that is made while it is read. */
    private static final class Lines extends InputStream {

        private final int rows;
        private int row;
        private byte[] line = "area,period,group,count,note\r\n".getBytes(StandardCharsets.UTF_8);
        private int at;

        Lines(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == line.length) {
                if (row == rows) {
                    return -1;
                }
                line =
                        "S01%06d,%d Q%d,group %d,5,a note that makes the row about a hundred letters long: %d\r\n"
                                .formatted(
                                        row % 1_000,
                                        2000 + row / 4_000 % 25,
                                        row / 1_000 % 4 + 1,
                                        row / 100_000,
                                        row)
                                .getBytes(StandardCharsets.UTF_8);
                row++;
                at = 0;
            }
            int count = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
