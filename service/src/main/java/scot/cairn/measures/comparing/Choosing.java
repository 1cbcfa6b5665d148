package scot.cairn.measures.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/** Finds the figure that is asked for: where a part is left out, the nation's latest total. */
@Component
class Choosing {

    private static final Comparator<Figure> BY_END =
            Comparator.comparing(figure -> figure.value().period().last());

    private final Measures measures;
    private final PublicFigures figures;
    private final Areas areas;
    private final Frameworks frameworks;

    Choosing(Measures measures, PublicFigures figures, Areas areas, Frameworks frameworks) {
        this.measures = measures;
        this.figures = figures;
        this.areas = areas;
        this.frameworks = frameworks;
    }

    Choice of(Asked asked, AsKnownOn asKnownOn) {
        if (!asked.isAnything()) {
            return Choice.NONE;
        }
        if (asked.measure().isEmpty()) {
            return Choice.refused("no measure is chosen: choose one", List.of());
        }
        Optional<Measure> measure = asked.measure().flatMap(measures::find);
        Optional<String> area =
                asked.area().map(code -> areas.find(code).map(Area::code)).orElseGet(this::nation);
        if (measure.isEmpty()) {
            return Choice.refused(
                    "no measure is called “%s”: choose one of the list"
                            .formatted(asked.measure().get()),
                    List.of());
        }
        return area.isEmpty()
                ? Choice.refused(
                        "no area has the code “%s”: choose one of the list"
                                .formatted(asked.area().orElse("")),
                        List.of())
                : in(measure.get(), area.get(), asked, asKnownOn);
    }

    private Choice in(Measure measure, String area, Asked asked, AsKnownOn asKnownOn) {
        String place = areas.name(area);
        boolean variesByChance =
                measures.all().stream()
                        .map(Measure::derivation)
                        .anyMatch(from -> from != null && from.from().equals(measure.id()));
        List<Figure> held =
                figures.vintages(measure, asKnownOn).stream()
                        .filter(value -> value.area().equals(area))
                        .map(value -> new Figure(measure, place, value, variesByChance))
                        .toList();
        if (held.isEmpty()) {
            return Choice.refused(
                    "no figure of “%s” in %s is on record: choose another place or measure"
                            .formatted(measure.name(), place),
                    List.of());
        }
        return chosen(held, asked);
    }

    private static Choice chosen(List<Figure> held, Asked asked) {
        List<Figure> like = held;
        for (Part part : Part.values()) {
            List<Figure> left = part.among(like, part.in(asked));
            if (left.isEmpty()) {
                return Choice.refused(
                        "no figure there is of the %s “%s”: choose one of the list"
                                .formatted(part.noun, part.in(asked).orElse("")),
                        held);
            }
            like = left;
        }
        return new Choice(Optional.of(like.getLast()), held, List.of());
    }

    /** What narrows the figures of a measure in an area to one, in this order. */
    private enum Part {
        CATEGORY("category"),
        PERIOD("period"),
        EDITION("edition");

        private final String noun;

        Part(String noun) {
            this.noun = noun;
        }

        Optional<String> in(Asked asked) {
            return switch (this) {
                case CATEGORY -> asked.category();
                case PERIOD -> asked.period();
                case EDITION -> asked.edition();
            };
        }

        private String of(Figure figure) {
            return switch (this) {
                case CATEGORY -> Asked.category(figure.value().breakdown());
                case PERIOD -> figure.value().period().text();
                case EDITION -> figure.value().vintage();
            };
        }

        List<Figure> among(List<Figure> figures, Optional<String> wanted) {
            String one = wanted.orElseGet(() -> usual(figures));
            return figures.stream().filter(figure -> of(figure).equals(one)).toList();
        }

        private String usual(List<Figure> figures) {
            return switch (this) {
                case CATEGORY ->
                        figures.stream().anyMatch(figure -> figure.value().isTotal())
                                ? Asked.TOTAL
                                : of(figures.getFirst());
                case PERIOD -> of(figures.stream().max(BY_END).orElseThrow());
                case EDITION -> of(figures.getLast());
            };
        }
    }

    private Optional<String> nation() {
        return frameworks.mission().map(mission -> mission.areas().getFirst().code());
    }
}
