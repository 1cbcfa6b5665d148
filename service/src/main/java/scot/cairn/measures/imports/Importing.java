package scot.cairn.measures.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.measures.LatelyKnown;
import scot.cairn.measures.disclosure.Figure;
import scot.cairn.measures.disclosure.GivenAway;
import scot.cairn.measures.disclosure.Judgement;
import scot.cairn.measures.disclosure.Judgement.Hidden;
import scot.cairn.measures.disclosure.Protecting;
import scot.cairn.measures.imports.ReadingFile.Read;
import scot.cairn.proofs.Hash;

/**
 * Imports a table of values: all of it or nothing, as one act whose entry lists each value by the
 * hash of its content. The same file imported again writes nothing. Nothing on record is changed: a
 * number of a newer edition stands after it, and a mend of one edition is a new version of it.
 */
@Service
public class Importing {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = ReadingFile.LIMITS.bytes();

    private static final String NOT_GIVEN =
            "not given: who knows the rest of the file could try out the numbers that are not shown";

    private final Importable importable;
    private final ReadingFile files;
    private final StagedRows staged;
    private final LatelyKnown lately;
    private final Protecting protecting;
    private final Recording recording;
    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final TransactionTemplate transaction;

    Importing(
            Importable importable,
            ReadingFile files,
            StagedRows staged,
            LatelyKnown lately,
            Protecting protecting,
            Recording recording,
            ObjectProvider<DemonstrationAccounts> demonstration,
            PlatformTransactionManager transactions) {
        this.importable = importable;
        this.files = files;
        this.staged = staged;
        this.lately = lately;
        this.protecting = protecting;
        this.recording = recording;
        this.demonstration = demonstration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Says what importing a file would bring. Writes nothing.
     *
     * @throws IOException if the process that opens files cannot be started
     */
    public ImportOutcome preview(ImportRequest request, Progress progress)
            throws IOException, InterruptedException {
        return run(request, progress, Optional.empty());
    }

    /**
     * Imports a file.
     *
     * @param by who answers for it
     * @param within is told in the transaction of the act, and may undo it by throwing
     * @throws IOException if the process that opens files cannot be started
     */
    public ImportOutcome run(
            ImportRequest request,
            Progress progress,
            Actor by,
            Consumer<ImportOutcome.Imported> within)
            throws IOException, InterruptedException {
        return run(
                request,
                progress,
                Optional.of(new By(() -> by, demonstration.getIfAvailable() != null, within)));
    }

    /** As the operator of this machine. */
    public ImportOutcome run(ImportRequest request, Progress progress)
            throws IOException, InterruptedException {
        return run(request, progress, Optional.of(new By(recording::operator, false, _ -> {})));
    }

    /**
     * Who imports.
     *
     * @param actor asked for in the transaction of the act
     * @param synthetic whether what they bring is made up, for demonstration
     * @param within is told in the transaction of the act
     */
    private record By(
            Supplier<Actor> actor, boolean synthetic, Consumer<ImportOutcome.Imported> within) {}

    private ImportOutcome run(ImportRequest sent, Progress progress, Optional<By> by)
            throws IOException, InterruptedException {
        Known known = importable.known(sent.dataset());
        if (!known.isThere()) {
            return new ImportOutcome.NoDataset(known.meant());
        }
        ImportRequest request = known.dated(sent);
        String hash = sha256(request.content());
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> {
                        ImportOutcome outcome = run(request, known, hash, progress, by);
                        if (!(outcome instanceof ImportOutcome.Imported)) {
                            status.setRollbackOnly();
                        }
                        return outcome;
                    }));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (Interrupted stopped) {
            throw new InterruptedException();
        }
    }

    private static String sha256(Resource content) throws IOException {
        try (InputStream bytes = content.getInputStream()) {
            return Hash.sha256(bytes).hex();
        }
    }

    /** The thread was interrupted within a transaction, which is to be rolled back. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private ImportOutcome run(
            ImportRequest request, Known known, String hash, Progress progress, Optional<By> by) {
        Set<String> secret = protecting.protectedOnes(known.measures().keySet());
        Read read = read(request, known, secret, progress);
        boolean isTaken = read.isSound() || (request.leaveOut() && read.mayLeaveOut());
        if (!isTaken) {
            return new ImportOutcome.Refused(read.faults(), read.more(), read.mayLeaveOut());
        }
        progress.at("Holding it against the record", read.sound());
        ImportSummary summary = staged.compare(read.staged(), read.leftOut());
        Judgement judgement = Judgement.NOTHING;
        if (read.staged().measures().stream().anyMatch(secret::contains)) {
            if (read.sound() > Protecting.MOST) {
                return tooMany(read.sound());
            }
            progress.at("Hiding what must not be shown, and trying to work it out", read.sound());
            List<Figure> figures = staged.figures(request.fileName(), secret);
            judgement = protecting.judge(figures);
            if (!judgement.isSafe()) {
                Faults faults = GivenAway.ofTable(judgement);
                return new ImportOutcome.Refused(faults.all(), faults.more(), false);
            }
            summary = summary.hiding(hides(judgement, figures), secret);
        }
        if (by.isEmpty() || summary.written() == 0) {
            return new ImportOutcome.Previewed(summary);
        }
        progress.at("Putting it on record", read.sound());
        return put(request, known, new Brought(summary, judgement, read.staged()), hash, by.get());
    }

    private Read read(ImportRequest request, Known known, Set<String> secret, Progress progress) {
        try {
            return files.read(request, known, secret, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new Interrupted();
        }
    }

    private static ImportOutcome tooMany(long rows) {
        Faults faults = new Faults(1);
        faults.file()
                .wrong(
                        Cause.DISCLOSURE,
                        "It has %,d rows of figures that are protected, and %,d are the most that can be held against one another at once"
                                .formatted(rows, Protecting.MOST),
                        "Send what belongs together in parts, such as years; or protect it with ./cairn protect and have it assessed as shown as published");
        return new ImportOutcome.Refused(faults.all(), 0, false);
    }

    private static ImportSummary.Hides hides(Judgement judgement, List<Figure> figures) {
        int byRule = (int) judgement.hidden().stream().filter(Hidden::byRule).count();
        return new ImportSummary.Hides(
                byRule,
                judgement.hidden().size() - byRule,
                sum(judgement.hidden().stream().map(Hidden::figure)),
                sum(figures.stream()),
                judgement.narrow());
    }

    private static BigDecimal sum(Stream<Figure> figures) {
        return figures.map(Figure::number)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is put on record. */
    private record Brought(ImportSummary summary, Judgement judgement, StagingRows rows) {}

    private ImportOutcome put(
            ImportRequest request, Known known, Brought brought, String hash, By by) {
        ImportSummary summary = brought.summary();
        StagingRows rows = brought.rows();
        BitSet unchanged = staged.unchanged();
        Recorded recorded =
                recording.record(
                        new Act(
                                "import",
                                known.subject(),
                                by.actor().get(),
                                details(request, summary, hash),
                                List.of(),
                                null),
                        rows.leaves().without(unchanged));
        staged.keep(request.fileName(), unchanged.isEmpty(), by.synthetic(), recorded);
        lately.note(recorded, rows.reach());
        protecting.withhold(brought.judgement(), recorded);
        var imported = new ImportOutcome.Imported(summary, recorded.entry());
        by.within().accept(imported);
        return imported;
    }

    private SortedMap<String, String> details(
            ImportRequest request, ImportSummary summary, String hash) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("file", request.fileName());
        details.put("sha256", summary.hides() == null ? hash : NOT_GIVEN);
        details.put("opened", files.isolation().words());
        details.put("what", summary.words());
        if (!summary.sudden().isEmpty()) {
            details.put("changes looked at", Integer.toString(summary.sudden().size()));
            details.put(
                    "why they stand", request.stands().isBlank() ? "not said" : request.stands());
        }
        return details;
    }
}
