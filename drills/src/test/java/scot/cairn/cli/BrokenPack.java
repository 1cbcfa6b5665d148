package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the first mission's pack with two faults. */
record BrokenPack(Path folder) {

    private static final String MISSION = "mission.yaml";
    private static final String VALUES = "measures/values/nrs-drug-misuse-deaths.csv";

    static BrokenPack in(Path parent) throws IOException {
        Path folder = parent.resolve("scotland-drugs-mission");
        try (Stream<Path> files = Files.walk(Checkout.pack())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(Checkout.pack().relativize(file).toString()));
            }
        }
        BrokenPack pack = new BrokenPack(folder);
        pack.change(MISSION, "primary_measure: nrs-drug", "primary_measure: mrs-drug");
        pack.change(VALUES, "S92000003,2014,613,", "S92000003,lately,613,");
        return pack;
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).containsOnlyOnce(before);
        Files.writeString(folder.resolve(file), text.replace(before, after));
    }

    /** How the line of each fault begins, in order. */
    List<String> faults() throws IOException {
        return List.of(place(VALUES, "lately"), place(MISSION, "mrs-drug"));
    }

    /** The place of words in a file, as {@code file:line:column: }, both from 1. */
    private String place(String file, String words) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        int line = 0;
        while (!lines.get(line).contains(words)) {
            line++;
        }
        return "%s:%d:%d: ".formatted(file, line + 1, lines.get(line).indexOf(words) + 1);
    }
}
