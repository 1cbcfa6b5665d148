/**
 * Hashes and the Merkle tree with which a stranger can check that nothing published was altered.
 *
 * <p>Start at {@link scot.cairn.proofs.MerkleTree}, which defines the tree; {@link
 * scot.cairn.proofs.Frontier} grows the same tree one leaf at a time.
 *
 * <p>Invariant: the root of a frontier equals the root of the list of leaves appended to it.
 */
@NullMarked
package scot.cairn.proofs;

import org.jspecify.annotations.NullMarked;
