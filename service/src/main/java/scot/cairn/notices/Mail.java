package scot.cairn.notices;

/**
 * A letter to one address.
 *
 * @param to the address
 * @param subject on one line
 * @param text plain, in short lines
 * @param stop the whole address of the page that ends such letters
 */
public record Mail(String to, String subject, String text, String stop) {}
