package scot.cairn.cli;

import scot.cairn.proofs.NoteKey;

/** Public keys as they are given to commands. */
final class Keys {

    private Keys() {}

    /**
     * Reads a key.
     *
     * @throws BadInput if it is none, saying why
     */
    static NoteKey parse(String key) {
        try {
            return NoteKey.parse(key);
        } catch (IllegalArgumentException malformed) {
            throw new BadInput(
                    "%s is no public key: %s; it looks like NAME+ID+BASE64."
                            .formatted(key, malformed.getMessage()));
        }
    }
}
