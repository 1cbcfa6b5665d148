package scot.cairn.assessment.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.pack.ScoringMethod.Asked;
import scot.cairn.pack.ScoringMethod.Rule;
import scot.cairn.pack.ScoringMethod.Status;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of methods, and each of them: its scale, what each status needs, and what is asked. */
@Component
@Order(27)
class MethodPanels implements PanelSource {

    private final Methods methods;
    private final Citing citing;

    MethodPanels(Methods methods, Citing citing) {
        this.methods = methods;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case SCORING_METHOD ->
                    subject.isList()
                            ? List.of(versions(methods.known(asKnownOn)))
                            : methods.find(subject.id()).map(this::ofOne).orElse(List.of());
            case STANDARD -> ofSet(subject, asKnownOn);
            default -> List.of();
        };
    }

    private List<Panel> ofSet(Subject subject, AsKnownOn asKnownOn) {
        List<ScoringMethod> own =
                subject.isList() ? List.of() : methods.of(subject.id(), asKnownOn);
        return own.isEmpty() ? List.of() : List.of(versions(own));
    }

    private Panel versions(List<ScoringMethod> all) {
        Block block =
                all.isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "No method of assessment is on record.",
                                "It is for whoever assesses the standards to supply.")
                        : new Table(
                                "methods",
                                "Versions of the method, the first one first",
                                List.of(
                                        Column.text("method", "Method"),
                                        Column.text("from", "In force from"),
                                        Column.text("scale", "Its statuses, from the lowest up"),
                                        Column.text("why", "What it is taken from")),
                                all.stream().map(MethodPanels::row).toList());
        return new Panel(
                Question.JUDGED, "methods", "The method, and its versions", List.of(block));
    }

    private static List<Cell> row(ScoringMethod method) {
        return List.of(
                Cell.Text.of(method.name(), MethodPages.subject(method)),
                Cell.Text.of(MethodPages.from(method)),
                Cell.Text.of(
                        method.scale().stream()
                                .map(Status::name)
                                .collect(Collectors.joining(", "))),
                Cell.Text.of(method.why()));
    }

    private List<Panel> ofOne(ScoringMethod method) {
        List<Panel> panels = new ArrayList<>();
        panels.add(about(method));
        panels.add(
                new Panel(
                        Question.JUDGED,
                        "rules",
                        "What each status needs",
                        List.of(
                                Block.Prose.of(
                                        "From the top down, the first status of which every need is"
                                                + " met is the one. Each need asks for a level or more,"
                                                + " so more evidence never lowers a status."),
                                rules(method))));
        panels.add(asked(method));
        return panels;
    }

    private Panel about(ScoringMethod method) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Assesses", set(method)));
        facts.add(Fact.of("In force from", MethodPages.from(method)));
        facts.add(Fact.of("Taken from", method.why()));
        facts.add(
                method.source() == null
                        ? Fact.of("Document", "None but this plan; to be supplied.")
                        : new Fact("Document", cite(method.source(), method.section())));
        facts.add(
                Fact.of(
                        "What a stream can show",
                        method.levels().stream()
                                .map(ScoringMethod.Level::name)
                                .collect(Collectors.joining("; "))));
        facts.add(Fact.of(method.notAssessed().name(), method.notAssessed().meaning()));
        ScoringMethod.Life life = method.life();
        facts.add(
                Fact.of(
                        "How long a status stands",
                        life == null
                                ? "Until the next round; nothing lapses."
                                : "%s: %d months from the day of its round; then “%s”."
                                        .formatted(
                                                names(method, life.statuses()),
                                                life.months(),
                                                life.name())));
        return new Panel(Question.JUDGED, "about", "The method", List.of(new Block.Facts(facts)));
    }

    private List<Span> set(ScoringMethod method) {
        return methods.set(method)
                .map(set ->
                        List.of(
                                Span.link(
                                        set.name(),
                                        new Subject(SubjectKind.STANDARD, set.id()).url())))
                .orElse(List.of(Span.plain("A set that is not on record")));
    }

    private List<Span> cite(String source, @Nullable String section) {
        return section == null ? citing.cite(source) : citing.cite(source, section);
    }

    private static String names(ScoringMethod method, List<String> ids) {
        return method.scale().stream()
                .filter(status -> ids.contains(status.id()))
                .map(Status::name)
                .collect(Collectors.joining(" and "));
    }

    private Table rules(ScoringMethod method) {
        Scoring scoring = methods.scoring(method);
        Map<String, Rule> rules =
                method.rules().stream().collect(Collectors.toMap(Rule::status, rule -> rule));
        List<Status> highestFirst = new ArrayList<>(method.scale());
        Collections.reverse(highestFirst);
        List<List<Cell>> rows = new ArrayList<>();
        for (Status status : highestFirst) {
            Rule rule = rules.get(status.id());
            rows.add(
                    List.of(
                            Cell.Value.of(method.scale().indexOf(status) + 1L),
                            Cell.Text.of(status.name()),
                            Cell.Text.of(status.meaning()),
                            Cell.Text.of(
                                    rule == null
                                            ? "Something was submitted, and no other status is reached."
                                            : scoring.words(rule) + "."),
                            Cell.Text.of(status.full() ? "Yes" : "No"),
                            status.source() == null
                                    ? Cell.Text.of("Ours")
                                    : Cell.Words.of(cite(status.source(), status.section()))));
        }
        return new Table(
                "statuses",
                "The statuses, the highest first",
                List.of(
                        Column.number("rank", "Place in the scale"),
                        Column.text("status", "Status"),
                        Column.text("meaning", "What it says"),
                        Column.text("needs", "What it needs"),
                        Column.text("full", "Counts as implemented in full"),
                        Column.text("source", "Where what it says is from")),
                rows);
    }

    private Panel asked(ScoringMethod method) {
        Block block =
                method.asked().isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "What evidence is asked for in a round is not on record for this"
                                        + " version.",
                                "It is for whoever assesses the standards to supply.")
                        : new Table(
                                "asked",
                                "What evidence a round asks for, by the status before",
                                List.of(
                                        Column.text("after", "After"),
                                        Column.text("streams", "Streams of evidence"),
                                        Column.text("why", "Why")),
                                method.asked().stream().map(one -> row(method, one)).toList());
        return new Panel(Question.EVIDENCE, "asked", "What is asked for", List.of(block));
    }

    private List<Cell> row(ScoringMethod method, Asked asked) {
        Map<String, String> streams = methods.streams(method);
        return List.of(
                Cell.Text.of(
                        asked.after().isEmpty()
                                ? "No status before"
                                : method.scale().stream()
                                        .filter(status -> asked.after().contains(status.id()))
                                        .map(Status::name)
                                        .collect(Collectors.joining(", "))),
                Cell.Text.of(
                        asked.streams().stream()
                                .map(id -> streams.getOrDefault(id, id))
                                .collect(Collectors.joining(", "))),
                Cell.Text.of(asked.why()));
    }
}
