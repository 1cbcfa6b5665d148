package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Conflict;
import scot.cairn.pack.Line;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** Where anyone asks who answers for what, in which area, on which day; and every line there is. */
@Component
@Order(29)
class WhoAnswersPage implements SubjectSource, PanelSource {

    private final Lines lines;
    private final WhoAnswers whoAnswers;
    private final AnswerBlocks answers;
    private final GovernanceMap map;
    private final Areas areas;
    private final Headings headings;

    WhoAnswersPage(
            Lines lines,
            WhoAnswers whoAnswers,
            AnswerBlocks answers,
            GovernanceMap map,
            Areas areas,
            Headings headings) {
        this.lines = lines;
        this.whoAnswers = whoAnswers;
        this.answers = answers;
        this.map = map;
        this.areas = areas;
        this.headings = headings;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.LINE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return List.of();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.isList()) {
            return Optional.empty();
        }
        int known = lines.known(asKnownOn).size();
        return Optional.of(
                new Heading(
                        subject,
                        "Accountability",
                        "Who answers for this?",
                        known == 0
                                ? "No line of accountability is on record."
                                : "%d lines of accountability are on record, each with its instrument or without one."
                                        .formatted(known),
                        List.of()));
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (!subject.equals(Subject.listOf(SubjectKind.LINE))) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(Question.ANSWERS, "ask", "Ask", asked(filters, asKnownOn)));
        if (about(filters, asKnownOn).isPresent()) {
            return panels;
        }
        List<Block> conflicts = new ArrayList<>();
        lines.conflicts().stream()
                .filter(conflict -> conflict.state() == Conflict.State.OPEN)
                .forEach(conflict -> {
                    conflicts.add(
                            new Block.Subheading("conflict-" + conflict.id(), conflict.title()));
                    conflicts.add(answers.conflict(conflict));
                });
        if (!conflicts.isEmpty()) {
            panels.add(new Panel(Question.ANSWERS, "conflicts", "Open conflicts", conflicts));
        }
        LocalDate day = filters.day("on").orElseGet(() -> whoAnswers.day(asKnownOn));
        panels.addAll(map.panels(day, asKnownOn));
        return panels;
    }

    private List<Block> asked(Filters filters, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        Optional<LocalDate> on = filters.day("on");
        Optional<Area> area = filters.get("area").flatMap(areas::find);
        Optional<Heading> heading = about(filters, asKnownOn);
        blocks.add(
                new Block.Choices(
                        SubjectKind.LINE.path(),
                        asKnownOn.date().map(LocalDate::toString).orElse(""),
                        new Block.Search(
                                "on", "On the day (as 2023-05-01)", filters.get("on").orElse("")),
                        List.of(
                                Block.Choice.of("about", "About", abouts(asKnownOn), filters),
                                Block.Choice.of("area", "In", places(), filters)),
                        words(filters, on, area, heading)));
        if (heading.isPresent()) {
            Subject about = heading.get().subject();
            LocalDate day = on.orElseGet(() -> whoAnswers.day(asKnownOn));
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "All lines, and the map of governance",
                                    SubjectKind.LINE.path()),
                            Span.plain(" are shown where nothing is asked.")));
            blocks.add(
                    Block.Prose.of(
                            Span.plain("Who answers for "),
                            Span.link(heading.get().title(), about.url()),
                            Span.plain(area.map(a -> " in " + a.name()).orElse("") + ".")));
            blocks.addAll(answers.of(whoAnswers.of(about, area, day, asKnownOn)));
        }
        return blocks;
    }

    private Optional<Heading> about(Filters filters, AsKnownOn asKnownOn) {
        return filters.get("about")
                .flatMap(Addresses::subject)
                .flatMap(subject -> headings.of(subject, asKnownOn));
    }

    private static String words(
            Filters filters, Optional<LocalDate> on, Optional<Area> area, Optional<Heading> about) {
        List<String> wrong = new ArrayList<>();
        filters.get("on")
                .filter(_ -> on.isEmpty())
                .ifPresent(
                        asked -> wrong.add("“%s” is no day such as 2023-05-01".formatted(asked)));
        filters.get("area")
                .filter(_ -> area.isEmpty())
                .ifPresent(asked -> wrong.add("no area has the code “%s”".formatted(asked)));
        filters.get("about")
                .filter(_ -> about.isEmpty())
                .ifPresent(asked -> wrong.add("nothing on record is “%s”".formatted(asked)));
        if (!wrong.isEmpty()) {
            return String.join("; ", wrong) + ".";
        }
        return about.isPresent()
                ? "The answer follows."
                : "Choose what about and, if you like, an area and a day.";
    }

    /** The whole, outcomes and standards, and whatever else a line is about. */
    private Map<String, String> abouts(AsKnownOn asKnownOn) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Choose");
        names.put(Line.WHOLE_PLAN, "The whole mission");
        for (SubjectKind kind : List.of(SubjectKind.OUTCOME, SubjectKind.STANDARD)) {
            headings.all(kind, asKnownOn)
                    .forEach(heading ->
                            names.put(
                                    Addresses.of(heading.subject()),
                                    "%s: %s".formatted(heading.label(), heading.title())));
        }
        lines.known(asKnownOn).stream()
                .flatMap(line -> Addresses.subject(line.subject()).stream())
                .filter(subject -> !names.containsKey(Addresses.of(subject)))
                .distinct()
                .forEach(subject ->
                        headings.of(subject, asKnownOn)
                                .ifPresent(found -> names.put(Addresses.of(subject), name(found))));
        return names;
    }

    private static String name(Heading heading) {
        return heading.title().startsWith(heading.label())
                ? heading.title()
                : "%s: %s".formatted(heading.label(), heading.title());
    }

    private Map<String, String> places() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Anywhere");
        for (AreaSet set : areas.sets()) {
            areas.of(set.id())
                    .forEach(area ->
                            names.put(area.code(), "%s: %s".formatted(set.one(), area.name())));
        }
        return names;
    }
}
