package scot.cairn.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Made-up files of the methods of {@code cairn rates}; the same rows give the same bytes. */
final class RatesFiles {

    /** Age bands of an area. */
    static final int BANDS = 19;

    /** Areas of a group. */
    static final int GROUP = 32;

    private static final int FEWEST_PEOPLE = 500;
    private static final int MOST_PEOPLE = 200_000;
    private static final double STANDARD = 5_000;

    private final Random random = new Random(1);
    private final Path folder;
    private final int rows;

    RatesFiles(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** Writes a line for each row. */
    private interface Line {

        String of(int row, int people, int events);
    }

    Path write(RatesMethod method) throws IOException {
        return switch (method) {
            case RATE, PROPORTION ->
                    file(
                            method,
                            "id,numerator,denominator,confidence,multiplier",
                            (row, people, events) ->
                                    "%d,%d,%d,%s,%d"
                                            .formatted(
                                                    row,
                                                    events,
                                                    people,
                                                    row % 2 == 0 ? "0.95" : "0.998",
                                                    method == RatesMethod.RATE ? 100_000 : 100));
            case DSR ->
                    file(
                            method,
                            "area,band,count,population,stdpop",
                            (row, people, events) ->
                                    "%d,%d,%d,%d,%.0f"
                                            .formatted(
                                                    row / BANDS,
                                                    row % BANDS,
                                                    events + 1,
                                                    people,
                                                    STANDARD - 200 * (row % BANDS)));
            case FUNNEL ->
                    file(
                            method,
                            "group,area,observed,denominator",
                            (row, people, events) ->
                                    "%d,%d,%d,%d".formatted(row / GROUP, row, events, people));
        };
    }

    private Path file(RatesMethod method, String header, Line line) throws IOException {
        Path file = folder.resolve(method.id() + ".csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(header + "\n");
            for (int row = 0; row < rows; row++) {
                int people = FEWEST_PEOPLE + random.nextInt(MOST_PEOPLE - FEWEST_PEOPLE);
                int events = (int) (people * random.nextDouble() * random.nextDouble() * 0.001);
                csv.write(String.format(Locale.ROOT, "%s%n", line.of(row, people, events)));
            }
        }
        return file;
    }
}
