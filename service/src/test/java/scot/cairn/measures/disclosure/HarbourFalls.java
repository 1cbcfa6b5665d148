package scot.cairn.measures.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import scot.cairn.Checkout;

/** The mission of the lanterns with falls into the harbours, which are protected. */
final class HarbourFalls {

    private static final Path LANTERNS =
            Checkout.root().resolve("service/src/test/resources/packs/lantern-mission");
    private static final String MEASURE =
            """
            id: %s
            name: %s
            official_term: %s
            unit: {one: %s, other: %s}
            counted: {one: person fell in, other: people fell in}
            polarity: lower_is_better
            designation: official statistics
            producer: Harbour Council of Merrow
            decimals: %d
            about:
              definition: Falls that a keeper saw.
            %s
              basis: The day of the fall.
              permitted_use: official_statistic
              quality: Counted by the keepers.
              lag: A month.
              revisions: None.
              next_release: To be supplied.
            breakdowns:
              - id: sex
                name: Sex
                adds_up: true
                categories:
                  - {id: male, name: Men}
                  - {id: female, name: Women}
            relevance:
              - {to: aim/safe, strength: direct, why: It counts what the aim is to end.}
            """;

    private HarbourFalls() {}

    /** A copy in a folder of its name. */
    static Path in(Path parent) throws IOException {
        Path pack = parent.resolve("lantern-mission");
        try (Stream<Path> files = Files.walk(LANTERNS)) {
            for (Path file : files.toList()) {
                Path to = pack.resolve(LANTERNS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        change(
                pack,
                "landscape/area-sets.yaml",
                "one: Harbour\n    size: 2",
                "one: Harbour\n    size: 5");
        for (int harbour = 3; harbour <= 5; harbour++) {
            append(
                    pack,
                    "landscape/areas.csv",
                    "H%d,Harbour %d,harbours,%d,1,,\n".formatted(harbour, harbour, harbour));
            append(
                    pack,
                    "landscape/area-links.csv",
                    "H%d,M00000001,part_of,,,lantern-plan,\n".formatted(harbour));
        }
        write(
                pack,
                "measures/harbour-falls.yaml",
                MEASURE.formatted("harbour-falls", "Falls", "Falls", "fall", "falls", 0, ""));
        write(
                pack,
                "measures/harbour-falls-rate.yaml",
                MEASURE.formatted(
                        "harbour-falls-rate",
                        "Falls for each harbour wall",
                        "Rate of falls",
                        "fall per wall",
                        "falls per wall",
                        4,
                        "  numerator: Falls\n  denominator: Harbour walls"));
        write(
                pack,
                "methods/disclosure/keepers-2.yaml",
                """
                id: keepers-2
                name: The keepers' rule, second version
                from: 2021-01-01
                unassessed: true
                threshold: 5
                zeros: shown
                width: 3
                why: Harbours are small.
                """);
        write(
                pack,
                "methods/disclosure-assessments.yaml",
                """
                assessments:
                  - id: lanterns
                    name: Lanterns
                    measures: [lanterns-out]
                    at_risk: Nothing about a person.
                    decision: shown_as_published
                    why: Lanterns are not people.
                    office: The Harbour Council
                    on: 2021-01-01
                    review: 2099-01-01
                  - id: falls
                    name: Falls into harbours
                    measures: [harbour-falls]
                    derived: [harbour-falls-rate]
                    at_risk: Who fell in.
                    decision: protected
                    policy: keepers-2
                    why: Everybody knows everybody.
                    office: The Harbour Council
                    on: 2021-01-01
                    review: 2099-01-01
                """);
        return pack;
    }

    static void write(Path pack, String file, String text) throws IOException {
        Path path = pack.resolve(file);
        Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private static void append(Path pack, String file, String text) throws IOException {
        Files.writeString(pack.resolve(file), Files.readString(pack.resolve(file)) + text);
    }

    private static void change(Path pack, String file, String from, String to) throws IOException {
        String text = Files.readString(pack.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException("%s has no %s".formatted(file, from));
        }
        Files.writeString(pack.resolve(file), text.replace(from, to));
    }
}
