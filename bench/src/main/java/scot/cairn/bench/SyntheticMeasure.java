package scot.cairn.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up measure with its values. The first is as the primary measure of a plan: revised every
 * year, broken down by kind and held for every area. Three more are held for councils and boards,
 * of which one has a rate of another. The rest are series of the nation, each revised once.
 */
final class SyntheticMeasure {

    private static final int MEASURES = 45;
    private static final int HELD_FOR_AREAS = 3;
    private static final int RATED = 2;
    private static final int KINDS = 18;
    private static final int FIRST_YEAR = 2001;
    private static final int YEARS = 28;
    private static final int EDITIONS = 10;
    private static final int LAST_YEARS = 10;

    private static final String HEADER =
            "measure,area_set,area,period,value,lower,upper,marker,designation,vintage,known_from,source,note\n";
    private static final String HEADER_OF_KINDS = HEADER.replace("period,", "period,kind,");

    private final int number;
    private final int outcome;
    private final SyntheticAreas areas;
    private final Random random;

    private SyntheticMeasure(int number, int scale, SyntheticAreas areas) {
        this.number = number;
        this.outcome = number % (6 * scale) + 1;
        this.areas = areas;
        this.random = new Random(number);
    }

    /**
     * A file of values.
     *
     * @param name in the folder of values
     * @param csv its text
     */
    record File(String name, String csv) {}

    /** The measures of a plan of a scale. */
    static List<SyntheticMeasure> all(int scale, SyntheticAreas areas) {
        return IntStream.rangeClosed(1, MEASURES * scale)
                .mapToObj(number -> new SyntheticMeasure(number, scale, areas))
                .toList();
    }

    /** What it is known by. */
    String id() {
        return "measure-" + number;
    }

    /** Its definition. */
    String yaml() {
        String definition =
                """
                id: %1$s
                name: Synthetic events %2$d
                official_term: Synthetic events %2$d
                unit: {one: event, other: events}
                counted: {one: event happened, other: events happened}
                polarity: lower_is_better
                designation: official statistics
                producer: A program
                decimals: 0
                about:
                  definition: Synthetic events, which a program made up.
                  basis: The year in which it was made up.
                  permitted_use: official_statistic
                  quality: None.
                  lag: None.
                  revisions: Every year, by a little.
                  next_release: To be supplied.
                relevance:
                  - {to: outcome/%3$d, strength: proxy, why: Synthetic events fill pages.}
                """
                        .formatted(id(), number, outcome);
        return switch (number) {
            case 1 -> definition + breakdown();
            case RATED -> definition + "rate: {measure: measure-3, per: 1000, years: 5}\n";
            default -> definition;
        };
    }

    private static String breakdown() {
        return """
        breakdowns:
          - id: kind
            name: Kind
            adds_up: false
            categories:
        """
                + IntStream.rangeClosed(1, KINDS)
                        .mapToObj("      - {id: kind-%1$d, name: Kind %1$d}%n"::formatted)
                        .collect(Collectors.joining());
    }

    /** Its values. They differ from measure to measure, and not from run to run. */
    List<File> files() {
        if (number == 1) {
            return List.of(
                    new File(id() + ".csv", series(areas.nation(), EDITIONS)),
                    new File(id() + "--kinds.csv", kinds()),
                    new File(id() + "--areas.csv", series(areas.within(), 1)));
        }
        return number <= 1 + HELD_FOR_AREAS
                ? List.of(new File(id() + ".csv", series(areas.councilsAndBoards(), 1)))
                : List.of(new File(id() + ".csv", series(areas.nation(), 2)));
    }

    private String series(List<SyntheticAreas.Area> of, int editions) {
        return HEADER
                + of.stream()
                        .flatMap(area ->
                                years(YEARS)
                                        .flatMap(year ->
                                                IntStream.rangeClosed(1, editions)
                                                        .mapToObj(edition ->
                                                                row(
                                                                        area,
                                                                        Integer.toString(year),
                                                                        edition))))
                        .collect(Collectors.joining());
    }

    private String kinds() {
        return HEADER_OF_KINDS
                + years(LAST_YEARS)
                        .flatMap(year ->
                                IntStream.rangeClosed(1, KINDS)
                                        .boxed()
                                        .flatMap(kind ->
                                                IntStream.rangeClosed(1, EDITIONS)
                                                        .mapToObj(edition ->
                                                                row(
                                                                        areas.nation().getFirst(),
                                                                        year + ",kind-" + kind,
                                                                        edition))))
                        .collect(Collectors.joining());
    }

    private static Stream<Integer> years(int last) {
        return IntStream.range(FIRST_YEAR + YEARS - last, FIRST_YEAR + YEARS).boxed();
    }

    private String row(SyntheticAreas.Area area, String period, int edition) {
        return "%s,%s,%s,%s,%d,,,,official statistics,Edition %d,%d-09-01,document-%d,%n"
                .formatted(
                        id(),
                        area.set(),
                        area.code(),
                        period,
                        100 + random.nextInt(900),
                        edition,
                        FIRST_YEAR + YEARS + edition,
                        edition);
    }
}
