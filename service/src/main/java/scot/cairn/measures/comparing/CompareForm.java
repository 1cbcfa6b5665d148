package scot.cairn.measures.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Measures;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.SubjectKind;

/**
 * The form by which two figures are chosen. Without a script it takes two steps: once a measure and
 * a place are sent, the periods, categories and editions that are on record can be chosen too.
 */
@Component
class CompareForm {

    static final String ONE = "one";
    static final String OTHER = "other";

    private final Measures measures;
    private final Areas areas;

    CompareForm(Measures measures, Areas areas) {
        this.measures = measures;
        this.areas = areas;
    }

    List<Block> of(Asked first, Choice one, Asked second, Choice other, AsKnownOn asKnownOn) {
        List<Block.Choice> lists = new ArrayList<>();
        lists.addAll(lists(ONE, "First", first, one));
        lists.addAll(lists(OTHER, "Second", second, other));
        return List.of(
                new Block.Choices(
                        SubjectKind.COMPARISON.path(),
                        asKnownOn.date().map(LocalDate::toString).orElse(""),
                        new Block.Search("", "", ""),
                        lists,
                        words(one, other)));
    }

    private List<Block.Choice> lists(String name, String which, Asked asked, Choice chosen) {
        List<Block.Choice> lists = new ArrayList<>();
        lists.add(
                choice(
                        name + "-measure",
                        which + " measure",
                        names(),
                        is(chosen, f -> f.measure().id()).or(asked::measure)));
        lists.add(
                choice(
                        name + "-area",
                        which + " place",
                        places(),
                        is(chosen, f -> f.value().area()).or(asked::area)));
        if (!chosen.among().isEmpty()) {
            lists.addAll(narrower(name, which, chosen));
        }
        return lists;
    }

    /** What can be chosen once it is known of what measure and where. */
    private static List<Block.Choice> narrower(String name, String which, Choice chosen) {
        List<Figure> among = chosen.among();
        List<Block.Choice> lists = new ArrayList<>();
        lists.add(
                choice(
                        name + "-period",
                        which + " period",
                        options(
                                "The latest",
                                among.reversed(),
                                f -> f.value().period().text(),
                                f -> f.value().period().words()),
                        is(chosen, f -> f.value().period().text())));
        Map<String, String> categories =
                options(
                        "All together",
                        among,
                        f -> Asked.category(f.value().breakdown()),
                        f -> FigureWords.categories(f.measure(), f.value().breakdown()));
        if (categories.size() > 2) {
            lists.add(
                    choice(
                            name + "-category",
                            which + " category",
                            categories,
                            is(chosen, f -> Asked.category(f.value().breakdown()))));
        }
        Map<String, String> editions =
                options(
                        "The latest",
                        among.stream().filter(f -> isOneWith(f, chosen)).toList(),
                        f -> f.value().vintage(),
                        f -> f.value().vintage());
        if (editions.size() > 2) {
            lists.add(
                    choice(
                            name + "-edition",
                            which + " edition",
                            editions,
                            is(chosen, f -> f.value().vintage())));
        }
        return lists;
    }

    private static boolean isOneWith(Figure figure, Choice chosen) {
        return chosen.figure()
                .filter(f -> f.value().period().equals(figure.value().period()))
                .filter(f -> f.value().breakdown().equals(figure.value().breakdown()))
                .isPresent();
    }

    private static Map<String, String> options(
            String usual,
            List<Figure> figures,
            Function<Figure, String> value,
            Function<Figure, String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", usual);
        figures.forEach(figure -> options.put(value.apply(figure), words.apply(figure)));
        return options;
    }

    private static Optional<String> is(Choice chosen, Function<Figure, String> part) {
        return chosen.figure().map(part);
    }

    private static Block.Choice choice(
            String name, String label, Map<String, String> words, Optional<String> chosen) {
        return new Block.Choice(
                name,
                label,
                words.entrySet().stream()
                        .map(one ->
                                new Block.Option(
                                        one.getKey(),
                                        one.getValue(),
                                        one.getKey().equals(chosen.orElse(""))))
                        .toList());
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose");
        measures.all().forEach(measure -> names.put(measure.id(), measure.name()));
        return names;
    }

    private Map<String, String> places() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "The whole nation");
        for (AreaSet set : areas.sets()) {
            areas.of(set.id())
                    .forEach(area ->
                            names.put(area.code(), "%s: %s".formatted(set.one(), area.name())));
        }
        return names;
    }

    private static String words(Choice one, Choice other) {
        List<String> wrong =
                Stream.concat(
                                one.wrong().stream().map(words -> "First figure: " + words),
                                other.wrong().stream().map(words -> "Second figure: " + words))
                        .toList();
        if (!wrong.isEmpty()) {
            return String.join("; ", wrong) + ".";
        }
        return one.figure().isPresent() && other.figure().isPresent()
                ? "The answer stands above. Change either figure here."
                : "Choose a measure for each. Periods, categories and editions can be chosen after"
                        + " that.";
    }
}
