package scot.cairn.returns.sheets;

import scot.cairn.returns.answering.Given;

/** What the rows of a spreadsheet say in answer to a question. */
sealed interface Answered {

    /**
     * An answer.
     *
     * @param emptied whether cells of it were emptied, which changes nothing
     */
    record Said(Given given, boolean emptied) implements Answered {}

    /** Nothing: what stands is left as it is. */
    record Nothing() implements Answered {}

    /** Something that is not taken. */
    record Wrong() implements Answered {}
}
