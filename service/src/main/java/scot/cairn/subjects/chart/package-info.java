/**
 * Draws charts as SVG text that a page, a file and a PDF can share.
 *
 * <p>Start at {@link scot.cairn.subjects.chart.LineChart}: what is to be shown is plain data, and
 * {@code svg} draws it for a desk or for a phone. Who calls it says what the chart shows; where
 * things go on the paper is decided here.
 *
 * <p>One invariant: a drawing holds no style, script, link or outside file, and all that comes from
 * a caller is escaped, so it may stand in a page with the strictest content security policy.
 */
@NamedInterface("chart")
@NullMarked
package scot.cairn.subjects.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
