package scot.cairn.checkpoints;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** On the ledger's page: what of it this process has checked itself, and when. */
@Component
@Order(71)
class CheckedPanel implements PanelSource {

    private final Integrity integrity;

    CheckedPanel(Integrity integrity) {
        this.integrity = integrity;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.ENTRY || !subject.isList()) {
            return List.of();
        }
        return List.of(
                new Panel(Question.JUDGED, "checked", "What we checked ourselves", blocks()));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        integrity
                .last()
                .ifPresentOrElse(
                        checked -> blocks.add(facts(checked)),
                        () ->
                                blocks.add(
                                        Block.Prose.of(
                                                "The check that runs at the start is not done yet.")));
        blocks.add(
                Block.Prose.of(
                        integrity
                                .lastOfAll()
                                .map(all ->
                                        "Every one of %,d rows was last held against its figure on %s."
                                                .formatted(all.rows(), Times.words(all.at())))
                                .orElse(
                                        "Not every row has been held against its figure since the"
                                                + " service started: of each list a part that nobody"
                                                + " can foretell was, and all of them are at 03:00.")));
        return blocks;
    }

    private static Block facts(Integrity.Checked checked) {
        return new Block.Facts(
                List.of(
                        Fact.of("Checked", Times.words(checked.at())),
                        Fact.of(
                                "Entries worked out again from their text",
                                "%,d".formatted(checked.entries())),
                        Fact.of("Signed heads compared", "%,d".formatted(checked.heads())),
                        Fact.of(
                                "Rows of tables under roots worked out again",
                                "%,d".formatted(checked.rows())),
                        Fact.of(
                                "Of these held against the figures they are of",
                                "%,d".formatted(checked.compared())),
                        Fact.of("Found wrong", "%,d".formatted(checked.faults()))));
    }
}
