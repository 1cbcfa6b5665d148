package scot.cairn.jobs;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A job while it runs: what it is asked to do, and how it tells how far it is. */
public final class Work {

    /** How far it is gets written, and whether it is cancelled read, no more often. */
    private static final long NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Job job;
    private final Telling telling;
    private final BooleanSupplier stopping;
    private String stage;
    private long written;
    private long asked;
    private boolean cancelled;
    private boolean stopped;

    Work(Job job, Telling telling, BooleanSupplier stopping) {
        this.job = job;
        this.telling = telling;
        this.stopping = stopping;
        this.stage = job.stage();
        this.written = System.nanoTime() - NANOSECONDS;
        this.asked = written;
    }

    /** Where it is told. */
    interface Telling {

        void at(long number, String stage, long done, long total);

        boolean isCancelled(long number);
    }

    /** Number of the job. */
    public long number() {
        return job.number();
    }

    /** What it was begun with, as its kind wrote it. */
    public String payload() {
        return job.payload();
    }

    /** How often it failed before. */
    public int failures() {
        return job.failures();
    }

    /** Says what is done now, in a few words such as {@code Reading the file}. */
    public void stage(String words) {
        stage = words;
        written = System.nanoTime();
        telling.at(job.number(), stage, 0, 0);
    }

    /**
     * Says how much of the stage is done. It may be called as often as is wanted.
     *
     * @param total 0 while it is not known
     * @throws IllegalArgumentException if {@code done} is negative, or more than a total
     */
    public void progress(long done, long total) {
        if (done < 0 || total < 0 || (total > 0 && done > total)) {
            throw new IllegalArgumentException(
                    "progress is a part of a total, not %d of %d".formatted(done, total));
        }
        if (done == total || System.nanoTime() - written >= NANOSECONDS) {
            written = System.nanoTime();
            telling.at(job.number(), stage, done, total);
        }
    }

    /**
     * Whether to stop here, leaving what is done whole: its owner cancelled it, or the service is
     * stopping, and then it is run again later. Ask often.
     */
    public boolean isCancelled() {
        if (stopping.getAsBoolean()) {
            stopped = true;
        } else if (!cancelled && System.nanoTime() - asked >= NANOSECONDS) {
            asked = System.nanoTime();
            cancelled = telling.isCancelled(job.number());
        }
        return stopped || cancelled;
    }

    /** Whether it was told that its owner cancelled it. */
    boolean wasCancelled() {
        return cancelled;
    }

    /** Whether it was told that the service is stopping. */
    boolean wasStopped() {
        return stopped;
    }
}
