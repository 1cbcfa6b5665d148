package scot.cairn.help;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can do here.
 *
 * @param method of the row of the table of permissions that it is under
 * @param route of that row
 * @param words what it is, as an instruction
 * @param topic how it is done; null when nobody has written that yet
 */
public record Task(String method, String route, String words, @Nullable Topic topic) {}
