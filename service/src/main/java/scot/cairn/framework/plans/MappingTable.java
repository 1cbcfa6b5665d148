package scot.cairn.framework.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PlanHead;
import scot.cairn.pack.PlanMapping;
import scot.cairn.pack.PlanMapping.End;
import scot.cairn.pack.StandardSet;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Mappings between plans as a table: from what, how, to what, and who says so. */
@Component
class MappingTable {

    private final Frameworks frameworks;
    private final Items items;
    private final Citing citing;

    MappingTable(Frameworks frameworks, Items items, Citing citing) {
        this.frameworks = frameworks;
        this.items = items;
        this.citing = citing;
    }

    /** Empty when there is none. */
    Optional<Table> of(List<PlanMapping> mappings) {
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Table(
                        "mappings",
                        "Mappings between plans",
                        List.of(
                                Column.text("from", "What"),
                                Column.text("from_plan", "Of which plan"),
                                Column.text("became", "What became of it"),
                                Column.text("to", "To what"),
                                Column.text("to_plan", "Of which plan"),
                                Column.text("said", "Who says so"),
                                Column.text("note", "How it was read")),
                        mappings.stream().map(this::row).toList()));
    }

    /** What a mapping allows. */
    Block rule() {
        return Block.Prose.of(
                "A promise of one plan is never counted under another. Figures are followed from one"
                        + " plan into the next only where a mapping says that the item stayed the same.");
    }

    /** Whether a plan is at either end. */
    static boolean touches(PlanMapping mapping, String plan) {
        return (mapping.from() != null && mapping.from().plan().equals(plan))
                || (mapping.to() != null && mapping.to().plan().equals(plan));
    }

    /** A constant in words. */
    static String words(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.UK);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private List<Cell> row(PlanMapping mapping) {
        List<Span> said = new ArrayList<>();
        said.add(Span.plain("“" + mapping.said().words() + "” "));
        said.addAll(citing.place(mapping.said()));
        return List.of(
                new Cell.Words(
                        "mapping-" + mapping.id(), item(mapping.from(), "Nothing: it is new")),
                plan(mapping.from()),
                Cell.Text.of(words(mapping.type())),
                Cell.Words.of(item(mapping.to(), "Nothing: it was dropped")),
                plan(mapping.to()),
                Cell.Words.of(said),
                mapping.note() == null
                        ? Cell.Text.of("As the words say")
                        : Cell.Text.of(mapping.note()));
    }

    private Cell plan(@Nullable End end) {
        return end == null
                ? Cell.Absence.NOT_APPLICABLE
                : heads().stream()
                        .filter(head -> head.id().equals(end.plan()))
                        .findFirst()
                        .<Cell>map(head ->
                                Cell.Text.of(
                                        head.title(), new Subject(SubjectKind.PLAN, head.id())))
                        .orElse(Cell.Text.of(end.plan() + " (not on record here)"));
    }

    private List<PlanHead> heads() {
        List<PlanHead> heads = new ArrayList<>(items.all(SubjectKind.PLAN, Outline.class));
        frameworks.mission().ifPresent(heads::add);
        return heads;
    }

    private List<Span> item(@Nullable End end, String none) {
        if (end == null) {
            return List.of(Span.plain(none));
        }
        String item = end.item();
        if (item == null) {
            return List.of(Span.plain("Not held: the plan itself is not on record"));
        }
        return List.of(
                subject("/" + item)
                        .map(subject -> Span.link(name(subject, item), subject.url()))
                        .orElse(Span.plain(item)));
    }

    /** The subject of an address, when it is on record. */
    private Optional<Subject> subject(String path) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> path.startsWith(kind.path() + "/"))
                .map(kind -> new Subject(kind, path.substring(kind.path().length() + 1)))
                .filter(this::isOnRecord)
                .findFirst();
    }

    private boolean isOnRecord(Subject subject) {
        return switch (subject.kind()) {
            case OUTCOME ->
                    frameworks.outcomes().stream().anyMatch(o -> o.path().equals(subject.id()));
            case COMMITMENT ->
                    items.find(SubjectKind.COMMITMENT, subject.id(), Commitment.class).isPresent();
            case STANDARD ->
                    items.find(SubjectKind.STANDARD, subject.id(), StandardSet.class).isPresent();
            default -> false;
        };
    }

    private String name(Subject subject, String item) {
        return subject.kind() == SubjectKind.STANDARD
                ? items.find(SubjectKind.STANDARD, subject.id(), StandardSet.class)
                        .map(StandardSet::name)
                        .orElse(item)
                : item;
    }
}
