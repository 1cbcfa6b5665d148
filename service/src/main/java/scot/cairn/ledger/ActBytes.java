package scot.cairn.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.LeafList;

/** The exact bytes of which the ledger keeps hashes. */
final class ActBytes {

    private static final int SCHEMA = 1;

    private ActBytes() {}

    /** What an act says, beside what its entry says. */
    static byte[] payload(Act act, MentionedItems items, LeafList rows) {
        TreeMap<String, Object> payload = new TreeMap<>(act.details());
        if (items.size() > 0) {
            payload.put("items", items.size());
            payload.put("items_root", items.root().hex());
        }
        if (rows.size() > 0) {
            payload.put("rows", rows.size());
            payload.put("rows_root", rows.root().hex());
        }
        return CanonicalJson.bytes(payload);
    }

    /** The exact bytes of an item in the Merkle list of a load, as it is mentioned on record. */
    static byte[] itemBytes(Entry.Mention mention) {
        return itemBytes(
                mention.pseudonym(), mention.sequence(), Objects.requireNonNull(mention.content()));
    }

    static byte[] itemBytes(UUID subject, long sequence, Hash content) {
        TreeMap<String, Object> item = new TreeMap<>();
        item.put("content", content.hex());
        item.put("sequence", sequence);
        item.put("subject", subject.toString());
        return CanonicalJson.bytes(item);
    }

    /** The entry of an act, which is a leaf of the ledger's tree. */
    static byte[] entry(Act act, UUID subject, long sequence, Hash payload, Instant at) {
        TreeMap<String, Object> entry = new TreeMap<>();
        entry.put("act", act.kind());
        entry.put("actor", act.actor().pseudonym().toString());
        entry.put("capacity", act.actor().capacity());
        entry.put("payload", payload.hex());
        entry.put("recorded_at", at.toString());
        entry.put("schema", SCHEMA);
        entry.put("sequence", sequence);
        entry.put("subject", subject.toString());
        return CanonicalJson.bytes(entry);
    }
}
