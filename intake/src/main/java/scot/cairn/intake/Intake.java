package scot.cairn.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import scot.cairn.intake.open.Opening;
import scot.cairn.intake.rows.RowChecking;
import scot.cairn.intake.worker.OpeningApart;

/**
 * Reads a file that may be hostile into typed rows, or says in plain words why not. Safe for use by
 * several threads; each file is opened in a process of its own.
 *
 * <p>Rows are told while the file is read, so that one of a million needs no more memory than one
 * of ten: keep them in a transaction or a temporary table, and forget them unless the outcome is
 * {@link Outcome.Accepted}. To only check a file, let {@code rows} do nothing.
 */
public final class Intake {

    private final Limits limits;
    private final Isolation isolation;

    /** Reads within limits, as far apart as this machine allows. */
    public Intake(Limits limits) {
        this(limits, Isolation.here());
    }

    Intake(Limits limits, Isolation isolation) {
        this.limits = limits;
        this.isolation = isolation;
    }

    /** How far files are kept apart while they are opened. */
    public Isolation isolation() {
        return isolation;
    }

    /**
     * Reads a file and leaves it as it is.
     *
     * @param rows is told each row until the first fault, or each that has none where it wants
     *     them; what it throws ends the reading
     * @throws IOException if the file cannot be read, its process cannot be started, or as {@code
     *     rows} throws it
     */
    public Outcome read(Path file, Sent sent, Layout layout, Rows rows)
            throws IOException, InterruptedException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, sent, layout, rows);
        }
    }

    /**
     * Reads what is being sent. No byte of it is written to disk here.
     *
     * @param rows is told each row until the first fault, or each that has none where it wants
     *     them; what it throws ends the reading
     * @throws IOException if it cannot be received, its process cannot be started, or as {@code
     *     rows} throws it
     */
    public Outcome read(InputStream bytes, Sent sent, Layout layout, Rows rows)
            throws IOException, InterruptedException {
        Faults faults = new Faults(limits.faults());
        Optional<TableType> type = TableType.ofName(sent.name());
        if (type.isEmpty()) {
            faults.file()
                    .wrong(
                            Cause.WRONG_TYPE,
                            "The name of the file does not end as that of a table",
                            TableType.MEND);
            return new Outcome.Refused(faults.all(), 0, Optional.empty());
        }
        Faults opening = new Faults(limits.faults());
        RowChecking checking = new RowChecking(layout, rows, faults);
        new OpeningApart(isolation)
                .open(
                        bytes,
                        new Opening.Asked(type.get(), sent.sheet(), limits),
                        checking,
                        opening);
        return outcome(type.get(), checking, opening, faults);
    }

    private Outcome outcome(TableType type, RowChecking checking, Faults opening, Faults faults) {
        if (opening.isEmpty()) {
            checking.end();
        }
        Faults all = new Faults(limits.faults());
        all.addAll(opening);
        if (opening.all().stream().noneMatch(fault -> fault.cause() == Cause.PERSONAL_DATA)) {
            all.addAll(faults);
        }
        if (all.isEmpty()) {
            return new Outcome.Accepted(checking.count(), type, isolation);
        }
        return all.all().stream().allMatch(Fault::isQuestion)
                ? new Outcome.Asked(all.all(), all.more())
                : new Outcome.Refused(
                        all.all(),
                        all.more(),
                        all.isOfRows() ? Optional.of(checking.count()) : Optional.empty());
    }
}
