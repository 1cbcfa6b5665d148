/**
 * What assessors ask about returns that came, and that they take them. Start at {@link
 * scot.cairn.returns.queries.Querying}. What is asked is {@link scot.cairn.correspondence
 * correspondence}; that it was asked, about which answer, is public.
 */
@NullMarked
package scot.cairn.returns.queries;

import org.jspecify.annotations.NullMarked;
