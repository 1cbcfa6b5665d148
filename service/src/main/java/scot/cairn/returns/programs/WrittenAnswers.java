package scot.cairn.returns.programs;

import java.util.List;

/**
 * What came of what a program sent.
 *
 * @param id of what is owed
 * @param dryRun whether it was only tried: then nothing was kept
 * @param answers in the order in which they were sent
 * @param faults what is wrong with those that were refused
 */
record WrittenAnswers(String id, boolean dryRun, List<Outcome> answers, List<WriteFault> faults) {

    /** What became of an answer. */
    enum Became {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of one of them.
     *
     * @param pointer to it in what was sent
     * @param became what became of it
     * @param version that stands now; 0 where there is none, or no such question
     */
    record Outcome(String pointer, String became, int version) {}

    /** How many were refused. */
    long refused() {
        return answers.stream().filter(one -> one.became().equals("refused")).count();
    }
}
