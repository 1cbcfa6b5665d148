package scot.cairn.jobs;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Something that is done again and again, by one instance of the service at a time, as its
 * operator. A room contributes it as a component. What fails is logged and done again when it is
 * next due.
 */
public interface RecurringWork {

    /** Its name for good, for example {@code notices.digest}. */
    String id();

    /** When. */
    Rhythm rhythm();

    /** Does it, in transactions of its own. */
    void run();

    /** How often something recurs. */
    sealed interface Rhythm {

        /** Each day at a time of the United Kingdom. */
        record Daily(LocalTime at) implements Rhythm {}

        /** So long after it last ended; a minute or more, as each time costs the database. */
        record Every(Duration pause) implements Rhythm {

            public Every {
                if (pause.compareTo(Duration.ofMinutes(1)) < 0) {
                    throw new IllegalArgumentException("a pause is a minute or more, not " + pause);
                }
            }
        }
    }
}
