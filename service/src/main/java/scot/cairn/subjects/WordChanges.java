package scot.cairn.subjects;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scot.cairn.subjects.Cell.Change;
import scot.cairn.subjects.Cell.Piece;

/** What changed between two wordings, word by word. */
public final class WordChanges {

    private WordChanges() {}

    /** The words of both in reading order; where they differ, those before come first. */
    public static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Change.SAME, delta.getSource().getLines());
                case INSERT -> add(pieces, Change.ADDED, delta.getTarget().getLines());
                case DELETE -> add(pieces, Change.REMOVED, delta.getSource().getLines());
                case CHANGE -> {
                    add(pieces, Change.REMOVED, delta.getSource().getLines());
                    add(pieces, Change.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join(" ", words)));
        }
    }
}
