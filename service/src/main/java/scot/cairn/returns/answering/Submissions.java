package scot.cairn.returns.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.approval.SignOffs;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.returns.answering.Submission.AmendedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Receipt;
import scot.cairn.returns.obligations.ReceiptSource;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** What was signed and submitted. Everybody may read it. */
@Repository
public class Submissions implements ReceiptSource {

    private final JdbcClient db;
    private final SignOffs signOffs;
    private final ReturnTemplates templates;
    private final Remembered<Map<String, List<Submission>>> remembered = new Remembered<>();

    Submissions(JdbcClient db, SignOffs signOffs, ReturnTemplates templates) {
        this.templates = templates;
        this.db = db;
        this.signOffs = signOffs;
    }

    /** As it is kept. What is not there is of one that was submitted first. */
    private record Content(
            List<SubmittedPart> parts,
            @Nullable List<AmendedAnswer> changes,
            @Nullable Preparer preparer) {}

    /** Those of an obligation, the first first. */
    @Transactional(readOnly = true)
    public List<Submission> of(String obligation) {
        return all().getOrDefault(obligation, List.of());
    }

    @Override
    public Map<String, Receipt> all(List<Obligation> obligations, LocalDate day) {
        Map<String, Receipt> receipts = new HashMap<>();
        Map<String, Instant> inPart = signOffs.inPart(ReturnSigning.KIND);
        Set<String> queried = queried(day);
        Set<String> subject = signOffs.waiting(Confirming.KIND);
        Map<String, Integer> accepted = accepted(day);
        for (Obligation obligation : obligations) {
            List<Submission> came =
                    of(obligation.id()).stream()
                            .filter(one -> !Times.day(one.at()).isAfter(day))
                            .toList();
            if (!came.isEmpty()) {
                receipts.put(
                        obligation.id(),
                        receipt(came, queried, accepted, subjectTo(obligation, subject)));
            } else if (inPart.containsKey(obligation.id())) {
                receipts.put(
                        obligation.id(),
                        new Receipt(
                                Receipt.Stage.SIGNED_IN_PART,
                                Times.day(inPart.get(obligation.id())),
                                null,
                                obligation.synthetic(),
                                ""));
            }
        }
        return receipts;
    }

    private String subjectTo(Obligation obligation, Set<String> waiting) {
        if (!waiting.contains(obligation.id())) {
            return "";
        }
        return templates.find(obligation.template(), AsKnownOn.PRESENT).stream()
                .flatMap(one -> one.asked().signedBy().stream())
                .flatMap(one -> Optional.ofNullable(one.subjectTo()).stream())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** Returns about which something was asked by a day, and not closed by then. */
    private Set<String> queried(LocalDate day) {
        Set<String> queried = new HashSet<>();
        db.sql(
                        "SELECT obligation, raised_at, correspondence.closed_at(asking)"
                                + " FROM returns.query")
                .query(row -> {
                    if (isBy(row.getTimestamp(2), day) && !isBy(row.getTimestamp(3), day)) {
                        queried.add(row.getString(1));
                    }
                });
        return queried;
    }

    /** The last number of each return that was accepted by a day. */
    private Map<String, Integer> accepted(LocalDate day) {
        Map<String, Integer> accepted = new HashMap<>();
        db.sql("SELECT obligation, number, at FROM returns.acceptance")
                .query(row -> {
                    if (isBy(row.getTimestamp(3), day)) {
                        accepted.merge(row.getString(1), row.getInt(2), Math::max);
                    }
                });
        return accepted;
    }

    private static boolean isBy(@Nullable Timestamp at, LocalDate day) {
        return at != null && !Times.day(at.toInstant()).isAfter(day);
    }

    private static Receipt receipt(
            List<Submission> came,
            Set<String> queried,
            Map<String, Integer> accepted,
            String subjectTo) {
        Submission last = came.getLast();
        return new Receipt(
                stage(last, queried, accepted),
                Times.day(came.getFirst().at()),
                last.attestation(),
                last.synthetic(),
                subjectTo);
    }

    private static Receipt.Stage stage(
            Submission last, Set<String> queried, Map<String, Integer> accepted) {
        if (queried.contains(last.obligation())) {
            return Receipt.Stage.QUERIED;
        }
        if (accepted.getOrDefault(last.obligation(), 0) == last.number()) {
            return Receipt.Stage.ACCEPTED;
        }
        return last.attestation() == null ? Receipt.Stage.SUBMITTED : Receipt.Stage.ATTESTED;
    }

    /** All that were signed, the first of each first, by the id of what is owed. */
    Map<String, List<Submission>> all() {
        return remembered.get(this::lastEntry, this::read);
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

    private Map<String, List<Submission>> read() {
        Map<String, List<Submission>> all = new HashMap<>();
        db.sql(
                        """
                        SELECT s.obligation, s.number, s.content, s.attestation, s.synthetic, s.at,
                               s.entry, o.first_day
                        FROM returns.submission s JOIN returns.obligation o ON o.id = s.obligation
                        ORDER BY s.obligation, s.number
                        """)
                .query((row, _) -> submission(row))
                .list()
                .forEach(one ->
                        all.merge(
                                one.obligation(),
                                List.of(one),
                                (some, more) ->
                                        Stream.concat(some.stream(), more.stream()).toList()));
        return all;
    }

    private static Submission submission(ResultSet row) throws SQLException {
        @Nullable String attestation = row.getString(4);
        Content content = ItemJson.read(row.getString(3), Content.class);
        return new Submission(
                row.getString(1),
                row.getObject(8, LocalDate.class),
                row.getInt(2),
                content.parts(),
                content.changes() == null ? List.of() : content.changes(),
                content.preparer() == null ? Preparer.UNKNOWN : content.preparer(),
                attestation == null ? null : Attestation.valueOf(attestation),
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
