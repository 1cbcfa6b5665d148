package scot.cairn.returns.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.OncePerReading;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.returns.answering.Submission.AmendedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/** What was signed and submitted. Everybody may read it. */
@Repository
public class Submissions {

    private final JdbcClient db;
    private final Remembered<Map<String, List<SubmissionHead>>> heads = new Remembered<>();
    private final OncePerReading<String, List<Submission>> read = new OncePerReading<>();
    private final Map<Wanted, Remembered<List<Submission>>> inPart = new ConcurrentHashMap<>();

    Submissions(JdbcClient db) {
        this.db = db;
    }

    /** Answers to some questions of a form. */
    private record Wanted(String template, Set<String> questions) {}

    /** As it is kept. What is not there is of one that was submitted first. */
    private record Content(
            List<SubmittedPart> parts,
            @Nullable List<AmendedAnswer> changes,
            @Nullable Preparer preparer) {}

    /** Those of an obligation, the first first. */
    @Transactional(readOnly = true)
    public List<Submission> of(String obligation) {
        return isSubmitted(obligation) ? read.get(obligation, this::read) : List.of();
    }

    /** Whether an obligation was answered and signed. */
    @Transactional(readOnly = true)
    public boolean isSubmitted(String obligation) {
        return heads().containsKey(obligation);
    }

    /** When each obligation begins that was answered and signed, by its id. */
    Map<String, LocalDate> begins() {
        Map<String, LocalDate> begins = new HashMap<>();
        heads().forEach((id, all) -> begins.put(id, all.getFirst().begins()));
        return begins;
    }

    /** Every one of a form with the answers to some questions alone, the first of each first. */
    List<Submission> ofTemplate(String template, Set<String> questions) {
        return inPart.computeIfAbsent(new Wanted(template, questions), _ -> new Remembered<>())
                .get(this::lastEntry, () -> read(template, questions));
    }

    /** Every one without what was answered, the first of each first, by the id of what is owed. */
    Map<String, List<SubmissionHead>> heads() {
        return heads.get(this::lastEntry, this::readHeads);
    }

    private long lastEntry() {
        return db.sql(
                        """
                        SELECT coalesce(max(entry), -1)
                        FROM (SELECT entry FROM returns.submission
                              UNION ALL SELECT entry FROM returns.taking_back) AS acts
                        """)
                .query(Long.class)
                .single();
    }

    private Map<String, List<SubmissionHead>> readHeads() {
        Map<String, List<SubmissionHead>> all = new HashMap<>();
        db.sql(
                        """
                        SELECT s.obligation, o.first_day, s.number, s.attestation, s.synthetic, s.at
                        FROM returns.submission s JOIN returns.obligation o ON o.id = s.obligation
                        ORDER BY s.obligation, s.number
                        """)
                .query((row, _) ->
                        new SubmissionHead(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getInt(3),
                                attestation(row.getString(4)),
                                row.getBoolean(5),
                                row.getTimestamp(6).toInstant()))
                .list()
                .forEach(one ->
                        all.computeIfAbsent(one.obligation(), _ -> new ArrayList<>()).add(one));
        return all;
    }

    private List<Submission> read(String obligation) {
        return db.sql(
                        """
                        SELECT s.obligation, s.number, s.content, s.attestation, s.synthetic, s.at,
                               s.entry, o.first_day
                        FROM returns.submission s JOIN returns.obligation o ON o.id = s.obligation
                        WHERE s.obligation = :obligation
                        ORDER BY s.number
                        """)
                .param("obligation", obligation)
                .query((row, _) -> submission(row))
                .list();
    }

    private List<Submission> read(String template, Set<String> questions) {
        return db.sql(
                        """
                        SELECT s.obligation, s.number,
                               jsonb_build_object('parts', coalesce(
                                 (SELECT jsonb_agg(jsonb_build_object(
                                           'id', p -> 'id', 'title', p -> 'title',
                                           'answers', asked.answers) ORDER BY place)
                                  FROM jsonb_array_elements(s.content -> 'parts')
                                         WITH ORDINALITY AS part (p, place),
                                       LATERAL (SELECT jsonb_agg(a) AS answers
                                                FROM jsonb_array_elements(p -> 'answers') AS a
                                                WHERE a ->> 'question' = ANY (:questions)) AS asked
                                  WHERE asked.answers IS NOT NULL), '[]')),
                               s.attestation, s.synthetic, s.at, s.entry, o.first_day
                        FROM returns.submission s JOIN returns.obligation o ON o.id = s.obligation
                        WHERE o.template = :template
                        ORDER BY s.obligation, s.number
                        """)
                .param("template", template)
                .param("questions", questions.toArray(String[]::new))
                .query((row, _) -> submission(row))
                .list();
    }

    private static @Nullable Attestation attestation(@Nullable String name) {
        return name == null ? null : Attestation.valueOf(name);
    }

    private static Submission submission(ResultSet row) throws SQLException {
        Content content = ItemJson.read(row.getString(3), Content.class);
        return new Submission(
                row.getString(1),
                row.getObject(8, LocalDate.class),
                row.getInt(2),
                content.parts(),
                content.changes() == null ? List.of() : content.changes(),
                content.preparer() == null ? Preparer.UNKNOWN : content.preparer(),
                attestation(row.getString(4)),
                row.getBoolean(5),
                row.getTimestamp(6).toInstant(),
                row.getLong(7));
    }

    void keep(
            String obligation,
            List<SubmittedPart> parts,
            List<AmendedAnswer> changes,
            Preparer preparer,
            @Nullable Attestation attestation,
            boolean synthetic,
            Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO returns.submission (obligation, number, content, attestation,
                                                        synthetic, at, entry)
                        SELECT :obligation, count(*) + 1, :content::jsonb, :attestation, :synthetic,
                               :at, :entry
                        FROM returns.submission WHERE obligation = :obligation
                        """)
                .param("obligation", obligation)
                .param("content", ItemJson.write(new Content(parts, changes, preparer)))
                .param(
                        "attestation",
                        attestation == null ? null : attestation.name(),
                        Types.VARCHAR)
                .param("synthetic", synthetic)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }

    /** Takes an answer out of every submission, by an act that is on record. */
    void takeBack(String obligation, String part, String question, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO returns.taking_back (obligation, part, question, at, entry)
                        VALUES (:obligation, :part, :question, :at, :entry)
                        """)
                .param("obligation", obligation)
                .param("part", part)
                .param("question", question)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
        db.sql("SELECT returns.blank(:obligation, :part, :question)::text")
                .param("obligation", obligation)
                .param("part", part)
                .param("question", question)
                .query((_, _) -> "")
                .list();
    }
}
