package scot.cairn.measures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.chart.Mark;

/**
 * The periods along a chart: of one length, evenly spaced, gaps included. Where values are of
 * several lengths, the length that most of them have is drawn.
 *
 * @param labels of every place in order, the periods on record and those between them
 * @param byPeriod the label of each period drawn, by its text, in order of time
 * @param firsts the first day of each place
 * @param drawn the periods drawn, in order of time
 */
public record Timeline(
        List<String> labels,
        Map<String, String> byPeriod,
        List<LocalDate> firsts,
        List<DateRange> drawn) {

    private static final int MOST_PLACES = 400;
    private static final int MOST_NOTES = 99;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** The places of some periods; empty when there are not two to draw a line between. */
    public static Optional<Timeline> of(List<DateRange> periods) {
        List<DateRange> drawn = mostCommon(periods);
        if (drawn.size() < 2) {
            return Optional.empty();
        }
        int first = month(drawn.getFirst());
        int step = drawn.stream().mapToInt(p -> month(p) - first).reduce(0, Timeline::divisor);
        int places = step == 0 ? 1 : (month(drawn.getLast()) - first) / step + 1;
        return places < 2 || places > MOST_PLACES
                ? Optional.empty()
                : Optional.of(spaced(drawn, step, places));
    }

    private static Timeline spaced(List<DateRange> drawn, int step, int places) {
        int months = drawn.getFirst().months();
        LocalDate first = drawn.getFirst().first().withDayOfMonth(1);
        List<LocalDate> firsts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            LocalDate day = first.plusMonths((long) place * step);
            firsts.add(day);
            labels.add(label(day, months));
        }
        Map<String, String> byPeriod = new LinkedHashMap<>();
        drawn.forEach(p -> byPeriod.put(p.text(), label(p.first().withDayOfMonth(1), months)));
        return new Timeline(labels, byPeriod, firsts, drawn);
    }

    private static List<DateRange> mostCommon(List<DateRange> periods) {
        Map<List<Integer>, List<DateRange>> byLength =
                periods.stream()
                        .filter(period ->
                                period.months() > 0 || period.first().equals(period.last()))
                        .sorted(Comparator.comparing(DateRange::first))
                        .collect(
                                Collectors.groupingBy(
                                        Timeline::lengthAndStart,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byLength.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** Years from April and years from July, say, are not along one line. */
    private static List<Integer> lengthAndStart(DateRange period) {
        int months = period.months();
        return List.of(
                months, months > 1 && months <= 12 ? Math.floorMod(month(period), months) : 0);
    }

    /** Short enough for an axis: 2024, 2024-25, Jul-Sep 2025, Aug 2022, 2018-2022. */
    private static String label(LocalDate first, int months) {
        int year = first.getYear();
        if (months <= 1) {
            return MONTH.format(first) + " " + year;
        }
        if (months < 12) {
            LocalDate last = first.plusMonths(months - 1L);
            return MONTH.format(first) + "-" + MONTH.format(last) + " " + last.getYear();
        }
        if (months == 12) {
            return first.getMonthValue() == 1
                    ? String.valueOf(year)
                    : "%d-%02d".formatted(year, (year + 1) % 100);
        }
        return year + "-" + first.plusMonths(months - 1L).getYear();
    }

    /** The label of the first place that begins on a day or later; empty when all are earlier. */
    public Optional<String> from(LocalDate day) {
        for (int place = 0; place < firsts.size(); place++) {
            if (!firsts.get(place).isBefore(day)) {
                return Optional.of(labels.get(place));
            }
        }
        return Optional.empty();
    }

    /** The label of the place that holds all of a time; empty where none does. */
    public Optional<String> holding(DateRange time) {
        int months = Math.max(1, drawn.getFirst().months());
        for (int place = firsts.size() - 1; place >= 0; place--) {
            LocalDate first = firsts.get(place);
            if (!first.isAfter(time.first())) {
                return time.last().isBefore(first.plusMonths(months))
                        ? Optional.of(labels.get(place))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Marks dates along a chart, each with a number, and adds what they stand for to its notes. A
     * date that no place of the chart holds is left out.
     */
    public void mark(List<MarkedDate> dates, List<Mark> marks, List<List<Span>> notes) {
        for (MarkedDate date : dates) {
            Optional<String> at = holding(date.at());
            if (at.isPresent() && notes.size() < MOST_NOTES) {
                notes.add(date.note());
                marks.add(new Mark.Annotation(at.get(), notes.size()));
            }
        }
    }

    /** The label of the last place that begins on a day or earlier; empty when all are later. */
    Optional<String> until(LocalDate day) {
        for (int place = firsts.size() - 1; place >= 0; place--) {
            if (!firsts.get(place).isAfter(day)) {
                return Optional.of(labels.get(place));
            }
        }
        return Optional.empty();
    }

    /** From the first period to the last, in words. */
    public String words() {
        DateRange first = drawn.getFirst();
        DateRange last = drawn.getLast();
        return switch (first.unit()) {
            case YEAR, FINANCIAL_YEAR, MONTH, DAY -> first.words() + " to " + last.words();
            case QUARTER, HALF, OTHER -> monthOf(first.first()) + " to " + monthOf(last.last());
        };
    }

    private static String monthOf(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(day);
    }

    private static int month(DateRange period) {
        return period.first().getYear() * 12 + period.first().getMonthValue();
    }

    private static int divisor(int one, int other) {
        return other == 0 ? Math.abs(one) : divisor(other, one % other);
    }
}
