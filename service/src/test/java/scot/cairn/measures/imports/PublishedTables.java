package scot.cairn.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import scot.cairn.Checkout;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import scot.cairn.pack.ValueRow;

/**
 * The published figures of the first mission as their publishers brought them: edition by edition.
 */
public final class PublishedTables {

    private static final String VALUES = "measures/values";

    /** One of which a breakdown is called as some files call their markers. */
    private static final String WITH_A_BREAKDOWN_CALLED_STATUS = "mat-standards-1-to-5-assessments";

    /** Those that have a layout, and those of which one edition differs from another. */
    public static final Set<String> MEASURES = measures();

    private PublishedTables() {}

    private static Set<String> measures() {
        Set<String> measures = new HashSet<>(Set.of(WITH_A_BREAKDOWN_CALLED_STATUS));
        plan().datasets()
                .forEach(layout -> layout.figures().forEach(one -> measures.add(one.measure())));
        Map<String, BigDecimal> printed = new HashMap<>();
        for (ValueRow row : plan().values()) {
            String of = row.measure() + row.area() + row.period().text() + row.breakdown();
            BigDecimal earlier = row.value() == null ? null : printed.putIfAbsent(of, row.value());
            if (earlier != null && row.value() != null && earlier.compareTo(row.value()) != 0) {
                measures.add(row.measure());
            }
        }
        return measures;
    }

    /**
     * The mission's pack without the figures of some measures, and without what is said of figures.
     *
     * @param folder in which it is put
     */
    public static Path packWithout(Set<String> measures, Path folder) throws IOException {
        Path pack = Checkout.missionPack();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(pack)) {
            files = walk.filter(Files::isRegularFile).map(pack::relativize).toList();
        }
        Path copy = folder.resolve(pack.getFileName());
        for (Path file : files) {
            boolean isLeftOut = file.startsWith(VALUES) && measures.contains(measure(file));
            if (!isLeftOut && !file.endsWith("statements.yaml")) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(pack.resolve(file), copy.resolve(file));
            }
        }
        return copy;
    }

    private static String measure(Path file) {
        return file.getFileName().toString().replaceAll("(--.*)?\\.csv$", "");
    }

    /**
     * A table as it was published: rows of one edition of one measure.
     *
     * @param known the latest day by which it was published, or if that is not held, the day by
     *     which those were that the plan lists above it
     */
    private record Published(String measure, String name, LocalDate known, List<String> lines) {}

    /** Imports the editions of some measures in the order in which they were published. */
    public static void bring(Importing importing, Set<String> measures) throws Exception {
        List<Published> tables = new ArrayList<>(tables(measures));
        tables.sort(Comparator.comparing(Published::known));
        for (Published table : tables) {
            byte[] content = String.join("\n", table.lines()).getBytes(StandardCharsets.UTF_8);
            ImportOutcome outcome =
                    importing.run(
                            new ImportRequest(
                                    table.name(),
                                    new ByteArrayResource(content),
                                    table.measure(),
                                    Declared.NOTHING,
                                    Set.of(),
                                    false,
                                    ""),
                            Progress.UNHEARD);
            assertThat(outcome).as(table.name()).isInstanceOf(ImportOutcome.Imported.class);
        }
    }

    private static List<Published> tables(Set<String> measures) throws IOException {
        Map<String, Published> tables = new LinkedHashMap<>();
        Map<String, List<String>> files = new LinkedHashMap<>();
        Map<String, LocalDate> known = new LinkedHashMap<>();
        for (ValueRow row : plan().values()) {
            if (!measures.contains(row.measure())) {
                continue;
            }
            String file = row.place().file();
            if (!files.containsKey(file)) {
                files.put(file, Files.readAllLines(Checkout.missionPack().resolve(file)));
            }
            LocalDate above = known.getOrDefault(file, LocalDate.MIN);
            LocalDate day = row.knownFrom() == null ? above : row.knownFrom().last();
            known.put(file, day.isAfter(above) ? day : above);
            tables.computeIfAbsent(
                            file + " " + row.vintage(),
                            name ->
                                    new Published(
                                            row.measure(),
                                            name.replace(VALUES + "/", "") + ".csv",
                                            day,
                                            new ArrayList<>(List.of(files.get(file).getFirst()))))
                    .lines()
                    .add(files.get(file).get(row.place().line() - 1));
        }
        return List.copyOf(tables.values());
    }

    private static Plan plan() {
        return switch (PackReader.read(Checkout.missionPack())) {
            case Reading.Sound(var plan) -> plan;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }
}
