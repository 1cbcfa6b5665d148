package scot.cairn.pack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of file that a pack holds. */
enum FileKind {
    MISSION("mission.yaml"),
    OUTLINE("outline.yaml"),
    SOURCES("sources.yaml"),
    WORDS("words.yaml"),
    LINKAGES("linkages.yaml"),
    OUTCOMES("framework/outcomes.yaml"),
    VISION("framework/vision.yaml"),
    PRIORITIES("framework/priorities.yaml"),
    MAPPINGS("framework/mappings.yaml"),
    APPROACH("framework/approach.yaml"),
    PROGRAMMES("framework/programmes.yaml"),
    STANDARD_SET("standards/*.yaml"),
    CONSIDERED("commitments/not-taken.yaml"),
    COMMITMENTS("commitments/*.yaml"),
    BODIES("landscape/bodies.csv"),
    OFFICES("landscape/offices.csv"),
    HOLDERS("landscape/holders.csv"),
    LINES("landscape/lines.csv"),
    CONFLICTS("landscape/conflicts.yaml"),
    ALIASES("landscape/aliases.csv"),
    INSTRUMENTS("landscape/instruments.yaml"),
    GROUP("groups/*.yaml"),
    AREA_SETS("landscape/area-sets.yaml"),
    AREAS("landscape/areas.csv"),
    AREA_LINKS("landscape/area-links.csv"),
    STATEMENTS("measures/statements.yaml"),
    TESTS_OF_CHANGE("measures/tests-of-change.yaml"),
    EVENTS("measures/events.yaml"),
    MEASURE("measures/*.yaml"),
    VALUES("measures/values/*.csv"),
    DATASET("datasets/*.yaml"),
    STUDY("evidence/*.yaml"),
    DISCLOSURE_POLICY("methods/disclosure/*.yaml"),
    DISCLOSURE_ASSESSMENTS("methods/disclosure-assessments.yaml"),
    SCORING_METHOD("methods/scoring/*.yaml"),
    ROUND("rounds/*.yaml"),
    RETURN_TEMPLATE("returns/*.yaml"),
    CADENCE("methods/cadence/*.yaml"),
    MADE_UP_COLLECTING("synthetic/collecting.yaml"),
    MADE_UP_FACTS("synthetic/facts.csv"),
    MADE_UP_RECEIVED("synthetic/received.csv"),
    MADE_UP_ANSWERS("synthetic/answers.csv");

    private final String pattern;
    private final Pattern files;

    FileKind(String pattern) {
        this.pattern = pattern;
        this.files = Pattern.compile(pattern.replace(".", "\\.").replace("*", "[^/]+"));
    }

    /** Path from the pack's folder, where {@code *} stands for a name of the writer's choice. */
    String pattern() {
        return pattern;
    }

    /** File name of the schema that says what such a file holds. */
    String schema() {
        return name().toLowerCase(Locale.ROOT) + ".schema.json";
    }

    /** The kinds of which a pack holds one each: an outline has no more, a mission outcomes too. */
    static Set<FileKind> required(boolean outline) {
        return outline ? EnumSet.of(OUTLINE, SOURCES) : EnumSet.of(MISSION, SOURCES, OUTCOMES);
    }

    /** The kind of {@code file}, a path from the pack's folder with forward slashes. */
    static Optional<FileKind> of(String file) {
        return Arrays.stream(values())
                .filter(kind -> kind.files.matcher(file).matches())
                .findFirst();
    }

    /** What may stand in the folder of {@code file}, in words. */
    static String heldBeside(String file) {
        String folder = folder(file);
        List<String> beside =
                patterns().stream().filter(pattern -> folder(pattern).equals(folder)).toList();
        return beside.isEmpty()
                ? "a plan holds " + String.join(", ", folders())
                : "here a plan holds " + String.join(", ", beside);
    }

    /** The files at the top, and the folders. */
    private static List<String> folders() {
        return patterns().stream()
                .map(pattern -> folder(pattern).isEmpty() ? pattern : folder(pattern) + "/")
                .distinct()
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The patterns of all kinds, in reading order. */
    static List<String> patterns() {
        return Arrays.stream(values()).map(FileKind::pattern).toList();
    }
}
