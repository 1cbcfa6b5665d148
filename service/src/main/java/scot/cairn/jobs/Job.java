package scot.cairn.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work.
 *
 * @param number of it
 * @param kind id of its kind
 * @param what what it does, in words
 * @param payload what it was begun with
 * @param by who began it
 * @param begunAt when
 * @param state how it stands
 * @param stage what is done now; may be empty
 * @param done how much of that
 * @param total of how much; 0 while it is not known
 * @param failures how often it failed
 * @param cuts how often the service stopped under it
 * @param told what its owner is told of its end; empty until then
 * @param changedAt when any of this last changed
 * @param cancelAsked whether its owner wants no more of it
 */
public record Job(
        long number,
        String kind,
        String what,
        String payload,
        By by,
        Instant begunAt,
        State state,
        String stage,
        long done,
        long total,
        int failures,
        int cuts,
        String told,
        Instant changedAt,
        boolean cancelAsked) {

    /** How a job stands. */
    public enum State {
        WAITING("Waiting"),
        RUNNING("Under way"),
        FINISHED("Finished"),
        FAILED("Failed"),
        REFUSED("Refused"),
        CANCELLED("Cancelled");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }

        /** Whether nothing more will be done. */
        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /**
     * Who began it.
     *
     * @param account of a person; null when the service did so itself
     * @param capacity number of the capacity without which it is refused; null when it needs none
     */
    public record By(@Nullable UUID account, @Nullable Long capacity) {}
}
