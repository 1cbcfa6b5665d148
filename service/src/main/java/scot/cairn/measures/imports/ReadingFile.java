package scot.cairn.measures.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Intake;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Outcome;
import scot.cairn.intake.Sent;
import scot.cairn.pack.Area;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Measure;
import scot.cairn.pack.WrittenDate;

/** Reads a file into the rows that wait in the transaction, as its dataset is laid out. */
@Component
class ReadingFile {

    /** How much of a file is taken. */
    static final Limits LIMITS = Limits.USUAL;

    private final StagedRows staged;
    private final Intake intake = new Intake(LIMITS);

    ReadingFile(StagedRows staged) {
        this.staged = staged;
    }

    /**
     * What came of reading a file.
     *
     * @param faults what is wrong, or asked; empty where nothing is
     * @param more how many more rows have faults that are not listed
     * @param sound how many rows have no fault; these are staged
     * @param rows how many it has, where each fault is of a row and the others could be taken
     *     without these; empty where leaving rows out does not mend it
     * @param staged the rows without a fault, and what is known of them
     */
    record Read(
            List<Fault> faults, long more, long sound, Optional<Long> rows, StagingRows staged) {

        boolean isSound() {
            return faults.isEmpty() && more == 0;
        }

        /** Whether the sound rows could be taken without the others. */
        boolean mayLeaveOut() {
            return rows.isPresent() && sound > 0;
        }

        /** How many rows are not taken when those with a fault are left out. */
        long leftOut() {
            return rows.orElse(sound) - sound;
        }
    }

    /** How far files are kept apart while they are opened. */
    Isolation isolation() {
        return intake.isolation();
    }

    /**
     * Reads a file to its end; what is wrong is said all at once, be it of a cell, of a row or of
     * the rows together.
     *
     * @param salted ids of the measures whose rows have a salt
     * @throws IOException if it cannot be read, or its process not be started
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Read read(ImportRequest request, Known known, Set<String> salted, Progress progress)
            throws IOException, InterruptedException {
        progress.at("Reading the file", 0);
        Faults ofRows = new Faults(LIMITS.faults());
        known.check(request.declared(), ofRows);
        Outcome outcome;
        long sound;
        StagingRows staging = staged.open(salted);
        try (InputStream content = request.content().getInputStream();
                StagingRows rows = staging) {
            RowReader reader = reader(request, known, ofRows, rows, progress);
            outcome =
                    intake.read(
                            content,
                            new Sent(request.fileName(), request.declared().sheet()),
                            layout(request, known),
                            reader);
            sound = reader.sound();
        }
        Faults together = new Faults(LIMITS.faults());
        staged.check(staging, together);
        return read(outcome, sound, ofRows, together, staging);
    }

    private static Read read(
            Outcome outcome, long sound, Faults ofRows, Faults together, StagingRows staged) {
        List<Fault> faults = new ArrayList<>();
        long more = ofRows.more() + together.more();
        Optional<Long> rows = Optional.empty();
        switch (outcome) {
            case Outcome.Accepted accepted -> rows = Optional.of(accepted.rows());
            case Outcome.Refused refused -> {
                faults.addAll(refused.faults());
                more += refused.more();
                rows = refused.rows();
            }
            case Outcome.Asked asked -> {
                faults.addAll(asked.questions());
                more += asked.more();
            }
        }
        faults.addAll(ofRows.all());
        faults.addAll(together.all());
        boolean isOfRows = ofRows.isOfRows() && together.isEmpty();
        return new Read(faults, more, sound, rows.filter(_ -> isOfRows), staged);
    }

    private static Layout layout(ImportRequest request, Known known) {
        var areas = known.areasOf(request.declared().areaSet());
        return known.dataset()
                .map(dataset -> DatasetLayout.of(dataset, known.measures(), request, areas))
                .orElseGet(() -> ValueLayout.of(measure(known), request, areas, known.sources()));
    }

    private static RowReader reader(
            ImportRequest request,
            Known known,
            Faults faults,
            StagingRows rows,
            Progress progress) {
        Map<String, Area> areas = new HashMap<>();
        known.areas().forEach(area -> areas.putIfAbsent(area.code(), area));
        return known.dataset()
                .<RowReader>map(dataset ->
                        new ReadingDataset(
                                request,
                                dataset,
                                known.measures(),
                                areas,
                                edition(request.declared(), dataset, faults),
                                faults,
                                rows,
                                progress))
                .orElseGet(() ->
                        new ReadingValues(request, measure(known), areas, faults, rows, progress));
    }

    private static Measure measure(Known known) {
        return Objects.requireNonNull(known.measures().get(known.id()), known.id());
    }

    /** What the values of a dataset are of, which its rows do not say. */
    private static ReadingDataset.Edition edition(
            Declared declared, Dataset dataset, Faults faults) {
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
}
