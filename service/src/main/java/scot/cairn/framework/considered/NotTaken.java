package scot.cairn.framework.considered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Considered;
import scot.cairn.sources.Citing;
import scot.cairn.sources.Sources;
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

/** The one page of sentences that were not taken as promises, by document. */
@Component
@Order(27)
class NotTaken implements SubjectSource, PanelSource {

    private final Items items;
    private final Sources sources;
    private final Citing citing;

    NotTaken(Items items, Sources sources, Citing citing) {
        this.items = items;
        this.sources = sources;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CONSIDERED;
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
        Map<String, List<Considered>> known = byDocument(asKnownOn);
        int sentences = known.values().stream().mapToInt(List::size).sum();
        return Optional.of(
                new Heading(
                        subject,
                        "What was left out, and why",
                        SubjectKind.CONSIDERED.listTitle(),
                        "%d sentences of %d documents were read as possible promises and not taken as"
                                        .formatted(sentences, known.size())
                                + " promises.",
                        List.of(
                                new Heading.Parent(
                                        SubjectKind.COMMITMENT.listTitle(),
                                        SubjectKind.COMMITMENT.path()))));
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.CONSIDERED))) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Somebody may read one of these as a promise. The words are here so that they"
                                + " can say so."));
        byDocument(asKnownOn)
                .forEach((source, sentences) -> {
                    blocks.add(
                            new Block.Subheading("from-" + source, sources.cited(source).title()));
                    blocks.add(table(source, sentences));
                });
        return List.of(
                new Panel(Question.PROMISED, "not-taken", "Every sentence, by document", blocks));
    }

    private Map<String, List<Considered>> byDocument(AsKnownOn asKnownOn) {
        Map<String, List<Considered>> all =
                items.all(SubjectKind.CONSIDERED, Considered.class).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.said().source(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        all.keySet().removeIf(source -> !citing.knows(asKnownOn, source));
        return all;
    }

    private Table table(String source, List<Considered> sentences) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Considered one : sentences) {
            rows.add(
                    List.of(
                            Cell.Text.of(one.said().section()),
                            Cell.Text.of(one.said().words()),
                            Cell.Text.of(one.why())));
        }
        return new Table(
                source,
                "Sentences of %s not taken as promises".formatted(sources.cited(source).title()),
                List.of(
                        Column.text("section", "Section"),
                        Column.text("words", "Words"),
                        Column.text("why", "Why it was not taken")),
                rows,
                List.of(),
                citing.cite(source),
                false);
    }
}
