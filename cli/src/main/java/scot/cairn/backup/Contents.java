package scot.cairn.backup;

import scot.cairn.proofs.Hash;

/**
 * What a backup holds, worked out from the ledger's own bytes both when it is taken and when it is
 * restored: equal, if nothing was lost.
 *
 * @param entries of the ledger
 * @param root of the tree over all of them
 * @param head number of entries under the last signed head, 0 if none was signed
 * @param file SHA-256 of the file
 */
public record Contents(long entries, Hash root, long head, Hash file) {

    /** On one line, for programs: each name, a space, its value. */
    public String line() {
        return "entries %d root %s head %d sha256 %s".formatted(entries, root, head, file);
    }
}
