package scot.cairn.search;

import java.util.List;
import scot.cairn.subjects.Subject;

/**
 * A subject as the index holds it.
 *
 * @param subject which
 * @param label what sort of thing it is
 * @param title its name
 * @param aliases its other names, as printed; may be empty
 * @param words everything else that is said of it; may be empty
 */
record Indexed(Subject subject, String label, String title, List<String> aliases, String words) {}
