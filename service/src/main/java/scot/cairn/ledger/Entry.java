package scot.cairn.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;

/**
 * The record of an act, as anyone may read it.
 *
 * @param id within this database
 * @param index its place in the tree, from 0, or null while it is pending
 * @param act kind of act
 * @param recordedAt when
 * @param text its exact bytes, which are UTF-8
 * @param leaf hash of its leaf in the tree, or null while it is pending
 */
public record Entry(
        long id,
        @Nullable Long index,
        String act,
        Instant recordedAt,
        String text,
        @Nullable Hash leaf) {

    /** Its exact bytes. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Its place in the tree, if it has one. */
    public OptionalLong place() {
        return index == null ? OptionalLong.empty() : OptionalLong.of(index);
    }

    /**
     * A subject the entry is about.
     *
     * @param place 0 for the act's own subject, then the items of a load
     * @param pseudonym as the entry names it
     * @param subject what it is, or null until that is public
     * @param sequence of the subject's mentions, from 1
     * @param content hash of an item's content, or null at place 0
     */
    public record Mention(
            int place,
            UUID pseudonym,
            @Nullable Subject subject,
            long sequence,
            @Nullable Hash content) {}

    /**
     * What a load last brought in as an item.
     *
     * @param hash of the item's content
     * @param load what that load was about: the mission, or the plan
     */
    public record Content(Hash hash, Subject load) {}

    /**
     * What the entry's payload hash is of.
     *
     * @param salt 16 random bytes, in hexadecimal
     * @param text exact bytes, which are UTF-8
     */
    public record Payload(String salt, String text) {}

    /**
     * That the payload was erased by law.
     *
     * @param by index of the entry that records it, or null while that is pending
     */
    public record Erasure(@Nullable Long by) {}

    /**
     * An entry that mentions a subject.
     *
     * @param entry the entry
     * @param mention how it mentions it
     */
    public record About(Entry entry, Mention mention) {}
}
