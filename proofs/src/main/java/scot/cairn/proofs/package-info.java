/**
 * The Merkle tree, its proofs and its signed heads, with which a stranger can check that nothing
 * published was altered.
 *
 * <p>Start at {@link scot.cairn.proofs.MerkleTree}, which defines the tree; {@link
 * scot.cairn.proofs.Frontier} grows the same tree one leaf at a time. {@link
 * scot.cairn.proofs.Inclusion} and {@link scot.cairn.proofs.Consistency} are the proofs, made from
 * {@link scot.cairn.proofs.Subtrees}. A {@link scot.cairn.proofs.Checkpoint} in a {@link
 * scot.cairn.proofs.SignedNote} is what a log signs and a {@link scot.cairn.proofs.Witness}
 * cosigns; a {@link scot.cairn.proofs.TlogProof} is one entry's proof as a file.
 *
 * <p>Invariant: what comes from outside is either read whole, every byte accounted for, or refused;
 * and every check ends in a verdict that says what is wrong.
 */
@NullMarked
package scot.cairn.proofs;

import org.jspecify.annotations.NullMarked;
