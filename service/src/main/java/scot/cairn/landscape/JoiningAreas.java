package scot.cairn.landscape;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Gazetteer.Join;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Whether the figures of one set of areas can be added up to another's, and how; or why they can
 * not. Below the lists of areas.
 */
@Component
@Order(62)
class JoiningAreas implements PanelSource {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ON = "on";

    private final Areas areas;
    private final Gazetteer gazetteer;
    private final Clock clock;

    JoiningAreas(Areas areas, Gazetteer gazetteer, Clock clock) {
        this.areas = areas;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** Whether two sets, or one of them, are asked for. */
    static boolean isAsked(Filters filters) {
        return filters.get(FROM).or(() -> filters.get(TO)).isPresent();
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        List<AreaSet> sets = areas.sets();
        if (!subject.equals(Subject.listOf(SubjectKind.AREA)) || sets.size() < 2) {
            return List.of();
        }
        Optional<AreaSet> from = filters.get(FROM).flatMap(areas::set);
        Optional<AreaSet> to = filters.get(TO).flatMap(areas::set);
        List<String> wrong = wrong(filters, from, to);
        Map<String, String> names = new LinkedHashMap<>(Map.of("", "Choose"));
        sets.forEach(set -> names.put(set.id(), set.name()));
        LocalDate day =
                filters.day(ON).or(asKnownOn::date).orElseGet(() -> Times.day(clock.instant()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Areas of two sets are joined by what is on record of how they lie, never by"
                                + " their names. Where one would have to be cut, they are not joined."));
        blocks.add(
                new Block.Choices(
                        SubjectKind.AREA.path(),
                        asKnownOn.date().map(LocalDate::toString).orElse(""),
                        new Block.Search(
                                ON, "On the day (as 2023-05-01)", filters.get(ON).orElse("")),
                        List.of(
                                Block.Choice.of(FROM, "Figures are of", names, filters),
                                Block.Choice.of(TO, "And wanted for", names, filters)),
                        words(wrong, from.isPresent() && to.isPresent())));
        if (from.isPresent() && to.isPresent() && wrong.isEmpty()) {
            blocks.add(joined(from.get(), to.get(), day));
        }
        return List.of(new Panel(Question.EVIDENCE, "join", "Join two sets of areas", blocks));
    }

    private Block joined(AreaSet from, AreaSet to, LocalDate day) {
        return switch (gazetteer.join(from.id(), to.id(), day)) {
            case Join.Refused refused ->
                    new Block.Missing(
                            "Not joined",
                            refused.why(),
                            "Ask for figures of the other set from whoever publishes them.");
            case Join.Joined joined -> table(from, to, day, joined);
        };
    }

    private Table table(AreaSet from, AreaSet to, LocalDate day, Join.Joined joined) {
        List<List<Cell>> rows = new ArrayList<>();
        joined.parts()
                .forEach((whole, parts) ->
                        rows.add(
                                List.of(
                                        Cell.Words.of(List.of(link(whole))),
                                        Cell.Words.of(
                                                Span.listed(
                                                        parts.stream()
                                                                .map(this::link)
                                                                .toList())))));
        return new Table(
                "joined",
                "%s, each made of whole ones of %s, on %s"
                        .formatted(to.name(), from.name(), DateRange.words(day)),
                List.of(Column.text("area", to.one()), Column.text("parts", from.name())),
                rows);
    }

    private Span link(String area) {
        return Span.link(areas.name(area), new Subject(SubjectKind.AREA, area).url());
    }

    private static List<String> wrong(
            Filters filters, Optional<AreaSet> from, Optional<AreaSet> to) {
        List<String> wrong = new ArrayList<>();
        filters.get(ON)
                .filter(_ -> filters.day(ON).isEmpty())
                .ifPresent(
                        asked -> wrong.add("“%s” is no day such as 2023-05-01".formatted(asked)));
        Stream.of(
                        filters.get(FROM).filter(_ -> from.isEmpty()),
                        filters.get(TO).filter(_ -> to.isEmpty()))
                .flatMap(Optional::stream)
                .forEach(asked -> wrong.add("no set of areas is “%s”".formatted(asked)));
        return wrong;
    }

    private static String words(List<String> wrong, boolean areChosen) {
        if (!wrong.isEmpty()) {
            return String.join("; ", wrong) + ".";
        }
        return areChosen ? "The answer follows." : "Choose two sets and, if you like, a day.";
    }
}
