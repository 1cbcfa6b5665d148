/**
 * How figures were revised, edition by edition. Start at {@link
 * scot.cairn.measures.revisions.RevisionPanels}.
 */
@NullMarked
package scot.cairn.measures.revisions;

import org.jspecify.annotations.NullMarked;
