package scot.cairn.help;

import java.util.List;
import java.util.Set;

/**
 * A page of help, as its file says.
 *
 * @param id name of the file, which is the last step of its address
 * @param title its one heading of the first level
 * @param parts the rest as HTML, parted where the file has a line of its own; at least one
 * @param named what it prints in bold: buttons, links, headings and questions, by their words
 */
public record Topic(String id, String title, List<String> parts, Set<String> named) {}
