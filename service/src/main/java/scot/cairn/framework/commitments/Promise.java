package scot.cairn.framework.commitments;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Change;
import scot.cairn.pack.Commitment.Evidence;
import scot.cairn.pack.Commitment.Finding;
import scot.cairn.pack.Commitment.Version;

/**
 * A commitment as known on a day, and how it stood then. Done, late, moved and known are four
 * questions, and none is answered from another.
 *
 * @param commitment as the plan holds it
 * @param versions those said by the day, oldest first, never empty
 * @param evidence what had been said by the day of what came of it
 * @param today the day
 */
public record Promise(
        Commitment commitment, List<Version> versions, List<Evidence> evidence, LocalDate today) {

    private static final Set<Finding> ENDS =
            EnumSet.of(Finding.MET, Finding.PROCEED, Finding.NOT_PROCEED);

    /** Its first words, which never change. */
    public Version first() {
        return versions.getFirst();
    }

    /** Whether it serves a part of the framework, or anything under that part. */
    public boolean serves(String path) {
        return commitment.serves().stream()
                .anyMatch(served -> served.equals(path) || served.startsWith(path + "/"));
    }

    /** The first date it was promised for. */
    public Optional<DateRange> firstDue() {
        return dues().findFirst();
    }

    /** The date it was last promised for; of dates that agree, the most exact. */
    public Optional<DateRange> due() {
        return dues().reduce((earlier, later) -> isWithin(earlier, later) ? earlier : later);
    }

    /** Whether its date was moved. A date that was only said more or less exactly was not. */
    public boolean isMoved() {
        List<DateRange> dates = dues().toList();
        for (int index = 1; index < dates.size(); index++) {
            DateRange before = dates.get(index - 1);
            DateRange after = dates.get(index);
            if (!isWithin(after, before) && !isWithin(before, after)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole of the time it was last promised for has passed. */
    public boolean isPastDue() {
        return due().filter(date -> date.last().isBefore(today)).isPresent();
    }

    /** How it stands. */
    public Standing standing() {
        if (says(Finding.DROPPED) || isLast(Change.WITHDRAWN)) {
            return Standing.DROPPED;
        }
        if (evidence.stream().anyMatch(found -> ENDS.contains(found.says()))) {
            return Standing.MET;
        }
        if (says(Finding.LATE)) {
            return Standing.LATE;
        }
        if (says(Finding.CHANGED)) {
            return Standing.CHANGED;
        }
        return unfinished();
    }

    private Standing unfinished() {
        if (isPastDue()) {
            return Standing.NO_OUTCOME_ON_RECORD;
        }
        if (says(Finding.UNDER_WAY)) {
            return Standing.UNDER_WAY;
        }
        if (due().isPresent()) {
            return Standing.NOT_YET_DUE;
        }
        return commitment.measurable().asStated()
                ? Standing.NO_OUTCOME_ON_RECORD
                : Standing.NOT_MEASURABLE;
    }

    /** What was last said of what came of it. */
    Optional<Evidence> lastSaid() {
        return evidence.stream().reduce((_, later) -> later);
    }

    /** Whether the words of a version differ from the first words. */
    boolean isReworded() {
        return versions.stream()
                .anyMatch(version -> !version.said().words().equals(first().said().words()));
    }

    private boolean says(Finding finding) {
        return lastSaid().filter(found -> found.says() == finding).isPresent();
    }

    private boolean isLast(Change change) {
        return versions.getLast().change() == change;
    }

    private Stream<DateRange> dues() {
        return versions.stream().map(Version::due).filter(Objects::nonNull).map(DateRange::of);
    }

    private static boolean isWithin(DateRange inner, DateRange outer) {
        return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
    }
}
