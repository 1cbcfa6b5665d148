package scot.cairn.returns;

import java.time.LocalDate;

/**
 * An answer to a question about an area that a rule of how often something is owed reads.
 *
 * @param id of the fact, as the rule names it
 * @param area official code
 * @param value one of the answers that the rule knows
 * @param since the first day on which it was so
 * @param said where it comes from, in words, never empty
 * @param url of the page that shows it; empty where there is none
 * @param synthetic whether it is made up, for demonstration
 */
public record Fact(
        String id,
        String area,
        String value,
        LocalDate since,
        String said,
        String url,
        boolean synthetic) {}
