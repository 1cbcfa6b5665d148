package scot.cairn.returns.obligations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Cadence;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.returns.templates.Under;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** How much is asked in a year under each instrument: answers, areas and times. */
@Component
@Order(51)
class BurdenPanel implements PanelSource {

    private final ReturnTemplates templates;
    private final Areas areas;
    private final Under under;

    BurdenPanel(ReturnTemplates templates, Areas areas, Under under) {
        this.templates = templates;
        this.areas = areas;
        this.under = under;
    }

    /** How often in a year something is asked: the fewest times and the most. */
    private record Times(int fewest, int most) {}

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.TEMPLATE))) {
            return List.of();
        }
        List<ReturnTemplate> known = templates.known(asKnownOn);
        Set<String> followed =
                known.stream()
                        .flatMap(one -> Optional.ofNullable(one.earlier()).stream())
                        .collect(Collectors.toSet());
        List<ReturnTemplate> latest =
                known.stream()
                        .filter(one -> !followed.contains(one.id()))
                        .sorted(Comparator.comparing(one -> one.asked().instrument()))
                        .toList();
        return latest.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.PROMISED,
                                "burden",
                                "How much is asked",
                                List.<Block>of(table(latest))));
    }

    private Table table(List<ReturnTemplate> latest) {
        List<List<Cell>> rows = new ArrayList<>();
        latest.forEach(one -> rows.add(row(one)));
        return new Table(
                "burden",
                "How much is asked in a year under each instrument",
                List.of(
                        Column.text("instrument", "Instrument"),
                        Column.text("asked", "What is asked"),
                        Column.number("answers", "Answers in one return, at most"),
                        Column.number("areas", "Areas"),
                        Column.number("fewest", "Times a year, at least"),
                        Column.number("most", "Times a year, at most"),
                        Column.number("answers_fewest", "Answers a year from all, at fewest times"),
                        Column.number("answers_most", "Answers a year from all, at most times")),
                rows,
                List.of(
                        "Answers are counted as often as their section is asked, whether or not a"
                                + " condition leaves them out; or as many as a document says there are,"
                                + " where that is more.",
                        "Of a form with several versions the latest is counted. How often it is asked is"
                                + " not applicable where that is not held, or it is asked once."),
                List.of(),
                false);
    }

    private List<Cell> row(ReturnTemplate one) {
        int answers = templates.answers(one);
        int returns = areas(one.asked()) * Math.max(1, one.asked().settings().size());
        Optional<Times> times = times(one.asked());
        return List.of(
                Cell.Words.of(List.of(under.link(one.asked().instrument()))),
                Cell.Text.of(one.title(), new Subject(SubjectKind.TEMPLATE, one.id())),
                OwedTables.number(answers),
                OwedTables.number(areas(one.asked())),
                times.map(at -> OwedTables.number(at.fewest())).orElse(Cell.Absence.NOT_APPLICABLE),
                times.map(at -> OwedTables.number(at.most())).orElse(Cell.Absence.NOT_APPLICABLE),
                times.map(at -> OwedTables.number(answers * returns * at.fewest()))
                        .orElse(Cell.Absence.NOT_APPLICABLE),
                times.map(at -> OwedTables.number(answers * returns * at.most()))
                        .orElse(Cell.Absence.NOT_APPLICABLE));
    }

    /** How many areas its set has: those on record, or as many as are known to be. */
    private int areas(Asked asked) {
        Integer size = areas.set(asked.areaSet()).map(AreaSet::size).orElse(null);
        return size == null ? areas.of(asked.areaSet()).size() : size;
    }

    private Optional<Times> times(Asked asked) {
        if (asked.months() != null) {
            int times = 12 / asked.months();
            return times == 0 ? Optional.empty() : Optional.of(new Times(times, times));
        }
        return Optional.ofNullable(asked.cadence())
                .flatMap(rule -> templates.versions(rule).stream().findFirst())
                .map(BurdenPanel::times);
    }

    private static Times times(Cadence rule) {
        int[] months =
                IntStream.concat(
                                IntStream.of(rule.otherwise().months()),
                                rule.cases().stream().mapToInt(Cadence.Case::months))
                        .sorted()
                        .toArray();
        return new Times(12 / months[months.length - 1], 12 / months[0]);
    }
}
