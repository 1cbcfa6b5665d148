package scot.cairn.measures.definitions;

/**
 * The file of a plan that defines a measure.
 *
 * @param pack id of the plan's pack
 * @param path of the file in it
 * @param text as it is on record
 */
public record DefinitionFile(String pack, String path, String text) {}
