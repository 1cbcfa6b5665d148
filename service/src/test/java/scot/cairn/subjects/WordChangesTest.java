package scot.cairn.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.cairn.subjects.Cell.Change;
import scot.cairn.subjects.Cell.Piece;

class WordChangesTest {

    @Test
    void wordsThatChangedAreSaidToBeRemovedAndAdded() {
        List<Piece> pieces =
                WordChanges.between(
                        "Quality of life is improved by addressing multiple disadvantages",
                        "Quality of life is improved to address multiple disadvantages");

        assertThat(pieces)
                .containsExactly(
                        new Piece(Change.SAME, "Quality of life is improved"),
                        new Piece(Change.REMOVED, "by addressing"),
                        new Piece(Change.ADDED, "to address"),
                        new Piece(Change.SAME, "multiple disadvantages"));
        assertThat(new Cell.Changed(pieces).filed())
                .isEqualTo(
                        "Quality of life is improved [removed: by addressing] [added: to address]"
                                + " multiple disadvantages");
    }

    @Test
    void theSameWordsAreOnePiece() {
        assertThat(WordChanges.between("Tackle Stigma", "Tackle  Stigma"))
                .containsExactly(new Piece(Change.SAME, "Tackle Stigma"));
    }

    @Test
    void aCapitalLetterIsAChange() {
        assertThat(WordChanges.between("Skilled Workforce", "Skilled workforce"))
                .containsExactly(
                        new Piece(Change.SAME, "Skilled"),
                        new Piece(Change.REMOVED, "Workforce"),
                        new Piece(Change.ADDED, "workforce"));
    }

    @Test
    void wordsAtEitherEndAreFound() {
        assertThat(WordChanges.between("b c", "a b"))
                .containsExactly(
                        new Piece(Change.ADDED, "a"),
                        new Piece(Change.SAME, "b"),
                        new Piece(Change.REMOVED, "c"));
        assertThat(WordChanges.between("a", "b"))
                .containsExactly(new Piece(Change.REMOVED, "a"), new Piece(Change.ADDED, "b"));
    }
}
