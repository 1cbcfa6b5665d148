package scot.cairn.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.framework.OutcomePages;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.loading.Items;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Strength;
import scot.cairn.pack.Outcome;
import scot.cairn.pack.Priority;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Which parts of the framework are measured and promised for, and which are not: no silent gap. */
@Component
class Coverage implements SubjectSource, PanelSource {

    private final Frameworks frameworks;
    private final OutcomePages outcomes;
    private final Items items;
    private final Measures measures;
    private final Commitments commitments;

    Coverage(
            Frameworks frameworks,
            OutcomePages outcomes,
            Items items,
            Measures measures,
            Commitments commitments) {
        this.frameworks = frameworks;
        this.outcomes = outcomes;
        this.items = items;
        this.measures = measures;
        this.commitments = commitments;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.COVERAGE;
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
        List<OutcomeNode> all = frameworks.outcomes();
        List<Measure> held = measures.all();
        long direct = all.stream().filter(o -> count(held, o.path(), Strength.DIRECT) > 0).count();
        long none = all.stream().filter(o -> bearing(held, o.path()).findAny().isEmpty()).count();
        return Optional.of(
                new Heading(
                        subject,
                        "What is measured, and what is not",
                        SubjectKind.COVERAGE.listTitle(),
                        "Of %d outcomes and parts of outcomes, %d have a direct measure on record, and %d have none of any strength."
                                .formatted(all.size(), direct, none),
                        List.of(
                                new Heading.Parent(
                                        SubjectKind.ABOUT_THE_DATA.listTitle(),
                                        SubjectKind.ABOUT_THE_DATA.path()))));
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.COVERAGE) {
            return List.of();
        }
        List<Promise> promises = commitments.all(asKnownOn);
        return List.of(
                new Panel(
                        Question.PROMISED,
                        "priorities-panel",
                        "Promises for each outcome and priority",
                        List.of(byPriority(promises, asKnownOn))),
                new Panel(
                        Question.EVIDENCE,
                        "measures-panel",
                        "Measures and promises for each part of each outcome",
                        List.of(
                                Block.Prose.of(
                                        "A direct measure shows the outcome itself. A proxy stands in"
                                                + " for it. Context cannot show progress by itself."),
                                byMeasure(promises, asKnownOn))));
    }

    private Table byPriority(List<Promise> promises, AsKnownOn asKnownOn) {
        List<Priority> priorities = items.all(SubjectKind.PRIORITY, Priority.class);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("outcome", "Outcome"));
        priorities.forEach(priority ->
                columns.add(
                        Column.number(
                                priority.id().replace('-', '_'),
                                priority.wordings().getFirst().said().words())));
        columns.add(Column.number("none", "No priority named"));
        columns.add(Column.number("all", "All promises"));
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeNode outcome : frameworks.outcomes()) {
            if (outcome.isTop()) {
                List<Promise> serving = serving(promises, "outcome/" + outcome.path());
                List<Cell> row = new ArrayList<>();
                row.add(name(outcome, asKnownOn));
                priorities.forEach(priority ->
                        row.add(number(serving(serving, "priority/" + priority.id()).size())));
                row.add(
                        number(
                                serving.stream()
                                        .filter(p ->
                                                p.commitment().serves().stream()
                                                        .noneMatch(s -> s.startsWith("priority/")))
                                        .count()));
                row.add(number(serving.size()));
                rows.add(row);
            }
        }
        return new Table(
                "priorities",
                "Promises by outcome and cross-cutting priority",
                columns,
                rows,
                List.of(
                        "A promise may serve several outcomes and several priorities, so neither rows nor"
                                + " columns add up.",
                        "A priority is counted where the plan makes the promise under it. A 0 says that"
                                + " no promise on record joins the two."),
                List.of(),
                false);
    }

    private Table byMeasure(List<Promise> promises, AsKnownOn asKnownOn) {
        List<Measure> held = measures.all();
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeNode outcome : frameworks.outcomes()) {
            rows.add(
                    List.of(
                            name(outcome, asKnownOn),
                            number(count(held, outcome.path(), Strength.DIRECT)),
                            number(count(held, outcome.path(), Strength.PROXY)),
                            number(count(held, outcome.path(), Strength.CONTEXT)),
                            Cell.Text.of(names(held, outcome)),
                            Cell.Text.of(named(outcome)),
                            new Cell.Text(
                                    String.valueOf(
                                            serving(promises, "outcome/" + outcome.path()).size()),
                                    SubjectKind.COMMITMENT.path()
                                            + "?serves=outcome/"
                                            + outcome.path())));
        }
        return new Table(
                "coverage",
                "Measures on record for each outcome and each of its parts, by strength",
                List.of(
                        Column.text("outcome", "Outcome"),
                        Column.number("direct", "Direct"),
                        Column.number("proxy", "Proxy"),
                        Column.number("context", "Context"),
                        Column.text("measures", "On record"),
                        Column.text("named", "Named by the government's reports"),
                        Column.number("promises", "Promises")),
                rows,
                List.of("A measure counts for the part it bears on, not for the outcome above it."),
                List.of(),
                false);
    }

    private Cell name(OutcomeNode outcome, AsKnownOn asKnownOn) {
        Subject subject = new Subject(SubjectKind.OUTCOME, outcome.path());
        String title = outcomes.find(subject, asKnownOn).map(Heading::title).orElse("");
        return Cell.Text.of(outcome.label() + ": " + title, subject);
    }

    private static List<Promise> serving(List<Promise> promises, String path) {
        return promises.stream().filter(promise -> promise.serves(path)).toList();
    }

    private static long count(List<Measure> held, String path, Strength strength) {
        return bearing(held, path)
                .flatMap(measure -> measure.relevance().stream())
                .filter(r -> r.to().equals("outcome/" + path) && r.strength() == strength)
                .count();
    }

    private static Stream<Measure> bearing(List<Measure> held, String path) {
        return held.stream()
                .filter(measure ->
                        measure.relevance().stream()
                                .anyMatch(r -> r.to().equals("outcome/" + path)));
    }

    private static String names(List<Measure> held, OutcomeNode outcome) {
        List<String> names = bearing(held, outcome.path()).map(Measure::name).toList();
        return names.isEmpty() ? "none" : String.join("; ", names);
    }

    private static String named(OutcomeNode outcome) {
        List<String> named =
                outcome.namedMeasures().stream().map(Outcome.NamedMeasure::name).toList();
        return named.isEmpty() ? "none" : String.join("; ", named);
    }

    private static Cell number(long count) {
        return Cell.Value.of(count);
    }
}
