package scot.cairn.measures.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Row;
import scot.cairn.intake.Value;
import scot.cairn.pack.Area;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Place;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.pack.WrittenDate;

/** Makes values of a file's rows, and notes what no single cell shows. */
final class ReadingValues implements RowReader {

    private static final String DATES = "write it as 2026-03-31, 2026-03 or 2026";
    private static final int MOST_DATES = 1000;
    private final ImportRequest request;
    private final Measure measure;
    private final Map<String, Area> areas;
    private final Faults faults;
    private final StagingRows staged;
    private final Progress progress;
    private final Map<String, Map<String, String>> categories = new HashMap<>();
    private final Map<String, WrittenDate> dates = new HashMap<>();

    /** Whether the row that is read has no fault so far. */
    private boolean isSound;

    ReadingValues(
            ImportRequest request,
            Measure measure,
            Map<String, Area> areas,
            Faults faults,
            StagingRows staged,
            Progress progress) {
        this.request = request;
        this.measure = measure;
        this.areas = areas;
        this.faults = faults;
        this.staged = staged;
        this.progress = progress;
        measure.breakdowns().forEach(one -> categories.put(one.id(), ValueLayout.categories(one)));
    }

    @Override
    public long sound() {
        return staged.count();
    }

    @Override
    public void row(Row row) throws IOException {
        progress.reading(row.number());
        isSound = true;
        Optional<Area> area = area(row);
        Optional<String> vintage =
                words(row, "vintage").or(() -> given(request.declared().vintage()));
        Optional<String> source = words(row, "source").or(() -> given(request.declared().source()));
        Optional<WrittenDate> knownFrom = knownFrom(row);
        Figure figure = figure(row);
        @Nullable BigDecimal lower = bound(row, "lower");
        @Nullable BigDecimal upper = bound(row, "upper");
        checkNumber(row, figure, lower, upper);
        @Nullable Attestation attestation = attestation(row, figure);
        if (vintage.isEmpty()) {
            lacks(row, "vintage", "name the edition in a column vintage, or once for the file");
        }
        if (source.isEmpty()) {
            lacks(row, "source", "name the document in a column source, or once for the file");
        }
        if (isSound
                && area.isPresent()
                && vintage.isPresent()
                && source.isPresent()
                && row.value("period") instanceof Value.Time(var period)) {
            staged.add(
                    new ValueRow(
                            measure.id(),
                            area.get().areaSet(),
                            area.get().code(),
                            period,
                            breakdown(row),
                            figure.value(),
                            lower,
                            upper,
                            figure.marker(),
                            words(row, "designation")
                                    .flatMap(Designation::in)
                                    .orElse(measure.designation()),
                            vintage.get(),
                            knownFrom.orElse(null),
                            source.get(),
                            words(row, "note").orElse(null),
                            attestation,
                            new Place(request.fileName(), row.number(), 1)));
        }
    }

    private record Figure(@Nullable BigDecimal value, @Nullable Marker marker) {}

    /** The number with its marker, be that beside it or in its place. */
    private Figure figure(Row row) {
        @Nullable Marker written =
                words(row, "marker").map(ValueLayout.markers()::get).orElse(null);
        return switch (row.value("value")) {
            case Value.Amount(var number) -> new Figure(number, written);
            case Value.Flagged(var number, var flag) ->
                    new Figure(number, written == null ? flag : written);
            case Value.Absent(var why) -> new Figure(null, written == null ? why : written);
            default -> new Figure(null, written);
        };
    }

    private void checkNumber(
            Row row, Figure figure, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        Marker marker = figure.marker();
        BigDecimal value = figure.value();
        if (value == null && marker == null) {
            lacks(row, "value", "write the number, or in its place why there is none, as [x]");
        } else if (value != null && marker != null && marker.isAbsence()) {
            wrong(
                    faults.at(row.number(), "marker", marker.name().toLowerCase(Locale.ROOT)),
                    Cause.SYMBOL,
                    "A number stands beside a marker that says there is none",
                    "Take one of the two out");
        }
        boolean isOutside = isAbove(lower, value) || isAbove(value, upper) || isAbove(lower, upper);
        if (isOutside) {
            wrong(
                    faults.at(row.number()),
                    Cause.NUMBER,
                    "The number lies outside of its own bounds",
                    "Correct the number, or the bound");
        }
    }

    private @Nullable Attestation attestation(Row row, Figure figure) {
        @Nullable Attestation written =
                words(row, "attestation").map(ValueLayout.attestations()::get).orElse(null);
        boolean isLate = written == Attestation.LATE && figure.value() != null;
        boolean hasNoCaveat =
                written == Attestation.CONFIRMED_WITH_CAVEATS && words(row, "note").isEmpty();
        if (isLate) {
            wrong(
                    faults.at(row.number(), "attestation", "late"),
                    Cause.SYMBOL,
                    "A number stands beside the attestation late",
                    "Take the number out, or say whether the area confirmed it");
        }
        if (hasNoCaveat) {
            lacks(row, "note", "write the caveats under which the area confirmed the number");
        }
        return written;
    }

    private static boolean isAbove(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private Optional<Area> area(Row row) {
        if (!(row.value("area") instanceof Value.AreaCode(var code))) {
            return Optional.empty();
        }
        Optional<Area> area = Optional.ofNullable(areas.get(code));
        Optional<String> set = words(row, "area_set");
        if (area.isPresent() && set.isPresent() && !set.get().equals(area.get().areaSet())) {
            wrong(
                    faults.at(row.number(), "area_set", set.get()),
                    Cause.AREA,
                    "The area %s is of another set".formatted(code),
                    "Write %s, or leave the column out".formatted(area.get().areaSet()));
        }
        return area;
    }

    private Optional<WrittenDate> knownFrom(Row row) {
        Optional<String> written =
                words(row, "known_from").or(() -> given(request.declared().knownFrom()));
        try {
            return written.map(this::date);
        } catch (IllegalArgumentException notADate) {
            wrong(
                    faults.at(row.number(), "known_from", written.orElse("")),
                    Cause.DAY,
                    "It is no date",
                    "To say when it was published, " + DATES);
            return Optional.empty();
        }
    }

    /** Most rows of a file were published on the same few days. */
    private WrittenDate date(String written) {
        WrittenDate known = dates.get(written);
        if (known != null) {
            return known;
        }
        WrittenDate date = WrittenDate.parse(written);
        if (dates.size() < MOST_DATES) {
            dates.put(written, date);
        }
        return date;
    }

    private Map<String, String> breakdown(Row row) {
        Map<String, String> breakdown = new LinkedHashMap<>();
        for (Breakdown one : measure.breakdowns()) {
            words(row, one.id())
                    .map(Objects.requireNonNull(categories.get(one.id()))::get)
                    .ifPresent(category -> breakdown.put(one.id(), category));
        }
        return breakdown;
    }

    private static @Nullable BigDecimal bound(Row row, String column) {
        return row.value(column) instanceof Value.Amount(var number) ? number : null;
    }

    private static Optional<String> words(Row row, String column) {
        return row.value(column) instanceof Value.Words(var text) && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }

    private void lacks(Row row, String column, String mend) {
        wrong(
                faults.at(row.number(), column, ""),
                Cause.NO_VALUE,
                "The row has no %s".formatted(column),
                Character.toUpperCase(mend.charAt(0)) + mend.substring(1));
    }

    private void wrong(Faults.Spot at, Cause cause, String what, String mend) {
        at.wrong(cause, what, mend);
        isSound = false;
    }
}
