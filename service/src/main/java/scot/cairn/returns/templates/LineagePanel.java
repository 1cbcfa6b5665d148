package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Change;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What became of each question since the version before. */
@Component
class LineagePanel {

    private final ReturnTemplates templates;
    private final Lineage lineage;

    LineagePanel(ReturnTemplates templates, Lineage lineage) {
        this.templates = templates;
        this.lineage = lineage;
    }

    /** Empty where no version before is held. */
    Optional<Panel> panel(ReturnTemplate template, AsKnownOn asKnownOn) {
        return Optional.ofNullable(template.earlier())
                .flatMap(earlier -> templates.find(earlier, asKnownOn))
                .map(before ->
                        new Panel(
                                Question.CHANGED,
                                "lineage",
                                "What became of the questions",
                                blocks(template, before)));
    }

    private List<Block> blocks(ReturnTemplate template, ReturnTemplate before) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        Span.plain("The version before is "),
                        Span.link(before.title(), ReturnTemplates.subject(before).url()),
                        Span.plain(
                                ". Answers are joined to a series over questions that are the same,"
                                        + " and over no other.")));
        blocks.add(table(template, before));
        return blocks;
    }

    private Table table(ReturnTemplate template, ReturnTemplate before) {
        List<List<Cell>> rows = new ArrayList<>();
        template.questions().forEach(question -> rows.add(row(template, question)));
        template.ended()
                .forEach(ended ->
                        rows.add(
                                List.of(
                                        Cell.Text.of(words(before, ended.question())),
                                        Cell.Text.of(
                                                switch (ended.how()) {
                                                    case DROPPED -> "Dropped";
                                                    case NOT_HELD -> "Not held";
                                                }),
                                        Cell.Text.of(ended.why()),
                                        Cell.Absence.NOT_APPLICABLE)));
        return new Table(
                "lineage",
                "Questions of version %s beside those of version %s"
                        .formatted(template.version(), before.version()),
                List.of(
                        Column.text("question", "Question"),
                        Column.text("became", "Beside the version before"),
                        Column.text("why", "What changed, or who can say"),
                        Column.text("since", "The same since version")),
                rows);
    }

    private List<Cell> row(ReturnTemplate template, ReturnQuestion question) {
        ReturnQuestion.Lineage of = question.lineage();
        List<Lineage.Asked> series = lineage.series(template, question);
        return List.of(
                Cell.Text.of(question.words() == null ? "To be supplied" : question.words()),
                Cell.Text.of(of == null ? "Not held" : words(of.is())),
                of == null || of.why() == null
                        ? Cell.Absence.NOT_APPLICABLE
                        : Cell.Text.of(of.why()),
                Cell.Text.of(series.getLast().template().version()));
    }

    private static String words(Change change) {
        return switch (change) {
            case SAME -> "The same";
            case CHANGED -> "Changed";
            case NEW -> "New";
            case NOT_HELD -> "Not held";
        };
    }

    private static String words(ReturnTemplate before, String question) {
        return before.questions()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .map(ReturnQuestion::words)
                .orElse(question);
    }
}
