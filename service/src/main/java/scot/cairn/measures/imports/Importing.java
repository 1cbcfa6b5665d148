package scot.cairn.measures.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Intake;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Outcome;
import scot.cairn.intake.Sent;
import scot.cairn.landscape.Areas;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.PackItem;
import scot.cairn.measures.Measures;
import scot.cairn.measures.ValueItems;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.Source;
import scot.cairn.pack.ValueRow;
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

    /** The largest file that is taken, in bytes: it is held in memory, and so are its rows. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private static final Limits LIMITS =
            new Limits(
                    LARGEST,
                    Limits.USUAL.unpacked(),
                    new Limits.Table(200_001, 200, 32_767),
                    Limits.USUAL.work(),
                    Limits.USUAL.faults());

    private final Measures measures;
    private final ValueItems values;
    private final Areas areas;
    private final Sources sources;
    private final Recording recording;
    private final Intake intake = new Intake(LIMITS);
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Importing(
            Measures measures,
            ValueItems values,
            Areas areas,
            Sources sources,
            Recording recording,
            PlatformTransactionManager transactions) {
        this.measures = measures;
        this.values = values;
        this.areas = areas;
        this.sources = sources;
        this.recording = recording;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /**
     * Says what importing a file would bring. Writes nothing.
     *
     * @throws IOException if the process that opens files cannot be started
     */
    public ImportOutcome preview(ImportRequest request) throws IOException, InterruptedException {
        return run(request, recording::operator, false);
    }

    /**
     * Imports a file.
     *
     * @param by who answers for it
     * @throws IOException if the process that opens files cannot be started
     */
    public ImportOutcome run(ImportRequest request, Actor by)
            throws IOException, InterruptedException {
        return run(request, () -> by, true);
    }

    /** As the operator of this machine. */
    public ImportOutcome run(ImportRequest request) throws IOException, InterruptedException {
        return run(request, recording::operator, true);
    }

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

    private ImportOutcome run(ImportRequest request, Supplier<Actor> by, boolean write)
            throws IOException, InterruptedException {
        Known known = known(request);
        if (known.measure().isEmpty()) {
            return new ImportOutcome.NoDataset(
                    Nearest.to(request.dataset(), known.ids()).orElse(""));
        }
        Measure measure = known.measure().get();
        Faults faults = new Faults(LIMITS.faults());
        checkSaid(request, known, faults);
        Map<String, Area> byCode = new HashMap<>();
        known.areas().forEach(area -> byCode.putIfAbsent(area.code(), area));
        List<Area> named =
                known.areas().stream()
                        .filter(area ->
                                request.areaSet().isEmpty()
                                        || area.areaSet().equals(request.areaSet()))
                        .toList();
        ReadingValues rows = new ReadingValues(request, measure, byCode, faults);
        Outcome outcome =
                intake.read(
                        new ByteArrayInputStream(request.bytes()),
                        new Sent(request.fileName(), request.sheet()),
                        ValueLayout.of(measure, request, named, known.sources()),
                        rows);
        return switch (outcome) {
            case Outcome.Refused(var found, var more) -> refused(faults, found, more);
            case Outcome.Asked(var questions, var more) -> refused(faults, questions, more);
            case Outcome.Accepted accepted when !faults.isEmpty() -> refused(faults, List.of(), 0);
            case Outcome.Accepted accepted ->
                    taken(request, rows.read(), accepted.isolation(), by, write);
        };
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
                request.areaSet().isEmpty()
                        || known.areas().stream()
                                .anyMatch(area -> area.areaSet().equals(request.areaSet()));
        if (!hasAreas) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no set of areas %s".formatted(request.areaSet()),
                            "Name one of "
                                    + known.areas().stream()
                                            .map(Area::areaSet)
                                            .distinct()
                                            .collect(Collectors.joining(", ")));
        }
        boolean isKnown =
                request.source().isBlank()
                        || known.sources().stream()
                                .anyMatch(source -> source.id().equals(request.source()));
        if (!isKnown) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no source %s on record".formatted(request.source()),
                            Nearest.to(
                                            request.source(),
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
            List<ValueRow> rows,
            Isolation isolation,
            Supplier<Actor> by,
            boolean write) {
        String hash = Hash.sha256(request.bytes()).hex();
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    values.oneAtATime();
                    Comparing comparing = new Comparing(values.onRecord(request.dataset()));
                    rows.forEach(comparing::add);
                    ImportSummary summary = comparing.summary();
                    if (!write || summary.written() == 0) {
                        return new ImportOutcome.Previewed(summary);
                    }
                    List<PackItem> items = values.items(comparing.differing());
                    Recorded recorded =
                            recording.record(
                                    act(
                                            request,
                                            by.get(),
                                            details(request, summary, hash, isolation),
                                            items));
                    values.keep(items, recorded);
                    return new ImportOutcome.Imported(summary, recorded.entry());
                }));
    }

    private static SortedMap<String, String> details(
            ImportRequest request, ImportSummary summary, String hash, Isolation isolation) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("file", request.fileName());
        details.put("sha256", hash);
        details.put("opened", isolation.words());
        details.put(
                "what",
                "%d created, %d revised, %d repeated by a newer edition, %d withdrawn, %d unchanged, %d not in the file"
                        .formatted(
                                summary.created(),
                                summary.revised(),
                                summary.repeated(),
                                summary.withdrawn(),
                                summary.unchanged(),
                                summary.missingInAll()));
        return details;
    }

    private static Act act(
            ImportRequest request,
            Actor by,
            SortedMap<String, String> details,
            List<PackItem> items) {
        return new Act(
                "import",
                new Subject(SubjectKind.MEASURE, request.dataset()),
                by,
                details,
                items.stream().map(PackItem::toLedger).toList(),
                null);
    }
}
