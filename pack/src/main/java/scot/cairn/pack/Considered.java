package scot.cairn.pack;

/**
 * A sentence that was read as a possible promise and not taken as one.
 *
 * @param said the words
 * @param why it was not taken, in a sentence
 */
public record Considered(Quotation said, String why) {}
