package scot.cairn.returns.programs;

import java.util.List;

/**
 * What a program sent, as far as its form is sound.
 *
 * @param reason why submitted answers change; may be empty
 * @param answers those whose form is sound
 * @param count how many were sent
 * @param faults what is wrong with the form of the others
 * @param isWhole whether it is a body at all; otherwise nothing of it is written
 */
record SentBody(
        String reason,
        List<SentAnswer> answers,
        int count,
        List<WriteFault> faults,
        boolean isWhole) {}
