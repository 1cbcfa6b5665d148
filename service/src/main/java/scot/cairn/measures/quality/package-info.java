/**
 * What is asked about figures, of whoever supplies them, and what checks find that may be worth
 * asking. Start at {@link scot.cairn.measures.quality.RaisingQuestion}. A question never changes a
 * figure, and only whoever raised it closes it.
 */
@NamedInterface("quality")
@NullMarked
package scot.cairn.measures.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
