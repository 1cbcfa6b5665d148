package scot.cairn.measures.quality;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;

/**
 * What one edition of a measure brought for one set of areas: how soon, and how much of it.
 *
 * @param measure id of the measure
 * @param vintage name of the edition
 * @param source id of the document
 * @param areaSet id of the set
 * @param period the last that it brought
 * @param published when it was published; null when the date is not held
 * @param expected how many areas the set has; null where no document says
 * @param received how many of them have a number for that period
 * @param unconfirmed how many have one that is not confirmed, or none for that reason
 * @param figures numbers of it in all, of every period and category
 * @param changed how many of those a later edition on record prints differently
 */
public record Delivery(
        String measure,
        String vintage,
        String source,
        String areaSet,
        DateRange period,
        @Nullable DateRange published,
        @Nullable Integer expected,
        int received,
        int unconfirmed,
        int figures,
        int changed) {

    /**
     * Days from the end of the period to publication; below 0 where it was published before the
     * period was over.
     *
     * @param least as few as the date of publication allows; null where that would be before the
     *     period was over only because no day is held
     * @param most as many; the same where the day is held
     */
    public record Lag(@Nullable Long least, long most) {

        private static Lag between(DateRange period, DateRange published) {
            long least = ChronoUnit.DAYS.between(period.last(), published.first());
            long most = ChronoUnit.DAYS.between(period.last(), published.last());
            return new Lag(least < 0 && most > 0 ? null : least, most);
        }
    }

    /** How late it came; empty when the date is not held. */
    public Optional<Lag> lag() {
        return Optional.ofNullable(published).map(date -> Lag.between(period, date));
    }
}
