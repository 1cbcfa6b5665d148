package scot.cairn.loading;

import scot.cairn.ledger.Item;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;

/**
 * One thing of a plan, as a room would store it.
 *
 * @param subject what it is
 * @param position its place among those of its kind, from 0
 * @param content of a record type of the plan
 * @param json the content as the exact text that is hashed and stored
 */
public record PackItem(Subject subject, int position, Object content, String json) {

    /** An item with its text made from its content. */
    public static PackItem of(Subject subject, int position, Object content) {
        return new PackItem(subject, position, content, ItemJson.write(content));
    }

    /** As the ledger records it. */
    public Item toLedger() {
        return new Item(subject, hash());
    }

    /** SHA-256 of its text in UTF-8. */
    public Hash hash() {
        return Hash.sha256(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
