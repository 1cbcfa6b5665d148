package scot.cairn.bundle;

import java.util.Arrays;
import java.util.List;

/** The files of a ledger's bundle, in their order. Each is text in UTF-8 with line feeds. */
enum BundleFile {
    /** Kind, code version, range, and length and SHA-256 of every other file but its signature. */
    MANIFEST("bundle.json"),

    /** The log's signed note of the SHA-256 of {@link #MANIFEST}. */
    SIGNATURE("bundle.note"),

    /** The log's checkpoint with its signature and any cosignatures. */
    CHECKPOINT("checkpoint.note"),

    /** The log's public key in a line, then each witness's. */
    KEYS("keys.txt"),

    /** Every change of the log's key, oldest first; empty if it has its first key. */
    KEY_CHANGES("key-changes.txt"),

    /** The peaks of the tree before the first entry; empty if that is entry 0. */
    BEFORE("before.txt"),

    /** The exact bytes of each entry, one a line, oldest first. */
    ENTRIES("entries.jsonl"),

    /** The hash of each entry's leaf in hexadecimal, one a line. */
    LEAVES("leaves.txt"),

    /** For each entry whose payload is there: its place, the salt in hexadecimal, the payload. */
    PAYLOADS("payloads.txt"),

    /** The proof from the tree after the last entry to the checkpoint's; empty if they are one. */
    AFTER("after.txt");

    private final String fileName;

    BundleFile(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    /** Those whose hashes the manifest lists, in their order. */
    static List<BundleFile> listed() {
        return Arrays.stream(values())
                .filter(file -> file != MANIFEST && file != SIGNATURE)
                .toList();
    }
}
