package scot.cairn.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A kind of job that does what a test wants, and counts how often. */
final class Trial implements JobKind {

    private final String id;
    private final int tries;
    private final Consumer<Work> doing;
    private final Map<Long, Integer> runs = new ConcurrentHashMap<>();

    Trial(String id, int tries, Consumer<Work> doing) {
        this.id = id;
        this.tries = tries;
        this.doing = doing;
    }

    Map<Long, Integer> runs() {
        return runs;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String words() {
        return "Count the lanterns";
    }

    @Override
    public int tries() {
        return tries;
    }

    @Override
    public Duration pause(int failures) {
        return Duration.ZERO;
    }

    @Override
    public void run(Work work) {
        runs.merge(work.number(), 1, Integer::sum);
        doing.accept(work);
    }
}
