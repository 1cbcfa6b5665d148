package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Ledger;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What was answered and signed, as everybody reads it. */
@Component
@Order(51)
class SubmittedPanel implements PanelSource {

    private final SignedReturns returns;
    private final ReturnTemplates templates;
    private final Referents referents;
    private final Ledger ledger;

    SubmittedPanel(
            SignedReturns returns, ReturnTemplates templates, Referents referents, Ledger ledger) {
        this.returns = returns;
        this.templates = templates;
        this.referents = referents;
        this.ledger = ledger;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OBLIGATION || subject.isList()) {
            return List.of();
        }
        return returns.of(subject.id(), asKnownOn).stream()
                .reduce((_, last) -> last)
                .map(this::panel)
                .stream()
                .toList();
    }

    private Panel panel(Submission one) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(one.isOnRecord() ? onRecord(one) : madeUp(one));
        if (!one.changes().isEmpty()) {
            blocks.add(amended(one));
        }
        blocks.add(table(one));
        return new Panel(Question.EVIDENCE, "answers", "What the area answered", blocks);
    }

    private static Block madeUp(Submission one) {
        return Block.Prose.of(
                "Made up for the demonstration, as if it had been signed on %s%s. Nobody signed it."
                        .formatted(
                                Times.words(one.at()),
                                one.number() == 1
                                        ? ""
                                        : ", as version %d of it".formatted(one.number())));
    }

    private Block onRecord(Submission one) {
        Map<Long, Long> places = ledger.places(List.of(one.entry()));
        Long place = places.get(one.entry());
        return Block.Prose.of(
                Span.plain(
                        "Signed by all who sign it on %s%s. "
                                .formatted(
                                        Times.words(one.at()),
                                        one.number() == 1
                                                ? ""
                                                : ", as version %d of it".formatted(one.number()))),
                place == null
                        ? Span.plain("It is being put on record.")
                        : Span.link("On record", "/ledger/" + place));
    }

    /**
     * What answers of the form may refer to, by what is kept; empty where none refers to anything.
     */
    private Map<String, String> named(Submission one) {
        Map<String, String> named = new HashMap<>();
        templates.find(one.template(), AsKnownOn.PRESENT).stream()
                .flatMap(ReturnTemplate::questions)
                .filter(question -> question.kind() == Kind.REFERENCE)
                .forEach(question -> named.putAll(referents.of(question)));
        return named;
    }

    /** An answer in words; what it refers to by its name, with its page. */
    private static Cell cell(SubmittedAnswer answer, Map<String, String> named) {
        String value = answer.given().value();
        String name = named.get(value);
        if (name == null || !answer.words().equals(value)) {
            return Cell.Text.of(answer.words());
        }
        int at = value.indexOf('/');
        return Cell.Text.of(
                name,
                new Subject(
                        SubjectKind.valueOf(value.substring(0, at).toUpperCase(Locale.ROOT)),
                        value.substring(at + 1)));
    }

    private static Table amended(Submission one) {
        return new Table(
                "amended",
                "What was amended since version %d, and why".formatted(one.number() - 1),
                List.of(
                        Column.text("part", "Part"),
                        Column.text("question", "Question"),
                        Column.text("was", "It was"),
                        Column.text("is", "It is"),
                        Column.text("reason", "Why")),
                one.changes().stream()
                        .map(change ->
                                List.of(
                                        Cell.Text.of(change.part()),
                                        Cell.Text.of(change.asked()),
                                        text(change.was()),
                                        text(change.is()),
                                        text(change.reason())))
                        .toList(),
                List.of(),
                List.of(),
                one.synthetic());
    }

    private static Cell text(String words) {
        return words.isEmpty() ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(words);
    }

    private Table table(Submission one) {
        Map<String, String> named = named(one);
        List<List<Cell>> rows = new ArrayList<>();
        for (SubmittedPart part : one.parts()) {
            part.answers()
                    .forEach(answer ->
                            rows.add(
                                    List.of(
                                            Cell.Text.of(part.title()),
                                            Cell.Text.of(answer.asked()),
                                            cell(answer, named))));
        }
        return new Table(
                "answers",
                "What was asked, and what was answered",
                List.of(
                        Column.text("part", "Part"),
                        Column.text("question", "Question"),
                        Column.text("answer", "Answer")),
                rows,
                List.of(),
                List.of(),
                one.synthetic());
    }
}
