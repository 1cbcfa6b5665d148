package scot.cairn.pack;

/**
 * A further version of a promise, as somebody wants to write it down. Nothing of it is checked
 * here: the pack is, once it is written.
 *
 * @param change how it differs, for example {@code re_based}
 * @param words exactly as the document prints them
 * @param source id of the document
 * @param section where in it
 * @param on when it was said; empty to take the document's own date
 * @param due when it is promised for now; empty when no date is given
 * @param dueWords that date as printed; may be empty
 * @param reason the reason that the same place gives; may be empty
 * @param authority who authorised it, as the document says; may be empty
 */
public record Amendment(
        String change,
        String words,
        String source,
        String section,
        String on,
        String due,
        String dueWords,
        String reason,
        String authority) {}
