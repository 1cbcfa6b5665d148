package scot.cairn.returns.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Receipt;
import scot.cairn.returns.obligations.ReceiptSource;

/** What was signed and submitted. Everybody may read it. */
@Repository
public class Submissions implements ReceiptSource {

    private final JdbcClient db;
    private final Remembered<Map<String, List<Submission>>> remembered = new Remembered<>();

    Submissions(JdbcClient db) {
        this.db = db;
    }

    /** As it is kept. */
    private record Content(List<SubmittedPart> parts) {}

    /** Those of an obligation, the first first. */
    @Transactional(readOnly = true)
    public List<Submission> of(String obligation) {
        return all().getOrDefault(obligation, List.of());
    }

    /** The last one for an earlier period, in the same area and of the same form. */
    Optional<Submission> before(Obligation now) {
        String begins = "%s/%s/".formatted(now.template(), now.area());
        return all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(begins))
                .map(one -> one.getValue().getLast())
                .filter(one -> one.begins().isBefore(now.period().first()))
                .max(Comparator.comparing(Submission::begins));
    }

    @Override
    public Map<String, Receipt> all(List<Obligation> obligations) {
        Map<String, Receipt> receipts = new HashMap<>();
        for (Obligation obligation : obligations) {
            List<Submission> came = of(obligation.id());
            if (!came.isEmpty()) {
                receipts.put(obligation.id(), receipt(came));
            }
        }
        return receipts;
    }

    private static Receipt receipt(List<Submission> came) {
        Submission last = came.getLast();
        return new Receipt(
                last.attestation() == null ? Receipt.Stage.SUBMITTED : Receipt.Stage.ATTESTED,
                Times.day(came.getFirst().at()),
                last.attestation(),
                last.synthetic());
    }

    private Map<String, List<Submission>> all() {
        return remembered.get(this::lastEntry, this::read);
    }

    private long lastEntry() {
        return db.sql("SELECT coalesce(max(entry), -1) FROM returns.submission")
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
        return new Submission(
                row.getString(1),
                row.getObject(8, LocalDate.class),
                row.getInt(2),
                ItemJson.read(row.getString(3), Content.class).parts(),
                attestation == null ? null : Attestation.valueOf(attestation),
                row.getBoolean(5),
                row.getTimestamp(6).toInstant(),
                row.getLong(7));
    }

    void keep(
            String obligation,
            List<SubmittedPart> parts,
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
                .param("content", ItemJson.write(new Content(parts)))
                .param(
                        "attestation",
                        attestation == null ? null : attestation.name(),
                        Types.VARCHAR)
                .param("synthetic", synthetic)
                .param("at", Timestamp.from(recorded.at()))
                .param("entry", recorded.entry())
                .update();
    }
}
