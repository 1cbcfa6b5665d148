package scot.cairn.returns.answering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.approval.SignOffs;
import scot.cairn.calendar.Times;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Receipt;
import scot.cairn.returns.obligations.ReceiptSource;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** How far what was signed had come by a day: submitted, asked about, accepted. */
@Repository
class Receipts implements ReceiptSource {

    private final JdbcClient db;
    private final Submissions submissions;
    private final SignOffs signOffs;
    private final ReturnTemplates templates;

    Receipts(JdbcClient db, Submissions submissions, SignOffs signOffs, ReturnTemplates templates) {
        this.db = db;
        this.submissions = submissions;
        this.signOffs = signOffs;
        this.templates = templates;
    }

    @Override
    public Map<String, Receipt> all(List<Obligation> obligations, LocalDate day) {
        Map<String, Receipt> receipts = new HashMap<>();
        Map<String, List<SubmissionHead>> heads = submissions.heads();
        Map<String, Instant> inPart = signOffs.inPart(ReturnSigning.KIND);
        Set<String> queried = queried(day);
        Set<String> subject = signOffs.waiting(Confirming.KIND);
        Map<String, Integer> accepted = accepted(day);
        for (Obligation obligation : obligations) {
            List<SubmissionHead> came =
                    heads.getOrDefault(obligation.id(), List.of()).stream()
                            .filter(one -> !Times.day(one.at()).isAfter(day))
                            .toList();
            if (!came.isEmpty()) {
                receipts.put(
                        obligation.id(),
                        receipt(came, queried, accepted, subjectTo(obligation, subject)));
            } else if (inPart.containsKey(obligation.id()) && !heads.containsKey(obligation.id())) {
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
            List<SubmissionHead> came,
            Set<String> queried,
            Map<String, Integer> accepted,
            String subjectTo) {
        SubmissionHead last = came.getLast();
        return new Receipt(
                stage(last, queried, accepted),
                Times.day(came.getFirst().at()),
                last.attestation(),
                last.synthetic(),
                subjectTo);
    }

    private static Receipt.Stage stage(
            SubmissionHead last, Set<String> queried, Map<String, Integer> accepted) {
        if (queried.contains(last.obligation())) {
            return Receipt.Stage.QUERIED;
        }
        if (accepted.getOrDefault(last.obligation(), 0) == last.number()) {
            return Receipt.Stage.ACCEPTED;
        }
        return last.attestation() == null ? Receipt.Stage.SUBMITTED : Receipt.Stage.ATTESTED;
    }
}
