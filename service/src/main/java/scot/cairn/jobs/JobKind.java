package scot.cairn.jobs;

import java.time.Duration;

/**
 * A kind of long work. A room contributes it as a component. A job may be run more than once, as
 * the service may stop under it: what it does twice must come to the same as once.
 */
public interface JobKind {

    /** Its name for good, for example {@code notices.delivery}: jobs outlive a release. */
    String id();

    /** What it does, as its owner reads it, for example {@code Load a plan}. */
    String words();

    /**
     * Does it, in transactions of its own: there is none around it. They are of whoever began the
     * job, in the roles that they hold now.
     *
     * @throws JobFailed if it cannot be done, with words for its owner; anything else that is
     *     thrown is our fault, and its owner is told its number in the log
     */
    void run(Work work);

    /** How often it is tried before it has failed, 1 or more. */
    default int tries() {
        return 1;
    }

    /**
     * How long to wait before the next try.
     *
     * @param failures how often it failed by now, from 1
     */
    default Duration pause(int failures) {
        return Duration.ofMinutes(1).multipliedBy(1L << Math.min(failures - 1, 10));
    }

    /** What its owner may do once it has failed. */
    default String mend() {
        return "Begin it again. If it fails again, report it, with its number.";
    }
}
