/**
 * A bundle: part of a ledger or all of it in one file, with what a stranger needs to check it
 * without a network and without Cairn.
 *
 * <p>Start at {@link scot.cairn.bundle.BundleFile}, which says what is in it. {@link
 * scot.cairn.bundle.BundleWriter} makes one, {@link scot.cairn.bundle.BundleCheck} checks one.
 *
 * <p>Invariant: no byte of a bundle is free. Each is vouched for by the zip's one way of being
 * written, by a hash in {@code bundle.json}, or by a signature.
 */
@NullMarked
package scot.cairn.bundle;

import org.jspecify.annotations.NullMarked;
