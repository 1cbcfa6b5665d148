package scot.cairn.measures.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Row;
import scot.cairn.intake.Value;
import scot.cairn.pack.Area;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Dataset.CategoryColumn;
import scot.cairn.pack.Dataset.Figure;
import scot.cairn.pack.Dataset.Meaning;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Place;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.pack.WrittenDate;

/** Makes values of a file's rows as the layout of its dataset says. */
final class ReadingDataset implements RowReader {

    private final ImportRequest request;
    private final Dataset dataset;
    private final Map<String, Measure> measures;
    private final Map<String, Area> areas;
    private final Edition edition;
    private final Faults faults;
    private final StagingRows staged;
    private final Progress progress;
    private long sound;

    /** Whether the row that is read has no fault so far. */
    private boolean isSound;

    /** What all of its values are of: their edition, its document and when it was published. */
    record Edition(String vintage, String source, @Nullable WrittenDate knownFrom) {}

    ReadingDataset(
            ImportRequest request,
            Dataset dataset,
            Map<String, Measure> measures,
            Map<String, Area> areas,
            Edition edition,
            Faults faults,
            StagingRows staged,
            Progress progress) {
        this.request = request;
        this.dataset = dataset;
        this.measures = measures;
        this.areas = areas;
        this.edition = edition;
        this.faults = faults;
        this.staged = staged;
        this.progress = progress;
    }

    @Override
    public long sound() {
        return sound;
    }

    @Override
    public void row(Row row) throws IOException {
        progress.reading(row.number());
        isSound = true;
        values(row);
        sound += isSound ? 1 : 0;
    }

    private void values(Row row) throws IOException {
        Map<String, String> categories = new LinkedHashMap<>();
        for (CategoryColumn column : dataset.categories()) {
            Meaning meaning = meaning(row, column);
            if (meaning.leftOut()) {
                return;
            }
            if (meaning.breakdown() != null && meaning.category() != null) {
                categories.put(meaning.breakdown(), meaning.category());
            }
        }
        Area area = area(row);
        for (Figure figure : dataset.figures()) {
            if (isTaken(row, figure)) {
                add(row, figure, area, categories);
            }
        }
    }

    private static Meaning meaning(Row row, CategoryColumn column) {
        String word = words(row, column.column()).orElse("");
        return column.words().stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Area area(Row row) {
        String code =
                dataset.where().column() != null
                                && row.value(dataset.where().column())
                                        instanceof Value.AreaCode(var named)
                        ? named
                        : String.valueOf(dataset.where().area());
        return Objects.requireNonNull(areas.get(code), code);
    }

    private static boolean isTaken(Row row, Figure figure) {
        return figure.only() == null
                || words(row, figure.only().column())
                        .filter(figure.only().word()::equals)
                        .isPresent();
    }

    private void add(Row row, Figure figure, Area area, Map<String, String> categories)
            throws IOException {
        Marker mark = mark(row, figure);
        Read read = read(row.value(figure.column()), mark);
        if (read.number() == null && read.marker() == null) {
            return;
        }
        if (read.number() != null && mark != null && mark.isAbsence()) {
            wrong(
                    faults.at(row.number(), figure.column(), read.number().toPlainString()),
                    Cause.SYMBOL,
                    "A number stands beside a mark that says there is none",
                    "Take one of the two out");
            return;
        }
        WrittenDate period = period(row, figure);
        if (period == null) {
            return;
        }
        Measure measure = Objects.requireNonNull(measures.get(figure.measure()));
        staged.add(
                new ValueRow(
                        figure.measure(),
                        area.areaSet(),
                        area.code(),
                        period,
                        breakdown(measure, figure, categories),
                        read.number(),
                        bound(row, figure.lower()),
                        bound(row, figure.upper()),
                        read.marker(),
                        measure.designation(),
                        edition.vintage(),
                        edition.knownFrom(),
                        edition.source(),
                        null,
                        null,
                        new Place(request.fileName(), row.number(), 1)));
    }

    private record Read(@Nullable BigDecimal number, @Nullable Marker marker) {}

    private static Read read(Value value, @Nullable Marker mark) {
        return switch (value) {
            case Value.Amount(var number) -> new Read(number, mark);
            case Value.Flagged(var number, var flag) ->
                    new Read(number, mark == null ? flag : mark);
            case Value.Absent(var why) -> new Read(null, mark == null ? why : mark);
            default -> new Read(null, mark);
        };
    }

    private @Nullable Marker mark(Row row, Figure figure) {
        return Optional.ofNullable(figure.mark())
                .flatMap(column -> words(row, column))
                .flatMap(word ->
                        dataset.marks().stream().filter(m -> m.word().equals(word)).findFirst())
                .map(Dataset.Mark::marker)
                .orElse(null);
    }

    private @Nullable WrittenDate period(Row row, Figure figure) {
        if (figure.period() != null) {
            return figure.period();
        }
        Dataset.When when = Objects.requireNonNull(dataset.when());
        if (!(row.value(when.column()) instanceof Value.Time(var period))) {
            return null;
        }
        if (when.quarter() == null) {
            return period;
        }
        if (!period.text().matches("\\d{4}")) {
            wrong(
                    faults.at(row.number(), when.column(), period.text()),
                    Cause.PERIOD,
                    "It is not a year, and the quarter stands beside it",
                    "Write the year alone, such as 2021");
            return null;
        }
        return WrittenDate.parse(
                "%s Q%s".formatted(period.text(), words(row, when.quarter()).orElse("")));
    }

    /** In the order of the measure, as every value of it has its categories. */
    private static Map<String, String> breakdown(
            Measure measure, Figure figure, Map<String, String> categories) {
        Map<String, String> said = new LinkedHashMap<>(categories);
        figure.of().forEach(part -> said.put(part.breakdown(), part.category()));
        Map<String, String> ordered = new LinkedHashMap<>();
        measure.breakdowns()
                .forEach(one ->
                        Optional.ofNullable(said.get(one.id()))
                                .ifPresent(category -> ordered.put(one.id(), category)));
        return ordered;
    }

    private static @Nullable BigDecimal bound(Row row, @Nullable String column) {
        return column != null && row.value(column) instanceof Value.Amount(var number)
                ? number
                : null;
    }

    private void wrong(Faults.Spot at, Cause cause, String what, String mend) {
        at.wrong(cause, what, mend);
        isSound = false;
    }

    private static Optional<String> words(Row row, String column) {
        return row.value(column) instanceof Value.Words(var text) && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
