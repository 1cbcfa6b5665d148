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
            categories: [{id: big, name: Big boat}, {id: small, name: Small boat}]
        breaks:
          - at: 2024 Q1
            what: Day trips are counted from here on.
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
