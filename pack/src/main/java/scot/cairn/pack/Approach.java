package scot.cairn.pack;

/**
 * A part of the plan's approach: a way of sorting promises, not a level of the framework.
 *
 * @param id slug
 * @param name what the plan calls it
 * @param said the plan's words on it
 */
public record Approach(String id, String name, Quotation said) {}
