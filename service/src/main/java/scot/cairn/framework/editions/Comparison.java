package scot.cairn.framework.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.WordChanges;

/** Every wording of an edition beside the one before, with the words that changed marked. */
@Component
class Comparison {

    private final Editions editions;

    Comparison(Editions editions) {
        this.editions = editions;
    }

    Panel panel(Edition edition, AsKnownOn asKnownOn) {
        List<Edition> before = editions.before(edition, asKnownOn);
        List<List<Cell>> rows = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Worded item : editions.worded(asKnownOn)) {
            List<Wording> here = item.in(edition);
            here.forEach(wording -> rows.add(row(item, wording, before)));
            if (here.isEmpty() && !item.wordings().isEmpty()) {
                absent.add(item.label());
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(howToRead(before)));
        blocks.add(table(edition, rows));
        if (!absent.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "Not in what is held of this edition: "
                                    + String.join(", ", absent)
                                    + ".",
                            "Whoever published the document can supply the rest of it."));
        }
        return new Panel(Question.CHANGED, "comparison", "Its words, beside those before", blocks);
    }

    private static String howToRead(List<Edition> before) {
        return before.isEmpty()
                ? "There is no edition before it on record. A second wording within it stands beside"
                        + " the first: words removed are struck through, words added are underlined."
                : "Words that were removed are struck through; words that were added are underlined."
                        + " The files say so in brackets.";
    }

    private static Table table(Edition edition, List<List<Cell>> rows) {
        return new Table(
                "comparison",
                "Wordings in %s, with what changed".formatted(edition.title()),
                List.of(
                        Column.text("item", "Outcome or priority"),
                        Column.text("words", "Words, with what changed marked"),
                        Column.text("section", "Where"),
                        Column.text("before", "Beside"),
                        Column.text("same", "The same?")),
                rows);
    }

    private List<Cell> row(Worded item, Wording wording, List<Edition> earlier) {
        String words = wording.said().words();
        Optional<Wording> before = item.before(wording, earlier);
        return List.of(
                Cell.Text.of(item.label(), item.subject()),
                before.<Cell>map(old ->
                                new Cell.Changed(WordChanges.between(old.said().words(), words)))
                        .orElse(Cell.Text.of(words)),
                Cell.Text.of(wording.said().section()),
                before.<Cell>map(old -> Cell.Text.of(place(old)))
                        .orElse(Cell.Absence.NOT_APPLICABLE),
                before.<Cell>map(old ->
                                Cell.Text.of(old.said().words().equals(words) ? "Yes" : "No"))
                        .orElse(Cell.Absence.NOT_APPLICABLE));
    }

    private String place(Wording wording) {
        String title = editions.find(wording.edition()).map(Edition::title).orElse("");
        return "%s, %s".formatted(title, wording.said().section());
    }
}
