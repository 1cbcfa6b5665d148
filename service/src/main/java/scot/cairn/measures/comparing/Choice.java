package scot.cairn.measures.comparing;

import java.util.List;
import java.util.Optional;

/**
 * What came of choosing one of the two figures.
 *
 * @param figure the one that was found; empty where none was, or none was asked for
 * @param among every figure of its measure in its area, for whoever would choose another
 * @param wrong what is wrong with what was asked, and the mend, each in a clause; empty where
 *     nothing is
 */
record Choice(Optional<Figure> figure, List<Figure> among, List<String> wrong) {

    /** Nothing was asked for. */
    static final Choice NONE = new Choice(Optional.empty(), List.of(), List.of());

    static Choice refused(String wrong, List<Figure> among) {
        return new Choice(Optional.empty(), among, List.of(wrong));
    }
}
