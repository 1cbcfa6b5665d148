package scot.cairn.pack;

/**
 * One clause of the vision, citable by itself.
 *
 * @param id slug
 * @param said the words and their place
 */
public record VisionClause(String id, Quotation said) {}
