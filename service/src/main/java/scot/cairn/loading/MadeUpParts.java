package scot.cairn.loading;

/**
 * Has what packs make up for a demonstration loaded with the rest. Only a command that names this
 * class does so: it is not found by scanning, so {@code serve} cannot, whatever its settings are.
 */
public class MadeUpParts {}
