package scot.cairn.measures.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Figures;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.subjects.Cell;

/**
 * How a rate is worked out from the counts of a measure: of which people, and of how many years
 * taken together. A part of a year gives no yearly rate, and a count that is hidden or missing
 * gives none at all.
 *
 * @param counts the measure, which the plan gives a rate
 * @param people the measure of the people at risk
 */
public record RateRule(Measure counts, Measure people) {

    private static final int A_YEAR = 12;

    /** The rule that the plan states for a measure; empty where it states none. */
    public static Optional<RateRule> of(Measure counts, Measures measures) {
        return Optional.ofNullable(counts.rate())
                .flatMap(rate -> measures.find(rate.measure()))
                .map(people -> new RateRule(counts, people));
    }

    /** For how many people a rate is told. */
    public int per() {
        return stated().per();
    }

    /** How many years are taken together. */
    public int takenTogether() {
        return stated().years();
    }

    /** The unit of a rate, for example {@code deaths a year for every 100,000 people}. */
    public String unit() {
        return "%s a year for every %s %s"
                .formatted(counts.unit().other(), Sentences.whole(per()), people.unit().other());
    }

    /**
     * The latest whole year of some values and those just before it, as many as are taken together
     * and without a break between them; empty when the latest period is not a year long.
     */
    public List<DateRange> years(List<Value> values) {
        Map<LocalDate, DateRange> byStart =
                values.stream()
                        .map(Value::period)
                        .filter(period -> period.months() == A_YEAR)
                        .collect(
                                Collectors.toMap(
                                        DateRange::first, Function.identity(), (one, _) -> one));
        List<DateRange> years = new ArrayList<>();
        Optional<DateRange> next =
                Figures.lastPeriod(values).filter(period -> period.months() == A_YEAR);
        while (next.isPresent() && years.size() < takenTogether()) {
            DateRange year = next.get();
            years.add(year);
            next =
                    Optional.ofNullable(byStart.get(year.first().minusYears(1)))
                            .filter(before -> !isParted(before, year));
        }
        return years.reversed();
    }

    /** Why the latest of some values give no yearly rate, in a sentence. */
    static String notAYear(List<Value> values) {
        return Figures.lastPeriod(values)
                .map(last ->
                        "No yearly rate is worked out: the latest figures are of %s, which is not 12 months."
                                .formatted(last.words()))
                .orElse("No yearly rate is worked out: there is no figure.");
    }

    private boolean isParted(DateRange before, DateRange after) {
        return java.util.stream.Stream.concat(counts.breaks().stream(), people.breaks().stream())
                .map(at -> at.at().first())
                .anyMatch(at -> before.first().isBefore(at) && !after.first().isBefore(at));
    }

    /**
     * The rate of one area.
     *
     * @param events of the area, one value a period
     * @param population of the area, one value a period
     * @param years at least one
     */
    public WorkedRate rate(List<Value> events, List<Value> population, List<DateRange> years) {
        BigDecimal happened = BigDecimal.ZERO;
        BigDecimal exposed = BigDecimal.ZERO;
        for (DateRange year : years) {
            Optional<Value> count = Figures.at(year, events).stream().findFirst();
            Optional<Value> held = among(year, population);
            if (count.map(Value::number).isEmpty()) {
                return absent("count", year, count);
            }
            if (held.map(Value::number).filter(number -> number.signum() > 0).isEmpty()) {
                return absent("number of people", year, held);
            }
            happened = happened.add(Sentences.number(count.get()));
            exposed = exposed.add(Sentences.number(held.get()));
        }
        return happened.signum() < 0
                ? new WorkedRate.None("the counts are below 0", Cell.Absence.NOT_APPLICABLE)
                : new WorkedRate.Known(
                        years, Rate.of(happened.doubleValue(), exposed.doubleValue()));
    }

    /** The value of the calendar year in which the middle of a year lies. */
    private static Optional<Value> among(DateRange year, List<Value> population) {
        LocalDate middle =
                year.first().plusDays(ChronoUnit.DAYS.between(year.first(), year.last()) / 2);
        return population.stream()
                .filter(value -> value.period().months() == A_YEAR)
                .filter(value -> !value.period().first().isAfter(middle))
                .filter(value -> !value.period().last().isBefore(middle))
                .max(Comparator.comparing(value -> value.period().first()));
    }

    private static WorkedRate absent(String what, DateRange year, Optional<Value> value) {
        boolean hidden = value.filter(held -> held.marker() == Marker.SUPPRESSED).isPresent();
        return hidden
                ? new WorkedRate.None(
                        "the %s %s is hidden to protect people's privacy"
                                .formatted(what, year.when()),
                        Cell.Absence.SUPPRESSED)
                : new WorkedRate.None(
                        "the %s %s is not held".formatted(what, year.when()), Cell.Absence.MISSING);
    }

    private Measure.Rate stated() {
        return java.util.Objects.requireNonNull(counts.rate());
    }

    /** Some years in words, for example {@code 2015 to 2019}. */
    public static String words(List<DateRange> years) {
        return years.size() == 1
                ? years.getFirst().words()
                : years.getFirst().words() + " to " + years.getLast().words();
    }
}
