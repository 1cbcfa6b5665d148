package scot.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up plan as large as wanted. At scale 1 it has about as many promises, bodies, areas,
 * documents, measures and values as Scotland's; at scale 10 ten times as many. Nothing in it is of
 * anything, and everything in it says so. The same scale gives the same bytes.
 */
final class SyntheticPack {

    /** The id that it has where nothing else is asked for. */
    static final String ID = "synthetic-mission";

    /** Of each, how many there are at scale 1. */
    static final int PROMISES = 142;

    static final int BODIES = 67;
    private static final int DOCUMENTS = 83;
    static final int OUTCOMES = 6;
    private static final int PRIORITIES = 6;
    private static final int PARTS = 3;

    private static final String MISSION =
            """
            title: Synthetic mission
            aim:
              said: {words: The synthetic aim is to fill pages., source: document-1, section: '1'}
              sentence: Fill pages
              parts:
                - {id: pages, words: Fill pages}
            period:
              start: 2030-05-01
              start_said: {words: It begins on 1 May 2030., source: document-1, section: '1'}
            publisher: A program
            licence: CC0-1.0
            primary_measure: measure-1
            primary_measure_said: {words: We shall count events., source: document-1, section: '2'}
            areas:
              - {code: N1, name: Synthetic nation}
            editions:
              - {id: first-plan, title: Synthetic plan, document: document-1, state: live, date: 2030-05}
            """;

    private static final String DOCUMENT =
            """
              - id: document-%1$d
                title: Synthetic document %1$d
                publisher: A program
                published: 2030-05
                designation: official statistics
                licence: CC0-1.0
                seen: Made up by a program
            """;

    private static final String PRIORITY =
            """
              - id: priority-%1$d
                wordings:
                  - edition: first-plan
                    said: {words: Synthetic priority %1$d, source: document-1, section: '4'}
            """;

    private static final String BODY =
            "body-%1$d,Synthetic body %1$d,public_body,Synthetic body %1$d keeps synthetic promises.,document-1,5,,,,,,%n";

    private final Path folder;
    private final int scale;

    private SyntheticPack(Path folder, int scale) {
        this.folder = folder;
        this.scale = scale;
    }

    /**
     * Writes it into a folder, which is made if it is not there, and whose name is the plan's id.
     *
     * @param scale 1 or more
     */
    static void write(Path folder, int scale) throws IOException {
        var pack = new SyntheticPack(folder, scale);
        var areas = new SyntheticAreas(scale);
        pack.writePlan(new SyntheticLines(scale, areas));
        pack.put("landscape/area-sets.yaml", SyntheticAreas.SETS);
        pack.put("landscape/areas.csv", areas.csv());
        for (SyntheticMeasure measure : SyntheticMeasure.all(scale, areas)) {
            pack.put("measures/%s.yaml".formatted(measure.id()), measure.yaml());
            for (SyntheticMeasure.File file : measure.files()) {
                pack.put("measures/values/" + file.name(), file.csv());
            }
        }
    }

    private void writePlan(SyntheticLines lines) throws IOException {
        put("mission.yaml", "id: " + folder.getFileName() + "\n" + MISSION);
        put("sources.yaml", "sources:\n" + each(DOCUMENTS, DOCUMENT::formatted));
        put("framework/outcomes.yaml", "outcomes:\n" + each(OUTCOMES, SyntheticPack::outcome));
        put("framework/priorities.yaml", "priorities:\n" + each(PRIORITIES, PRIORITY::formatted));
        put(
                "landscape/bodies.csv",
                "id,name,kind,words,source,section,note,code,member_of,area,from,to\n"
                        + each(BODIES, BODY::formatted)
                        + lines.bodies());
        put("landscape/area-links.csv", lines.links());
        put("landscape/offices.csv", SyntheticLines.offices());
        put("landscape/holders.csv", lines.holders());
        put("landscape/lines.csv", lines.lines());
        put("commitments/promises.yaml", "commitments:\n" + each(PROMISES, this::promise));
    }

    private static String outcome(int number) {
        String parts =
                IntStream.range(0, PARTS)
                        .mapToObj(part -> part(number, Character.toString('a' + part)))
                        .collect(Collectors.joining());
        return """
          - id: %1$d
            wordings:
              - edition: first-plan
                said: {words: Synthetic outcome %1$d is reached, source: document-1, section: '3'}
            parts:
        """
                        .formatted(number)
                + parts;
    }

    private static String part(int number, String letter) {
        return """
              - id: %2$s
                wordings:
                  - edition: first-plan
                    said: {words: Part %2$s of synthetic outcome %1$d, source: document-1, section: '3'}
        """
                .formatted(number, letter);
    }

    private String promise(int number) {
        return SyntheticPromise.of(
                number,
                "outcome/%d/%s"
                        .formatted(
                                number % (OUTCOMES * scale) + 1,
                                Character.toString('a' + number % PARTS)),
                "priority/priority-%d".formatted(number % (PRIORITIES * scale) + 1),
                "body-%d".formatted(number % (BODIES * scale) + 1));
    }

    private String each(int atScaleOne, IntFunction<String> item) {
        return IntStream.rangeClosed(1, atScaleOne * scale)
                .mapToObj(item)
                .collect(Collectors.joining());
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, List.of(text.stripTrailing()));
    }
}
