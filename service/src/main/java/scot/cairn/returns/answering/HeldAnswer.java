package scot.cairn.returns.answering;

/**
 * What is held already as the answer to a question.
 *
 * @param given the answer, to be confirmed
 * @param words where it comes from, the beginning of a sentence
 */
public record HeldAnswer(Given given, String words) {}
