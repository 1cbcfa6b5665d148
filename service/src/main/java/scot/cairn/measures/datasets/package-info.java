/** Layouts of tables that are published or sent again and again. */
@NamedInterface("datasets")
@NullMarked
package scot.cairn.measures.datasets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
