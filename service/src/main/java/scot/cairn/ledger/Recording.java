package scot.cairn.ledger;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.subjects.Subject;

/** Records an act in the transaction that does it, so that neither happens without the other. */
@Service
public class Recording {

    /** The kind of an act that is not public yet. */
    static final String HELD_BACK = "held back";

    private static final int SCHEMA = 1;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Closing closing;
    private final SecureRandom random = new SecureRandom();

    Recording(JdbcClient db, Clock clock, ApplicationEventPublisher news, Closing closing) {
        this.db = db;
        this.clock = clock;
        this.news = news;
        this.closing = closing;
    }

    /** Something was recorded and will stand once its transaction commits. */
    record ActRecorded(long entry) {}

    /** Who runs this installation's commands when nobody is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Actor operator() {
        UUID pseudonym =
                db.sql("SELECT pseudonym FROM ledger.installation").query(UUID.class).single();
        return new Actor(pseudonym, "operator", java.util.Set.of());
    }

    /**
     * Writes the act's entry, its payload and its mentions. The act's subject and items are public
     * from now on.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another act on the same subject
     *     committed meanwhile, or the idempotency key was used before: the transaction must be
     *     retried
     * @throws Closing.LedgerClosed if the record is damaged and nothing may be written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(Act act) {
        Instant at = now();
        return record(act, at, at);
    }

    /**
     * As {@link #record}, but what the act is, what it is about and what it says is held back:
     * until then the entry shows only that something was recorded. A subject that is public already
     * stays so.
     *
     * @param publicFrom when that becomes public, or null while that is not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded recordHeldBack(Act act, @Nullable Instant publicFrom) {
        TreeMap<String, String> details = new TreeMap<>(act.details());
        details.put("act", act.kind());
        Act coarse =
                new Act(
                        HELD_BACK,
                        act.subject(),
                        act.actor(),
                        details,
                        act.items(),
                        act.idempotencyKey());
        return record(coarse, now(), publicFrom);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Recorded record(Act act, Instant at, @Nullable Instant publicFrom) {
        closing.requireOpen();
        List<Subject> subjects =
                Stream.concat(Stream.of(act.subject()), act.items().stream().map(Item::subject))
                        .toList();
        List<Mention> mentions = nextSequences(subjects, publicFrom);
        List<Mention> ofItems = mentions.subList(1, mentions.size());

        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] payload = payload(act, ofItems);
        byte[] entry = entry(act, mentions.getFirst(), Hash.sha256(salt, payload), at);

        long id = keep(act, at, publicFrom, entry, salt, payload, mentions);
        news.publishEvent(new ActRecorded(id));
        return new Recorded(id, at);
    }

    /** A subject's pseudonym and the sequence of this mention of it, from 1. */
    private record Mention(UUID subject, long sequence) {}

    private List<Mention> nextSequences(List<Subject> subjects, @Nullable Instant publicFrom) {
        return db.sql("SELECT pseudonym, sequence FROM ledger.next_sequences(:kinds, :ids, :at)")
                .param("kinds", subjects.stream().map(s -> s.kind().name()).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param("at", timestamp(publicFrom), Types.TIMESTAMP)
                .query((row, i) -> new Mention(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    private static byte[] payload(Act act, List<Mention> ofItems) {
        TreeMap<String, Object> payload = new TreeMap<>(act.details());
        if (!act.items().isEmpty()) {
            payload.put("items", act.items().size());
            payload.put("items_root", itemsRoot(act.items(), ofItems).hex());
        }
        return CanonicalJson.bytes(payload);
    }

    private static Hash itemsRoot(List<Item> items, List<Mention> mentions) {
        return MerkleTree.root(
                java.util.stream.IntStream.range(0, items.size())
                        .mapToObj(i ->
                                MerkleTree.leaf(
                                        itemBytes(
                                                mentions.get(i).subject(),
                                                mentions.get(i).sequence(),
                                                items.get(i).content())))
                        .toList());
    }

    /** The exact bytes of an item in the Merkle list of a load, as it is mentioned on record. */
    static byte[] itemBytes(Entry.Mention mention) {
        return itemBytes(
                mention.pseudonym(),
                mention.sequence(),
                java.util.Objects.requireNonNull(mention.content()));
    }

    private static byte[] itemBytes(UUID subject, long sequence, Hash content) {
        TreeMap<String, Object> item = new TreeMap<>();
        item.put("content", content.hex());
        item.put("sequence", sequence);
        item.put("subject", subject.toString());
        return CanonicalJson.bytes(item);
    }

    private static byte[] entry(Act act, Mention mention, Hash payload, Instant at) {
        TreeMap<String, Object> entry = new TreeMap<>();
        entry.put("act", act.kind());
        entry.put("actor", act.actor().pseudonym().toString());
        entry.put("capacity", act.actor().capacity());
        entry.put("payload", payload.hex());
        entry.put("recorded_at", at.toString());
        entry.put("schema", SCHEMA);
        entry.put("sequence", mention.sequence());
        entry.put("subject", mention.subject().toString());
        return CanonicalJson.bytes(entry);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private long keep(
            Act act,
            Instant at,
            @Nullable Instant publicFrom,
            byte[] entry,
            byte[] salt,
            byte[] payload,
            List<Mention> all) {
        byte[][] contents =
                Stream.concat(
                                Stream.of((byte[]) null),
                                act.items().stream().map(item -> item.content().bytes()))
                        .toArray(byte[][]::new);
        return db.sql(
                        """
                        SELECT ledger.record(:act, :at, :entry, :key, :salt, :payload, :publicFrom,
                                             :subjects, :sequences, :contents)
                        """)
                .param("act", act.kind())
                .param("at", Timestamp.from(at))
                .param("publicFrom", timestamp(publicFrom), Types.TIMESTAMP)
                .param("entry", entry)
                .param("key", act.idempotencyKey())
                .param("salt", salt)
                .param("payload", payload)
                .param("subjects", all.stream().map(Mention::subject).toArray(UUID[]::new))
                .param("sequences", all.stream().map(Mention::sequence).toArray(Long[]::new))
                .param("contents", contents)
                .query(Long.class)
                .single();
    }
}
