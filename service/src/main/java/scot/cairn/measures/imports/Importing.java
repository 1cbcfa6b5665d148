package scot.cairn.measures.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Intake;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Outcome;
import scot.cairn.intake.Sent;
import scot.cairn.landscape.Areas;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.Source;
import scot.cairn.proofs.Hash;
import scot.cairn.sources.Sources;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Imports a table of a measure's values: all of it or nothing, as one act whose entry lists each
 * value by the hash of its content. The same file imported again writes nothing. Nothing on record
 * is changed: a number of a newer edition stands after it, and a mend of one edition is a new
 * version of it.
 */
@Service
public class Importing {

    /** How much of a file is taken. */
    public static final Limits LIMITS = Limits.USUAL;

    private final Measures measures;
    private final Areas areas;
    private final Sources sources;
    private final Recording recording;
    private final StagedRows staged;
    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final Intake intake = new Intake(LIMITS);
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Importing(
            Measures measures,
            Areas areas,
            Sources sources,
            Recording recording,
            StagedRows staged,
            ObjectProvider<DemonstrationAccounts> demonstration,
            PlatformTransactionManager transactions) {
        this.measures = measures;
        this.areas = areas;
        this.sources = sources;
        this.recording = recording;
        this.staged = staged;
        this.demonstration = demonstration;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
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
     * @throws IOException if the process that opens files cannot be started
     */
    public ImportOutcome run(ImportRequest request, Progress progress, Actor by)
            throws IOException, InterruptedException {
        return run(
                request,
                progress,
                Optional.of(new By(() -> by, demonstration.getIfAvailable() != null)));
    }

    /** As the operator of this machine. */
    public ImportOutcome run(ImportRequest request, Progress progress)
            throws IOException, InterruptedException {
        return run(request, progress, Optional.of(new By(recording::operator, false)));
    }

    /**
     * Who imports.
     *
     * @param actor asked for in the transaction of the act
     * @param synthetic whether what they bring is made up, for demonstration
     */
    private record By(Supplier<Actor> actor, boolean synthetic) {}

    /** The measures of which a table can be imported, by id, in the order of the plan. */
    public Map<String, String> datasets() {
        Map<String, String> datasets = new LinkedHashMap<>();
        reading.executeWithoutResult(_ ->
                measures.all().stream()
                        .filter(measure -> measure.derivation() == null)
                        .forEach(measure -> datasets.put(measure.id(), measure.name())));
        return datasets;
    }

    /** The sets of areas, by id, in the order of the plan. */
    public Map<String, String> areaSets() {
        Map<String, String> sets = new LinkedHashMap<>();
        reading.executeWithoutResult(
                _ -> areas.sets().forEach(set -> sets.put(set.id(), set.name())));
        return sets;
    }

    /** What is known before a file is read. */
    private record Known(
            Optional<Measure> measure, List<String> ids, List<Area> areas, List<Source> sources) {}

    private ImportOutcome run(ImportRequest request, Progress progress, Optional<By> by)
            throws IOException, InterruptedException {
        Known known = known(request);
        if (known.measure().isEmpty()) {
            return new ImportOutcome.NoDataset(
                    Nearest.to(request.dataset(), known.ids()).orElse(""));
        }
        String hash = sha256(request.content());
        try {
            return Objects.requireNonNull(
                    writing.execute(transaction -> {
                        ImportOutcome outcome = run(request, known, hash, progress, by);
                        if (!(outcome instanceof ImportOutcome.Imported)) {
                            transaction.setRollbackOnly();
                        }
                        return outcome;
                    }));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (Interrupted stopped) {
            throw new InterruptedException();
        }
    }

    /** The thread was interrupted within a transaction, which is to be rolled back. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private ImportOutcome run(
            ImportRequest request, Known known, String hash, Progress progress, Optional<By> by) {
        Faults faults = new Faults(LIMITS.faults());
        checkSaid(request, known, faults);
        progress.at("Reading the file", 0);
        Read read = read(request, known, faults, progress);
        return switch (read.outcome()) {
            case Outcome.Accepted accepted when faults.isEmpty() ->
                    taken(request, read, accepted.rows(), hash, progress, by);
            case Outcome.Accepted accepted when mayLeaveOut(request, faults, read) ->
                    taken(request, read, accepted.rows(), hash, progress, by);
            case Outcome.Refused(var _, var _, var rows)
                    when rows.isPresent() && mayLeaveOut(request, faults, read) ->
                    taken(request, read, rows.get(), hash, progress, by);
            case Outcome.Accepted _ -> refused(faults, List.of(), 0);
            case Outcome.Refused(var found, var more, var _) -> refused(faults, found, more);
            case Outcome.Asked(var questions, var more) -> refused(faults, questions, more);
        };
    }

    private static boolean mayLeaveOut(ImportRequest request, Faults faults, Read read) {
        return request.leaveOut() && faults.isOfRows() && read.rows() > 0;
    }

    /** What came of reading a file, and how many of its rows are staged. */
    private record Read(Outcome outcome, int rows) {}

    private Read read(ImportRequest request, Known known, Faults faults, Progress progress) {
        Measure measure = known.measure().orElseThrow();
        Map<String, Area> byCode = new HashMap<>();
        known.areas().forEach(area -> byCode.putIfAbsent(area.code(), area));
        String set = request.declared().areaSet();
        List<Area> named =
                known.areas().stream()
                        .filter(area -> set.isEmpty() || area.areaSet().equals(set))
                        .toList();
        try (InputStream content = request.content().getInputStream();
                StagingRows rows = staged.open()) {
            Outcome outcome =
                    intake.read(
                            content,
                            new Sent(request.fileName(), request.declared().sheet()),
                            ValueLayout.of(measure, request, named, known.sources()),
                            new ReadingValues(request, measure, byCode, faults, rows, progress));
            return new Read(outcome, rows.count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new Interrupted();
        }
    }

    private static String sha256(Resource content) throws IOException {
        try (InputStream bytes = content.getInputStream()) {
            return Hash.sha256(bytes).hex();
        }
    }

    private Known known(ImportRequest request) {
        return Objects.requireNonNull(
                reading.execute(_ ->
                        new Known(
                                measures.find(request.dataset())
                                        .filter(measure -> measure.derivation() == null),
                                measures.all().stream().map(Measure::id).toList(),
                                areas.all(),
                                sources.all())));
    }

    private static void checkSaid(ImportRequest request, Known known, Faults faults) {
        boolean hasAreas =
                request.declared().areaSet().isEmpty()
                        || known.areas().stream()
                                .anyMatch(area ->
                                        area.areaSet().equals(request.declared().areaSet()));
        if (!hasAreas) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no set of areas %s".formatted(request.declared().areaSet()),
                            "Name one of "
                                    + known.areas().stream()
                                            .map(Area::areaSet)
                                            .distinct()
                                            .collect(Collectors.joining(", ")));
        }
        boolean isKnown =
                request.declared().source().isBlank()
                        || known.sources().stream()
                                .anyMatch(
                                        source -> source.id().equals(request.declared().source()));
        if (!isKnown) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no source %s on record"
                                    .formatted(request.declared().source()),
                            Nearest.to(
                                            request.declared().source(),
                                            known.sources().stream().map(Source::id).toList())
                                    .map("Name %s, or load the plan that cites it first"::formatted)
                                    .orElse("Load the plan that cites it first"));
        }
    }

    private static ImportOutcome refused(Faults own, List<Fault> found, long more) {
        List<Fault> all = new ArrayList<>(found);
        all.addAll(own.all());
        return new ImportOutcome.Refused(all, more + own.more());
    }

    private ImportOutcome taken(
            ImportRequest request,
            Read read,
            long rows,
            String hash,
            Progress progress,
            Optional<By> by) {
        progress.at("Holding it against the record", rows);
        ImportSummary summary = staged.compare(rows - read.rows());
        if (by.isEmpty() || summary.written() == 0) {
            return new ImportOutcome.Previewed(summary);
        }
        progress.at("Putting it on record", rows);
        Recorded recorded =
                recording.record(
                        new Act(
                                "import",
                                new Subject(SubjectKind.MEASURE, request.dataset()),
                                by.get().actor().get(),
                                details(request, summary, hash),
                                staged.items(),
                                null));
        staged.keep(request.fileName(), by.get().synthetic(), recorded);
        return new ImportOutcome.Imported(summary, recorded.entry());
    }

    private SortedMap<String, String> details(
            ImportRequest request, ImportSummary summary, String hash) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("file", request.fileName());
        details.put("sha256", hash);
        details.put("opened", intake.isolation().words());
        details.put("what", summary.words());
        return details;
    }
}
