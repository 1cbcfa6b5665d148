package scot.cairn.attachments;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Role;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.intake.FileType;
import scot.cairn.ledger.Recorded;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Files and their versions, never overwritten. Read as everybody reads, the database shows what is
 * public; read in a writing transaction, what the one who acts may see.
 */
@Repository
public class Attachments {

    /** So many bytes are kept in one row. */
    static final int PIECE = 1024 * 1024;

    private static final String VERSIONS =
            """
            SELECT a.id, a.kind, a.subject, attachments.is_public(a.id), v.number, v.file_name, v.type,
                   v.size, v.sha256, v.note, v.expires, v.declaration, v.synthetic, v.account,
                   v.capacity, v.at
            FROM attachments.attachment a JOIN attachments.version v ON v.attachment = a.id
            """;

    private final JdbcClient db;

    Attachments(JdbcClient db) {
        this.db = db;
    }

    /**
     * Those of a subject that everybody may read, in the order in which they were first attached.
     */
    @Transactional(readOnly = true)
    public List<Attachment> of(Subject subject) {
        return on(subject);
    }

    /** Those of a subject that the one who acts may read. */
    @Transactional
    public List<Attachment> seenOf(Subject subject) {
        return on(subject);
    }

    private List<Attachment> on(Subject subject) {
        return attachments(
                db.sql(
                                VERSIONS
                                        + "WHERE a.kind = :kind AND a.subject = :subject"
                                        + " ORDER BY a.entry, v.number DESC")
                        .param("kind", subject.kind().name())
                        .param("subject", subject.id())
                        .query((row, _) -> Map.entry(head(row), version(row)))
                        .list());
    }

    /** One that everybody may read. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(UUID id) {
        return one(id);
    }

    /** One that the one who acts may read. */
    @Transactional
    public Optional<Attachment> seen(UUID id) {
        return one(id);
    }

    private Optional<Attachment> one(UUID id) {
        return attachments(
                        db.sql(VERSIONS + "WHERE a.id = :id ORDER BY v.number DESC")
                                .param("id", id)
                                .query((row, _) -> Map.entry(head(row), version(row)))
                                .list())
                .stream()
                .findFirst();
    }

    /** All of which some version was attached by an account, the latest first; at most 200. */
    @Transactional
    public List<Attachment> by(UUID account) {
        return attachments(
                db.sql(
                                VERSIONS
                                        + """
                                        WHERE a.id IN (SELECT attachment FROM attachments.version
                                                       WHERE account = :account
                                                       ORDER BY entry DESC LIMIT 200)
                                        ORDER BY a.entry DESC, v.number DESC
                                        """)
                        .param("account", account)
                        .query((row, _) -> Map.entry(head(row), version(row)))
                        .list());
    }

    /** A piece of a version as everybody reads it, from 0; empty after the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(UUID id, int version, int number) {
        return read(id, version, number);
    }

    /** A piece of a version as the one who acts may read it, from 0; empty after the last. */
    @Transactional
    public Optional<byte[]> seenPiece(UUID id, int version, int number) {
        return read(id, version, number);
    }

    private Optional<byte[]> read(UUID id, int version, int number) {
        return db.sql(
                        """
                        SELECT bytes FROM attachments.piece
                        WHERE attachment = :id AND version = :version AND number = :number
                        """)
                .param("id", id)
                .param("version", version)
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** Whoever else attaches waits until this transaction ends. */
    void oneAtATime() {
        db.sql("SELECT pg_advisory_xact_lock('attachments.version'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
    }

    /** How many versions of files hang on a subject, whoever asks. */
    int versions(Subject subject) {
        return db.sql("SELECT attachments.versions_of(:kind, :subject)")
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .query(Integer.class)
                .single();
    }

    /** Whether everybody may read a file. */
    boolean isPublic(UUID id) {
        return db.sql("SELECT attachments.is_public(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The number of the next version. */
    int nextVersion(UUID id) {
        return db.sql(
                        "SELECT coalesce(max(number), 0) + 1 FROM attachments.version"
                                + " WHERE attachment = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void keep(UUID id, Subject subject, AttachmentRule rule, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO attachments.attachment (id, kind, subject, account, readers, areas, bodies,
                                                            entry)
                        VALUES (:id, :kind, :subject, access.acting_account(), :readers, :areas, :bodies,
                                :entry)
                        """)
                .param("id", id)
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("readers", rule.readers().stream().map(Role::id).toArray(String[]::new))
                .param("areas", rule.areas(subject).toArray(String[]::new))
                .param(
                        "bodies",
                        rule.bodies(subject)
                                .map(bodies -> bodies.toArray(String[]::new))
                                .orElse(null),
                        Types.ARRAY)
                .param("entry", recorded.entry())
                .update();
    }

    void keep(UUID id, Version version, byte[] bytes, Recorded recorded) {
        LocalDate expires = version.expires();
        db.sql(
                        """
                        INSERT INTO attachments.version (attachment, number, file_name, type, size, sha256,
                                                         note, expires, declaration, synthetic, account,
                                                         capacity, at, entry)
                        VALUES (:id, :number, :name, :type, :size, :sha256, :note, :expires, :declaration,
                                :synthetic, :account, :capacity, :at, :entry)
                        """)
                .param("id", id)
                .param("number", version.number())
                .param("name", version.fileName())
                .param("type", version.type().name())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("note", version.note())
                .param("expires", expires == null ? null : Date.valueOf(expires), Types.DATE)
                .param("declaration", version.declaration(), Types.VARCHAR)
                .param("synthetic", version.synthetic())
                .param("account", version.account())
                .param("capacity", version.capacity())
                .param("at", Timestamp.from(version.at()))
                .param("entry", recorded.entry())
                .update();
        for (int i = 0; i * PIECE < bytes.length; i++) {
            db.sql("INSERT INTO attachments.piece VALUES (:id, :version, :number, :bytes)")
                    .param("id", id)
                    .param("version", version.number())
                    .param("number", i)
                    .param(
                            "bytes",
                            Arrays.copyOfRange(
                                    bytes, i * PIECE, Math.min(bytes.length, (i + 1) * PIECE)))
                    .update();
        }
    }

    /** From now on everybody may read it. */
    void open(UUID id, Recorded recorded) {
        db.sql("INSERT INTO attachments.publication VALUES (:id, :at, :entry)")
                .param("id", id)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    /** From an act on everybody may read all that hangs on a subject. */
    void openAll(Subject subject, Recorded recorded) {
        db.sql("SELECT attachments.open_all(:kind, :subject, :at, :entry) IS NULL")
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .query(Boolean.class)
                .single();
    }

    private record Head(UUID id, Subject subject, boolean isPublic) {}

    private static List<Attachment> attachments(List<Map.Entry<Head, Version>> rows) {
        Map<Head, List<Version>> versions = new LinkedHashMap<>();
        rows.forEach(row ->
                versions.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
        return versions.entrySet().stream()
                .map(one ->
                        new Attachment(
                                one.getKey().id(),
                                one.getKey().subject(),
                                one.getKey().isPublic(),
                                List.copyOf(one.getValue())))
                .toList();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject(1, UUID.class),
                new Subject(SubjectKind.valueOf(row.getString(2)), row.getString(3)),
                row.getBoolean(4));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt(5),
                row.getString(6),
                FileType.valueOf(row.getString(7)),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getBoolean(13),
                row.getObject(14, UUID.class),
                row.getString(15),
                row.getTimestamp(16).toInstant());
    }
}
