package scot.cairn.returns.answering;

/**
 * A figure that is published already for an area, so that nobody keys it again.
 *
 * @param number as an answer gives it
 * @param words what it is, for when, and who published it, in a sentence
 */
public record HeldFigure(String number, String words) {}
