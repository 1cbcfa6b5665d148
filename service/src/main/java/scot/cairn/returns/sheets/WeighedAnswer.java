package scot.cairn.returns.sheets;

import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.GivenWords;
import scot.cairn.returns.answering.Part;

/**
 * An answer of a file, held against what stands.
 *
 * @param become what would become of it
 * @param was what stands, or null where nothing does
 * @param is what the file says, or null where it says nothing or is refused
 * @param version of what stands; 0 where nothing does
 * @param asBefore whether it is as in the last return
 * @param cell where the file says it
 */
public record WeighedAnswer(
        Part part,
        ReturnQuestion question,
        Become become,
        @Nullable Given was,
        @Nullable Given is,
        int version,
        boolean asBefore,
        String cell) {

    /** What would become of an answer. */
    public enum Become {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** Nothing stands and nothing is said. */
        NONE,
        /** It was emptied, which changes nothing. */
        EMPTIED,
        REFUSED;

        boolean isKept() {
            return this == CREATED || this == CHANGED;
        }
    }

    /** What stands, in words; empty where nothing does. */
    public String before() {
        return was == null ? "" : GivenWords.of(question, was);
    }

    /** What the file says, in words; empty where it says nothing. */
    public String after() {
        return is == null ? "" : GivenWords.of(question, is);
    }

    WeighedAnswer refused() {
        return new WeighedAnswer(part, question, Become.REFUSED, was, is, version, asBefore, cell);
    }
}
