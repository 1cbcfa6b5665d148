package scot.cairn.correspondence.problems;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How reports stand on a day.
 *
 * @param waiting how many wait for a reply
 * @param late how many of these wait for longer than was promised
 * @param answered how many were ever answered
 * @param medianDays days from the report to the first reply, of half of those at most; null while
 *     none is answered
 */
public record Standing(long waiting, long late, long answered, @Nullable BigDecimal medianDays) {}
