package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of an area's plan, and what became of it.
 *
 * @param part the standard and the setting that it is for, as the plan names them
 * @param step its words, which tell it from the others of its part
 * @param first the day by which it was to be done, in the plan as first submitted; null where it
 *     stood without one, or came in later
 * @param now the same in the plan as it stands; null where it stands without one, or was taken out
 * @param fate whether it stands in the plan
 * @param done the day on which it was done, as the area says; or null
 * @param expected the day on which the area expects it, or null
 */
record PlanStep(
        String part,
        String step,
        @Nullable LocalDate first,
        @Nullable LocalDate now,
        Fate fate,
        @Nullable LocalDate done,
        @Nullable LocalDate expected) {

    /** Whether a step stands in the plan as first submitted, as it stands now, or both. */
    enum Fate {
        KEPT,
        ADDED,
        TAKEN_OUT
    }

    /** How a step stands. */
    enum Standing {
        DONE("Done", "■"),
        DONE_AFTER("Done after its day", "◧"),
        LATE("Late", "▲"),
        NOT_YET_DUE("Not yet due", "□"),
        NO_DAY("No day is set", "?"),
        TAKEN_OUT("Taken out of the plan", "×");

        private final String words;
        private final String shape;

        Standing(String words, String shape) {
            this.words = words;
            this.shape = shape;
        }

        /** With its shape, so that it can be told without colour. */
        String shown() {
            return shape + " " + words;
        }
    }

    /** How it stands on a day, beside the plan as it stands. */
    Standing standing(LocalDate day) {
        if (done != null && !done.isAfter(day)) {
            return now != null && done.isAfter(now) ? Standing.DONE_AFTER : Standing.DONE;
        }
        if (fate == Fate.TAKEN_OUT) {
            return Standing.TAKEN_OUT;
        }
        if (now == null) {
            return Standing.NO_DAY;
        }
        return now.isBefore(day) ? Standing.LATE : Standing.NOT_YET_DUE;
    }

    /** Days between the day that was first to be met and the one that is now; later is above 0. */
    Optional<Long> movedBy() {
        return first == null || now == null
                ? Optional.empty()
                : Optional.of(ChronoUnit.DAYS.between(first, now));
    }

    boolean isDone(LocalDate day) {
        return done != null && !done.isAfter(day);
    }

    /**
     * How many days after the day that was first promised it was done, is waited for, or is now to
     * be done; fewer than none where it is before. Empty where nothing was promised first, or it
     * was taken out.
     */
    Optional<Long> slippage(LocalDate day) {
        if (first == null || (fate == Fate.TAKEN_OUT && !isDone(day))) {
            return Optional.empty();
        }
        return Optional.of(ChronoUnit.DAYS.between(first, reached(day)));
    }

    /** The day on which it was done; else the latest that is on record for it, or today. */
    private LocalDate reached(LocalDate day) {
        if (done != null && isDone(day)) {
            return done;
        }
        LocalDate latest = now == null ? day : now;
        LocalDate told = expected != null && expected.isAfter(latest) ? expected : latest;
        return told.isBefore(day) ? day : told;
    }
}
