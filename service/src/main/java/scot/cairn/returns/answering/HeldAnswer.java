package scot.cairn.returns.answering;

import org.jspecify.annotations.Nullable;

/**
 * What is held already as the answer to a question.
 *
 * @param given the answer, to be confirmed
 * @param obligation id of the return that it is taken over from, or null where it is of none
 * @param words where it comes from, the beginning of a sentence
 */
public record HeldAnswer(Given given, @Nullable String obligation, String words) {}
