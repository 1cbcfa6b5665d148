package scot.cairn.notices;

import org.jspecify.annotations.Nullable;

/**
 * A letter to one address.
 *
 * @param to the address
 * @param subject on one line
 * @param text plain, in short lines
 * @param stop the whole address of the page that ends such letters; null for one that comes once
 */
public record Mail(String to, String subject, String text, @Nullable String stop) {}
