package scot.cairn.pack;

/**
 * Words of a document, verbatim.
 *
 * @param words exactly as printed
 * @param source id of the document
 * @param section where in it, for example {@code 1.1} or {@code Figure 2}
 */
public record Quotation(String words, String source, String section) {}
