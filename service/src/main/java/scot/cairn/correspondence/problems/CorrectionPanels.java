package scot.cairn.correspondence.problems;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.PublicHolidays;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Choice;
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

/** The log of corrections, each of them, and those of a page on the page itself. */
@Component
@Order(70)
class CorrectionPanels implements PanelSource {

    private final Corrections corrections;
    private final CorrectionTable table;
    private final Problems problems;
    private final PublicHolidays holidays;
    private final Clock clock;

    CorrectionPanels(
            Corrections corrections,
            CorrectionTable table,
            Problems problems,
            PublicHolidays holidays,
            Clock clock) {
        this.corrections = corrections;
        this.table = table;
        this.problems = problems;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (subject.equals(Subject.listOf(SubjectKind.CORRECTION))) {
            return log(asKnownOn, filters);
        }
        if (subject.kind() == SubjectKind.CORRECTION) {
            return one(subject, asKnownOn);
        }
        List<Correction> own = corrections.of(subject, asKnownOn);
        return own.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.CHANGED,
                                "corrections",
                                "Corrections",
                                List.of(
                                        table.of(
                                                "corrections",
                                                "What was wrong on this page and was put right",
                                                own),
                                        all())));
    }

    private static Block all() {
        return Block.Prose.of(
                Span.link("All corrections", SubjectKind.CORRECTION.path()), Span.plain("."));
    }

    private List<Panel> one(Subject subject, AsKnownOn asKnownOn) {
        return corrections.all(asKnownOn).stream()
                .filter(one -> subject.id().equals(Long.toString(one.id())))
                .map(one ->
                        new Panel(
                                Question.CHANGED,
                                "correction",
                                "What was put right",
                                List.of(
                                        table.of(
                                                "correction",
                                                "Correction %d".formatted(one.id()),
                                                List.of(one)),
                                        all())))
                .toList();
    }

    private List<Panel> log(AsKnownOn asKnownOn, Filters filters) {
        List<Correction> all = corrections.all(asKnownOn);
        List<Correction> found = all.stream().filter(one -> isAsked(one, filters)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(choices(all, found, asKnownOn, filters));
        blocks.add(table.of("log", "Corrections, the newest first", found));
        List<Panel> panels = new ArrayList<>();
        panels.add(promise());
        panels.add(new Panel(Question.CHANGED, "log", "Every correction", blocks));
        if (asKnownOn.date().isEmpty()) {
            panels.add(
                    new Panel(
                            Question.CHANGED, "reports", "How reports stand", List.of(reports())));
        }
        return panels;
    }

    private Panel promise() {
        return new Panel(
                Question.PROMISED,
                "promise",
                "An answer to every report",
                List.of(
                        Block.Prose.of(
                                Span.plain("Anybody can "),
                                Span.link("report a problem", "/report-a-problem"),
                                Span.plain(
                                        (" with a page. A reply is due within %d working days: Monday"
                                                        + " to Friday, bank holidays apart, of"
                                                        + " which those until %s are known.")
                                                .formatted(
                                                        ProblemKind.WORKING_DAYS,
                                                        DateRange.words(holidays.knownUntil())))),
                        Block.Prose.of(
                                "What a reporter writes is not published. What was wrong and what was"
                                        + " done about it is, in the words of whoever answered.")));
    }

    private Table reports() {
        Standing standing = problems.standing(Times.day(clock.instant()));
        return new Table(
                "reports",
                "Reports of problems, as they stand today",
                List.of(Column.text("what", "Reports"), Column.number("number", "Number")),
                List.of(
                        List.of(Cell.Text.of("Waiting for a reply"), count(standing.waiting())),
                        List.of(Cell.Text.of("Of these, late"), count(standing.late())),
                        List.of(Cell.Text.of("Answered"), count(standing.answered())),
                        List.of(
                                Cell.Text.of("Median days to answer"),
                                standing.medianDays() == null
                                        ? Cell.Text.of("none yet")
                                        : Cell.Value.of(standing.medianDays(), 1))));
    }

    private static Cell count(long number) {
        return Cell.Value.of(java.math.BigDecimal.valueOf(number), 0);
    }

    private Block choices(
            List<Correction> all, List<Correction> found, AsKnownOn asKnownOn, Filters filters) {
        Map<String, String> kinds = new LinkedHashMap<>(Map.of("", "Any"));
        Map<String, String> pages = new LinkedHashMap<>(Map.of("", "Any"));
        for (Correction one : all) {
            kinds.put(kind(one), one.about().kind().listTitle());
            pages.put(one.about().url(), table.title(one.about()));
        }
        return new Block.Choices(
                SubjectKind.CORRECTION.path(),
                asKnownOn.date().map(Object::toString).orElse(""),
                new Block.Search("q", "Words", filters.get("q").orElse("")),
                List.of(
                        Choice.of("kind", "Kind of page", kinds, filters),
                        Choice.of("page", "Page", pages, filters)),
                all.isEmpty()
                        ? "None yet: no correction has been published."
                        : "%d of %d corrections are shown.".formatted(found.size(), all.size()));
    }

    private static boolean isAsked(Correction one, Filters filters) {
        return filters.get("kind").map(kind(one)::equals).orElse(true)
                && filters.get("page").map(one.about().url()::equals).orElse(true)
                && filters.get("q").map(words -> says(one, words)).orElse(true);
    }

    private static boolean says(Correction one, String words) {
        String text = (one.wrong() + " " + one.done()).toLowerCase(Locale.UK);
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+", -1))
                .allMatch(text::contains);
    }

    private static String kind(Correction one) {
        return one.about().kind().name().toLowerCase(Locale.ROOT);
    }
}
