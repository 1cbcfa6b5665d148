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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import scot.cairn.intake.Layout;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Outcome;
import scot.cairn.intake.Sent;
import scot.cairn.landscape.Areas;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.measures.Measures;
import scot.cairn.measures.datasets.Datasets;
import scot.cairn.pack.Area;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.Source;
import scot.cairn.pack.WrittenDate;
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
    private final Datasets layouts;
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
            Datasets layouts,
            Areas areas,
            Sources sources,
            Recording recording,
            StagedRows staged,
            ObjectProvider<DemonstrationAccounts> demonstration,
            PlatformTransactionManager transactions) {
        this.measures = measures;
        this.layouts = layouts;
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

    /** What a table can be of, by id: the layouts of the plan, then its measures. */
    public Map<String, String> datasets() {
        Map<String, String> datasets = new LinkedHashMap<>();
        reading.executeWithoutResult(_ -> {
            layouts.all()
                    .forEach(one ->
                            datasets.put(
                                    one.id(), "%s (%s)".formatted(one.name(), one.publisher())));
            measures.all().stream()
                    .filter(measure -> measure.derivation() == null)
                    .forEach(measure ->
                            datasets.put(measure.id(), "One measure: " + measure.name()));
        });
        return datasets;
    }

    /** The sets of areas, by id, in the order of the plan. */
    public Map<String, String> areaSets() {
        Map<String, String> sets = new LinkedHashMap<>();
        reading.executeWithoutResult(
                _ -> areas.sets().forEach(set -> sets.put(set.id(), set.name())));
        return sets;
    }

    /**
     * What is known before a file is read.
     *
     * @param ids of every dataset, a measure's own among them
     */
    private record Known(
            Optional<Dataset> dataset,
            Map<String, Measure> measures,
            List<String> ids,
            List<Area> areas,
            List<Source> sources) {

        boolean has(String id) {
            return dataset.isPresent() || measures.containsKey(id);
        }

        Subject subject(String id) {
            return new Subject(dataset.isPresent() ? SubjectKind.DATASET : SubjectKind.MEASURE, id);
        }
    }

    private ImportOutcome run(ImportRequest sent, Progress progress, Optional<By> by)
            throws IOException, InterruptedException {
        Known known = known(sent);
        ImportRequest request = dated(sent, known);
        if (!known.has(request.dataset())) {
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

    /**
     * Where a document is named for all of it, its date is the edition's unless another is said.
     */
    private static ImportRequest dated(ImportRequest sent, Known known) {
        String named = sent.declared().source().strip();
        String source = named.isEmpty() ? known.dataset().map(Dataset::source).orElse("") : named;
        return known.sources().stream()
                .filter(one -> one.id().equals(source))
                .map(Source::published)
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> sent.with(sent.declared().published(day.text())))
                .orElse(sent);
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
        if (faults.isEmpty()) {
            staged.checkPublished(faults);
            staged.checkDoubled(faults);
            if (!faults.isEmpty()) {
                return refused(faults, List.of(), 0, false);
            }
        }
        return switch (read.outcome()) {
            case Outcome.Accepted accepted when faults.isEmpty() ->
                    taken(request, known, read, accepted.rows(), hash, progress, by);
            case Outcome.Accepted accepted when mayLeaveOut(request, faults, read) ->
                    taken(request, known, read, accepted.rows(), hash, progress, by);
            case Outcome.Refused(var _, var _, var rows)
                    when rows.isPresent() && mayLeaveOut(request, faults, read) ->
                    taken(request, known, read, rows.get(), hash, progress, by);
            case Outcome.Accepted _ -> refused(faults, List.of(), 0, isOfRows(faults, read));
            case Outcome.Refused(var found, var more, var rows) ->
                    refused(faults, found, more, rows.isPresent() && isOfRows(faults, read));
            case Outcome.Asked(var questions, var more) -> refused(faults, questions, more, false);
        };
    }

    private static boolean mayLeaveOut(ImportRequest request, Faults faults, Read read) {
        return request.leaveOut() && isOfRows(faults, read);
    }

    private static boolean isOfRows(Faults faults, Read read) {
        return faults.isOfRows() && read.rows() > 0;
    }

    /** What came of reading a file, and how many of its rows are sound. */
    private record Read(Outcome outcome, long rows) {}

    private Read read(ImportRequest request, Known known, Faults faults, Progress progress) {
        Map<String, Area> byCode = new HashMap<>();
        known.areas().forEach(area -> byCode.putIfAbsent(area.code(), area));
        String set = request.declared().areaSet();
        List<Area> named =
                known.areas().stream()
                        .filter(area -> set.isEmpty() || area.areaSet().equals(set))
                        .toList();
        try (InputStream content = request.content().getInputStream();
                StagingRows rows = staged.open()) {
            Layout layout;
            RowReader reader;
            if (known.dataset().isPresent()) {
                Dataset dataset = known.dataset().get();
                layout = DatasetLayout.of(dataset, known.measures(), request, named);
                reader =
                        new ReadingDataset(
                                request,
                                dataset,
                                known.measures(),
                                byCode,
                                edition(request, dataset, faults),
                                faults,
                                rows,
                                progress);
            } else {
                Measure measure = Objects.requireNonNull(known.measures().get(request.dataset()));
                layout = ValueLayout.of(measure, request, named, known.sources());
                reader = new ReadingValues(request, measure, byCode, faults, rows, progress);
            }
            Outcome outcome =
                    intake.read(
                            content,
                            new Sent(request.fileName(), request.declared().sheet()),
                            layout,
                            reader);
            return new Read(outcome, reader.sound());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new Interrupted();
        }
    }

    /** What the values of a dataset are of, which its rows do not say. */
    private static ReadingDataset.Edition edition(
            ImportRequest request, Dataset dataset, Faults faults) {
        Declared declared = request.declared();
        String source = declared.source().isBlank() ? dataset.source() : declared.source().strip();
        if (declared.vintage().isBlank()) {
            faults.file()
                    .wrong(
                            Cause.NO_VALUE,
                            "It is not said which edition this is",
                            "Name the edition, such as 2025 edition");
        }
        if (source == null) {
            faults.file()
                    .wrong(
                            Cause.NO_VALUE,
                            "It is not said from which document this is",
                            "Name the document");
        }
        return new ReadingDataset.Edition(
                declared.vintage().strip(),
                source == null ? "" : source,
                published(declared.knownFrom(), faults));
    }

    private static @Nullable WrittenDate published(String written, Faults faults) {
        try {
            return written.isBlank() ? null : WrittenDate.parse(written.strip());
        } catch (IllegalArgumentException notADate) {
            faults.file()
                    .wrong(
                            Cause.DAY,
                            "When it was published is no date",
                            "Write it as 2026-03-31, 2026-03 or 2026");
            return null;
        }
    }

    private static String sha256(Resource content) throws IOException {
        try (InputStream bytes = content.getInputStream()) {
            return Hash.sha256(bytes).hex();
        }
    }

    private Known known(ImportRequest request) {
        return Objects.requireNonNull(
                reading.execute(_ -> {
                    Map<String, Measure> open = new LinkedHashMap<>();
                    measures.all().stream()
                            .filter(measure -> measure.derivation() == null)
                            .forEach(measure -> open.put(measure.id(), measure));
                    List<Dataset> all = layouts.all();
                    return new Known(
                            all.stream()
                                    .filter(one -> one.id().equals(request.dataset()))
                                    .findFirst(),
                            open,
                            Stream.concat(all.stream().map(Dataset::id), open.keySet().stream())
                                    .toList(),
                            areas.all(),
                            sources.all());
                }));
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

    private static ImportOutcome refused(
            Faults own, List<Fault> found, long more, boolean mayLeaveOut) {
        List<Fault> all = new ArrayList<>(found);
        all.addAll(own.all());
        return new ImportOutcome.Refused(all, more + own.more(), mayLeaveOut);
    }

    private ImportOutcome taken(
            ImportRequest request,
            Known known,
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
                                known.subject(request.dataset()),
                                by.get().actor().get(),
                                details(request, summary, hash),
                                staged.items(),
                                null));
        staged.keep(request.fileName(), by.get().synthetic(), recorded);
        var imported = new ImportOutcome.Imported(summary, recorded.entry());
        by.get().within().accept(imported);
        return imported;
    }

    private SortedMap<String, String> details(
            ImportRequest request, ImportSummary summary, String hash) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("file", request.fileName());
        details.put("sha256", hash);
        details.put("opened", intake.isolation().words());
        details.put("what", summary.words());
        if (!summary.sudden().isEmpty()) {
            details.put("changes looked at", "%d".formatted(summary.sudden().size()));
            details.put(
                    "why they stand", request.stands().isBlank() ? "not said" : request.stands());
        }
        return details;
    }
}
