package scot.cairn.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Every recorded act, as anyone may read it. */
@Repository
public class Ledger {

    private static final String ENTRIES =
            "SELECT id, index, act, recorded_at, bytes, leaf FROM ledger.public_entry";

    /** Mentions that are read at a time. */
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient db;
    private final RowLists rows;

    Ledger(JdbcClient db, RowLists rows) {
        this.db = db;
        this.rows = rows;
    }

    /** How many entries are placed in the tree. */
    public long size() {
        return db.sql("SELECT coalesce(max(index) + 1, 0) FROM ledger.position")
                .query(Long.class)
                .single();
    }

    /** How many committed entries still wait for their place. */
    public long pending() {
        return db.sql("SELECT count(*) FROM ledger.pending").query(Long.class).single();
    }

    /** Leaves of the tree in order, at most {@code limit} from an index on. */
    public List<Hash> leaves(long from, int limit) {
        return db.sql(
                        """
                        SELECT leaf FROM ledger.public_entry
                        WHERE index >= :from ORDER BY index LIMIT :limit
                        """)
                .param("from", from)
                .param("limit", limit)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** Entries with a place in order, at most {@code limit} from an index on. */
    public List<Entry> entries(long from, int limit) {
        return db.sql(ENTRIES + " WHERE index >= :from ORDER BY index LIMIT :limit")
                .param("from", from)
                .param("limit", limit)
                .query((row, i) -> entry(row))
                .list();
    }

    /**
     * The root of the Merkle list of an entry's items, worked out from its mentions: what its
     * payload names as {@code items_root}. That of no leaves when it brought in none.
     */
    public Hash itemsRoot(Entry entry) {
        Frontier edge = Frontier.EMPTY;
        List<Entry.Mention> some;
        int from = 1;
        do {
            some = mentions(entry, from, AT_A_TIME);
            for (Entry.Mention mention : some) {
                if (mention.content() != null) {
                    edge = edge.append(MerkleTree.leaf(ActBytes.itemBytes(mention)));
                }
            }
            from += AT_A_TIME;
        } while (some.size() == AT_A_TIME);
        return edge.root();
    }

    /** Subjects whose sequences have a gap, or do not begin with 1; at most {@code limit}. */
    public List<UUID> withGaps(int limit) {
        return db.sql("SELECT subject FROM ledger.subject_with_gap ORDER BY subject LIMIT :limit")
                .param("limit", limit)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Entries whose payload is gone though no entry records its erasure; at most {@code limit}. */
    public List<Long> withoutPayload(int limit) {
        return db.sql("SELECT index FROM ledger.lost_payload ORDER BY index LIMIT :limit")
                .param("limit", limit)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /**
     * Entries with a place, newest first, at most {@code limit} of them older than {@code before}.
     */
    public List<Entry> latest(long before, int limit) {
        return db.sql(ENTRIES + " WHERE index < :before ORDER BY index DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> entry(row))
                .list();
    }

    /** The entry at a place of the tree, from 0. */
    public Optional<Entry> at(long index) {
        return db.sql(ENTRIES + " WHERE index = :index")
                .param("index", index)
                .query((row, i) -> entry(row))
                .optional();
    }

    /** The places in the tree of entries, by their ids; those still pending are left out. */
    public Map<Long, Long> places(Collection<Long> entries) {
        Map<Long, Long> places = new HashMap<>();
        db.sql(
                        """
                        SELECT id, index FROM ledger.public_entry
                        WHERE id = ANY (:entries) AND index IS NOT NULL
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    places.put(row.getLong(1), row.getLong(2));
                });
        return places;
    }

    /** What the payload hash of an entry is of, when it is public. */
    public Optional<Entry.Payload> payload(Entry entry) {
        return db.sql("SELECT salt, content FROM ledger.public_payload WHERE entry = :entry")
                .param("entry", entry.id())
                .query((row, i) -> payload(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** The public payloads of at most {@code limit} entries from an index on, by entry. */
    public Map<Long, Entry.Payload> payloads(long from, int limit) {
        Map<Long, Entry.Payload> payloads = new HashMap<>();
        db.sql(
                        """
                        SELECT p.entry, p.salt, p.content
                        FROM ledger.public_payload p JOIN ledger.public_entry e ON e.id = p.entry
                        WHERE e.index >= :from AND e.index < :from + :limit
                        """)
                .param("from", from)
                .param("limit", limit)
                .query(row -> {
                    payloads.put(row.getLong(1), payload(row.getBytes(2), row.getBytes(3)));
                });
        return payloads;
    }

    /** By which entry an entry's payload was erased. */
    public Optional<Entry.Erasure> erasure(Entry entry) {
        return db.sql("SELECT erased_at FROM ledger.public_erasure WHERE entry = :entry")
                .param("entry", entry.id())
                .query((row, i) -> new Entry.Erasure(row.getObject(1, Long.class)))
                .optional();
    }

    /**
     * How many entries of each kind of act there are from an index up to another.
     *
     * @param to is not counted itself
     */
    public SortedMap<String, Long> acts(long from, long to) {
        SortedMap<String, Long> acts = new TreeMap<>();
        db.sql(
                        """
                        SELECT act, count(*) FROM ledger.public_entry
                        WHERE index >= :from AND index < :to GROUP BY act
                        """)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    acts.put(row.getString(1), row.getLong(2));
                });
        return acts;
    }

    private static Entry.Payload payload(byte[] salt, byte[] content) {
        return new Entry.Payload(
                HexFormat.of().formatHex(salt), new String(content, StandardCharsets.UTF_8));
    }

    /** What an entry is about. */
    public Entry.Mention subject(Entry entry) {
        return mentions(entry, 0, 1).getFirst();
    }

    /** How many items an entry brought in, those that only a list of rows has among them. */
    public int items(Entry entry) {
        return db.sql(
                                "SELECT place FROM ledger.public_mention WHERE entry = :entry"
                                        + " ORDER BY place DESC LIMIT 1")
                        .param("entry", entry.id())
                        .query(Integer.class)
                        .single()
                + rows.size(entry);
    }

    /**
     * What an entry mentions, in order: at place 0 what it is about, from place 1 on the items it
     * brought in.
     */
    public List<Entry.Mention> mentions(Entry entry, int from, int limit) {
        return db.sql(
                        """
                        SELECT place, subject, kind, id, sequence, content_hash
                        FROM ledger.public_mention WHERE entry = :entry AND place >= :from
                        ORDER BY place LIMIT :limit
                        """)
                .param("entry", entry.id())
                .param("from", from)
                .param("limit", limit)
                .query((row, i) -> mention(row))
                .list();
    }

    /** Every placed entry that mentions a subject, newest first. */
    public List<Entry.About> about(Subject subject) {
        return db.sql(
                        """
                        SELECT e.id, e.index, e.act, e.recorded_at, e.bytes, e.leaf,
                               m.place, m.subject, m.sequence, m.content_hash
                        FROM ledger.public_mention m JOIN ledger.public_entry e ON e.id = m.entry
                        WHERE e.index IS NOT NULL AND m.subject = (
                          SELECT pseudonym FROM ledger.public_subject
                          WHERE kind = :kind AND id = :id)
                        ORDER BY m.sequence DESC
                        """)
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .query((row, i) -> new Entry.About(entry(row), mention(row, subject)))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] leaf = row.getBytes("leaf");
        return new Entry(
                row.getLong("id"),
                row.getObject("index", Long.class),
                row.getString("act"),
                row.getTimestamp("recorded_at").toInstant(),
                new String(row.getBytes("bytes"), StandardCharsets.UTF_8),
                leaf == null ? null : Hash.of(leaf));
    }

    private static Entry.Mention mention(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return mention(
                row,
                kind == null ? null : new Subject(SubjectKind.valueOf(kind), row.getString("id")));
    }

    private static Entry.Mention mention(ResultSet row, @Nullable Subject subject)
            throws SQLException {
        byte[] content = row.getBytes("content_hash");
        return new Entry.Mention(
                row.getInt("place"),
                row.getObject("subject", UUID.class),
                subject,
                row.getLong("sequence"),
                content == null ? null : Hash.of(content));
    }
}
