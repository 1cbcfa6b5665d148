package scot.cairn.returns.programs;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something that was sent.
 *
 * @param pointer to it in what was sent (RFC 6901)
 * @param given what was given
 * @param wrong what is wrong with that, in a sentence
 * @param mend what would be right, in a sentence
 * @param stands the answer that stands, where somebody else wrote meanwhile; null otherwise
 */
record WriteFault(
        String pointer, String given, String wrong, String mend, @Nullable Standing stands) {

    private static final int MOST_SHOWN = 100;

    WriteFault {
        given = given.length() > MOST_SHOWN ? given.substring(0, MOST_SHOWN) + "…" : given;
    }

    /** An answer in its version. */
    record Standing(int version, AnswerData answer) {}

    static WriteFault of(String pointer, String given, String wrong, String mend) {
        return new WriteFault(pointer, given, wrong, mend, null);
    }
}
