package scot.cairn.loading;

import scot.cairn.subjects.Subject;

/**
 * A pack brought something in, and that is committed.
 *
 * @param plan what was loaded
 */
public record PackLoaded(Subject plan) {}
