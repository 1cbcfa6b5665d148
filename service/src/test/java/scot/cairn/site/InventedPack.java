package scot.cairn.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import scot.cairn.Checkout;

/**
 * The mission's pack with an invented set of three isles and invented measures of ferries, so that
 * what pages show of them can be worked out by hand.
 */
final class InventedPack {

    private static final String HEADER =
            "measure,area_set,area,period,boat,value,lower,upper,marker,designation,vintage,"
                    + "known_from,source,note\n";
    private static final String REST =
            ",management information,First log,2024-08-01,phs-scotpho-lookups,";

    private InventedPack() {}

    /** Copies the mission's pack into a folder and adds to it. */
    static Path in(Path folder) {
        Path pack = folder.resolve("scotland-drugs-mission");
        try (Stream<Path> files = Files.walk(Checkout.missionPack())) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(Checkout.missionPack().relativize(file)));
            }
            add(pack);
            return pack;
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static void add(Path pack) throws IOException {
        append(
                pack.resolve("landscape/area-sets.yaml"),
                """
                  - id: isles
                    name: Isles
                    one: Isle
                """);
        append(
                pack.resolve("landscape/areas.csv"),
                """
                X10000001,North Isle,isles,2,1
                X10000002,South Isle,isles,1,2
                X10000003,Skerry,isles,2,2
                """);
        Files.writeString(
                pack.resolve("measures/ferry-crossings.yaml"), measure("ferry-crossings"));
        Files.writeString(pack.resolve("measures/ferry-delays.yaml"), measure("ferry-delays"));
        Files.writeString(pack.resolve("measures/values/ferry-crossings.csv"), values());
        Files.writeString(
                pack.resolve("measures/tests-of-change.yaml"),
                """
                tests:
                  - id: later-ferry
                    title: A later ferry for workers
                    aim: Fewer people wait overnight
                    predicted: Half as many wait
                    body: public-health-scotland
                    from: 2022-02
                    to: 2022-04
                    measure: police-suspected-drug-deaths
                    found: Fewer waited in March than in January.
                    act: adapt
                    source: plan-2022-2026
                    section: '1'
                  - id: lamp-on-the-pier
                    title: A lamp on the pier
                    aim: Fewer falls in the dark
                    area: X10000001
                    from: 2023
                    measure: ferry-crossings
                    source: plan-2022-2026
                    section: '2'
                """);
        addInequality(pack);
        append(
                pack.resolve("methods/disclosure-assessments.yaml"),
                """
                  - id: ferries
                    name: Ferries
                    measures: [ferry-crossings, ferry-delays, lantern-falls, islanders]
                    at_risk: Nothing about a person; the figures are invented.
                    decision: shown_as_published
                    why: Nobody is counted.
                    office: The harbour office
                    on: 2026-11-23
                    review: 2027-11-23
                """);
    }

    /** Falls by fifths of deprivation, with the people of each. */
    private static void addInequality(Path pack) throws IOException {
        Files.writeString(
                pack.resolve("measures/lantern-falls.yaml"),
                byFifths("lantern-falls", "fall", "falls")
                        + """
                        rate: {measure: islanders, per: 1000, years: 1}
                        relevance:
                          - {to: outcome/6, strength: proxy, why: Invented., role: headline}
                        """);
        Files.writeString(
                pack.resolve("measures/islanders.yaml"),
                byFifths("islanders", "islander", "islanders"));
        Files.writeString(
                pack.resolve("measures/values/lantern-falls.csv"),
                fifths("lantern-falls", 50, 40, 30, 20, 10));
        Files.writeString(
                pack.resolve("measures/values/islanders.csv"),
                fifths("islanders", 10_000, 11_000, 12_000, 13_000, 14_000)
                        + "islanders,isles,X10000001,2024,,12,,,%s%n".formatted(REST)
                        + "islanders,isles,X10000002,2023,,13,,,%s%n".formatted(REST));
    }

    private static String byFifths(String id, String one, String other) {
        String measure = measure(id);
        return measure.substring(0, measure.indexOf("breakdowns:"))
                        .replace("crossing, other: crossings", one + ", other: " + other)
                        .replace("polarity: neither", "polarity: lower_is_better")
                + """
                breakdowns:
                  - id: fifth
                    name: Deprivation
                    adds_up: true
                    order: most_deprived_first
                    categories:
                      - {id: '1', name: the most deprived fifth}
                      - {id: '2', name: the second fifth}
                      - {id: '3', name: the third fifth}
                      - {id: '4', name: the fourth fifth}
                      - {id: '5', name: the least deprived fifth}
                """;
    }

    private static String fifths(String id, int... numbers) {
        StringBuilder rows = new StringBuilder(HEADER.replace("boat", "fifth"));
        rows.append(row(id, "2023", 160)).append(row(id, "2024", 150));
        for (int fifth = 1; fifth <= numbers.length; fifth++) {
            rows.append(
                    "%s,scotland,S92000003,2024,%d,%d,,,%s%n"
                            .formatted(id, fifth, numbers[fifth - 1], REST));
        }
        return rows.toString();
    }

    private static String row(String id, String year, int number) {
        return "%s,scotland,S92000003,%s,,%d,,,%s%n".formatted(id, year, number, REST);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static String measure(String id) {
        return """
        id: %s
        name: %s
        official_term: Crossings
        unit: {one: crossing, other: crossings}
        counted: {one: crossing was made, other: crossings were made}
        polarity: neither
        designation: management information
        producer: The ferry company
        decimals: 0
        about:
          definition: Crossings that arrived.
          basis: Day of arrival.
          permitted_use: improvement
          quality: Invented.
          lag: None.
          revisions: None.
          next_release: None.
        breakdowns:
          - id: boat
            name: Boat
            adds_up: true
            categories:
              - {id: big, name: Big boat, from: 2023 Q1, known_as: Ship}
              - {id: small, name: Small boat, successor: big}
        breaks:
          - at: 2024 Q1
            what: Day trips are counted from here on.
            source: phs-scotpho-lookups
        care:
          uses:
            - use: benchmarking
              decided_by: The harbour master
              on: 2024-07-01
              reason: Isles asked to see each other's.
              source: phs-scotpho-lookups
        rate: {measure: population, per: 1000, years: 1}
        """
                .formatted(id, id.replace('-', ' '));
    }

    private static String values() {
        return HEADER
                + nation("2023 Q2,,120")
                + nation("2023 Q3,,100")
                + nation("2023 Q4,,110")
                + nation("2024 Q1,,300")
                + nation("2024 Q2,,290")
                + nation("2024 Q2,big,200")
                + nation("2024 Q2,small,80")
                + "ferry-crossings,isles,X10000001,2024 Q1,,160,140,180,"
                + REST
                + "\nferry-crossings,isles,X10000001,2024 Q2,,150,131.5,170,provisional"
                + REST
                + "One boat was out of service.\n"
                + "ferry-crossings,isles,X10000002,2024 Q2,,,,,suppressed"
                + REST
                + "\n";
    }

    private static String nation(String periodAndValue) {
        return "ferry-crossings,scotland,S92000003," + periodAndValue + ",,," + REST + "\n";
    }
}
