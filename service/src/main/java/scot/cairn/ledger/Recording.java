package scot.cairn.ledger;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.LeafList;
import scot.cairn.subjects.Subject;

/** Records an act in the transaction that does it, so that neither happens without the other. */
@Service
public class Recording {

    /** The kind of an act that is not public yet. */
    static final String HELD_BACK = "held back";

    /** Items written by one statement. */
    private static final int BATCH = 10_000;

    /** Parts of a list of rows written by one statement. */
    private static final int PARTS = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Closing closing;
    private final DiskSpace disk;
    private final SecureRandom random = new SecureRandom();

    /** Never changes once it is known. */
    private volatile @Nullable UUID installation;

    Recording(
            JdbcClient db,
            Clock clock,
            ApplicationEventPublisher news,
            Closing closing,
            DiskSpace disk) {
        this.db = db;
        this.clock = clock;
        this.news = news;
        this.closing = closing;
        this.disk = disk;
    }

    /** Something was recorded and will stand once its transaction commits. */
    record ActRecorded(long entry) {}

    /** Who runs this installation's commands when nobody is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Actor operator() {
        UUID pseudonym = installation;
        if (pseudonym == null) {
            pseudonym =
                    db.sql("SELECT pseudonym FROM ledger.installation").query(UUID.class).single();
            installation = pseudonym;
        }
        return new Actor(pseudonym, "operator", java.util.Set.of());
    }

    /**
     * Writes the act's entry, its payload and its mentions. The act's subject and items are public
     * from now on. No subject may be among the items twice.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another act on the same subject
     *     committed meanwhile, or the idempotency key was used before: the transaction must be
     *     retried
     * @throws Closing.LedgerClosed if the record is damaged, or its disk has no room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(Act act) {
        Instant at = now();
        return record(act, new LeafList(), at, at);
    }

    /**
     * As {@link #record(Act)}, for an act that brings in rows by the million: the entry has the
     * root of the tree over them and the ledger keeps the leaf of each, while what a leaf is of
     * stays in the room whose rows they are ({@link RowTexts}).
     *
     * @param rows of each the leaf, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(Act act, LeafList rows) {
        Instant at = now();
        return record(act, rows, at, at);
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
        return record(coarse, new LeafList(), now(), publicFrom);
    }

    /**
     * Erases the payload of an entry and its salt.
     *
     * @param erased id of that entry
     * @param by the act that records it, in the same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(long erased, Recorded by) {
        db.sql("SELECT ledger.erase(:erased, :by) IS NULL")
                .param("erased", erased)
                .param("by", by.entry())
                .query(Boolean.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Recorded record(Act act, LeafList rows, Instant at, @Nullable Instant publicFrom) {
        closing.requireOpen();
        disk.require();
        Mention own = nextSequences(List.of(act.subject()), publicFrom).getFirst();
        MentionedItems items = mentioned(act, publicFrom);

        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] payload = ActBytes.payload(act, items, rows);
        byte[] entry =
                ActBytes.entry(act, own.subject(), own.sequence(), Hash.sha256(salt, payload), at);

        long id = keep(act, at, publicFrom, entry, salt, payload, own);
        items.batches().forEach(batch -> keepItems(id, batch));
        keepRows(id, rows.parts());
        news.publishEvent(new ActRecorded(id));
        return new Recorded(id, at);
    }

    /** A subject's pseudonym and the sequence of this mention of it, from 1. */
    private record Mention(UUID subject, long sequence) {}

    /** The items as they will be mentioned, a batch at a time, so that a million fit. */
    private MentionedItems mentioned(Act act, @Nullable Instant publicFrom) {
        MentionedItems mentioned = new MentionedItems();
        List<Item> batch = new ArrayList<>();
        for (Item item : act.items()) {
            batch.add(item);
            if (batch.size() == BATCH) {
                mention(act, batch, mentioned, publicFrom);
            }
        }
        mention(act, batch, mentioned, publicFrom);
        return mentioned;
    }

    private void mention(
            Act act, List<Item> batch, MentionedItems mentioned, @Nullable Instant publicFrom) {
        if (batch.isEmpty()) {
            return;
        }
        List<Mention> next = nextSequences(batch.stream().map(Item::subject).toList(), publicFrom);
        mentioned.startBatch(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Item item = batch.get(i);
            int afterOwn = item.subject().equals(act.subject()) ? 1 : 0;
            mentioned.add(next.get(i).subject(), next.get(i).sequence() + afterOwn, item.content());
        }
        batch.clear();
    }

    private List<Mention> nextSequences(List<Subject> subjects, @Nullable Instant publicFrom) {
        return db.sql("SELECT pseudonym, sequence FROM ledger.next_sequences(:kinds, :ids, :at)")
                .param("kinds", subjects.stream().map(s -> s.kind().name()).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param("at", timestamp(publicFrom), Types.TIMESTAMP)
                .query((row, i) -> new Mention(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
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
            Mention own) {
        return db.sql(
                        """
                        SELECT ledger.record(:act, :at, :entry, :key, :salt, :payload, :publicFrom,
                                             ARRAY[:subject]::uuid[], ARRAY[:sequence]::bigint[],
                                             ARRAY[NULL]::bytea[])
                        """)
                .param("act", act.kind())
                .param("at", Timestamp.from(at))
                .param("publicFrom", timestamp(publicFrom), Types.TIMESTAMP)
                .param("entry", entry)
                .param("key", act.idempotencyKey())
                .param("salt", salt)
                .param("payload", payload)
                .param("subject", own.subject())
                .param("sequence", own.sequence())
                .query(Long.class)
                .single();
    }

    private void keepItems(long entry, MentionedItems.Batch batch) {
        db.sql(
                        "SELECT ledger.record_more(:entry, :first, :subjects, :sequences, :contents) IS NULL")
                .param("entry", entry)
                .param("first", batch.first())
                .param("subjects", batch.subjects())
                .param("sequences", batch.sequences())
                .param("contents", batch.contents())
                .query(Boolean.class)
                .single();
    }

    private void keepRows(long entry, List<byte[]> parts) {
        for (int from = 0; from < parts.size(); from += PARTS) {
            db.sql("SELECT ledger.record_rows(:entry, :from, :lists) IS NULL")
                    .param("entry", entry)
                    .param("from", from)
                    .param(
                            "lists",
                            parts.subList(from, Math.min(from + PARTS, parts.size()))
                                    .toArray(byte[][]::new))
                    .query(Boolean.class)
                    .single();
        }
    }
}
