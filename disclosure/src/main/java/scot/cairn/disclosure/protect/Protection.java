package scot.cairn.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Hides numbers until no reader can tell any that a rule hides, and finds the tables that show it.
 *
 * <p>It begins with what {@link Elimination} chooses. It then looks for other whole tables that
 * agree with all that is shown and differ where a number stands too narrow, many numbers at a time.
 * Where there is none it hides more: the least that opens a way, by whole-number programming. At
 * the end it shows again, from the most worth on, what need not be hidden. A number that stands
 * apart in two tables cannot be told; that is the proof, and no bound is taken on trust. The first
 * choice is widened after J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure
 * protection for sensitive tabular data" (Networks 22, 1992), with whole numbers and many goals in
 * one programme.
 */
public final class Protection {

    private static final int SAME_EACH_RUN = 20_210_120;

    private final Task task;
    private final Effort effort;
    private final BitSet hidden;
    private final Random random = new Random(SAME_EACH_RUN);
    private Witnesses witnesses;

    private Protection(Task task, Effort effort) {
        this.task = task;
        this.effort = effort;
        this.hidden = Elimination.hidden(task);
        this.witnesses = new Witnesses(task);
    }

    /** Protects. */
    public static Protected protect(Task task, Effort effort) {
        Protection protection = new Protection(task, effort);
        protection.harvest(effort.harvests());
        protection.widen();
        protection.untold();
        protection.release();
        return new Protected(task, protection.hidden, List.copyOf(protection.witnesses.moves()));
    }

    private void harvest(int rounds) {
        int dry = 0;
        for (int round = 0; round < rounds && dry < effort.dryHarvests(); round++) {
            List<Integer> narrow = narrow();
            if (narrow.isEmpty()) {
                return;
            }
            harvestOnce(narrow, round % 2 == 0);
            dry = narrow().size() < narrow.size() ? 0 : dry + 1;
        }
    }

    private void harvestOnce(List<Integer> narrow, boolean mostlyUp) {
        Search search = new Search(task);
        hiddenNumbers().forEach(number -> search.free(number, reach()));
        for (int number : narrow) {
            boolean up = isUp(number, mostlyUp);
            long enough = Math.max(witnesses.up(number), task.width(number));
            search.wish(number, up, 1 + random.nextInt(3), enough);
        }
        search.run(effort.ofHarvest()).ifPresent(witnesses::keep);
    }

    private boolean isUp(int number, boolean mostlyUp) {
        boolean up = random.nextDouble() < (mostlyUp ? 0.8 : 0.3);
        return up || !witnesses.canGoLower(number);
    }

    /** How far a step may go: beyond it the search would be long and find nothing more. */
    private long reach() {
        return 8 * widest();
    }

    private long widest() {
        long widest = 1;
        for (int number = 0; number < task.size(); number++) {
            widest = Math.max(widest, Math.max(task.width(number), task.reach(number)));
        }
        return widest;
    }

    // ---- Hiding more.

    private void widen() {
        int batch = effort.batch();
        int offered = effort.offered();
        int unanswered = 0;
        for (int round = 0; round < effort.repairs() && unanswered < 2; round++) {
            List<Integer> narrow = narrow();
            if (narrow.isEmpty()) {
                return;
            }
            Collections.shuffle(narrow, random);
            List<Integer> chosen = narrow.subList(0, Math.min(batch, narrow.size()));
            if (repair(chosen, offered, round % 2 == 0)) {
                batch = Math.min(effort.batch(), batch * 2);
                unanswered = 0;
                harvest(1);
            } else if (batch > 4) {
                batch /= 4;
            } else if (cheapest(task.size()).count() <= offered) {
                unanswered++;
                batch = 1;
            } else {
                offered *= 4;
            }
        }
    }

    private boolean repair(List<Integer> narrow, int offered, boolean mostlyUp) {
        Search search = new Search(task);
        hiddenNumbers().forEach(number -> search.free(number, reach()));
        cheapest(offered).forEach(number -> search.offer(number, 2 * widest()));
        long reward = reward();
        for (int number : narrow) {
            boolean up = isUp(number, mostlyUp);
            search.goal(number, up ? witnesses.up(number) : -witnesses.down(number), reward);
        }
        Optional<Move> found = search.run(effort.ofRepair() * sized());
        found.ifPresent(this::take);
        return found.isPresent();
    }

    /** Small tables need little. */
    private double sized() {
        return Math.min(1, (task.size() + 50) / 1_000.0);
    }

    /** What widening one number may cost: all narrow ones may have a share of what is shown. */
    private long reward() {
        double share = effort.shareForWidth() * shown() / Math.max(1, narrow().size());
        return Math.max(3 * widest(), Math.round(share));
    }

    private long shown() {
        return IntStream.range(0, task.size()).mapToLong(task::cost).sum();
    }

    private void take(Move move) {
        for (int at = 0; at < move.size(); at++) {
            hidden.set(move.number(at));
        }
        witnesses.keep(move);
    }

    private IntStream cheapest(int offered) {
        return IntStream.range(0, task.size())
                .filter(number -> !hidden.get(number))
                .filter(number -> task.part(number) == Task.Part.MAY_HIDE)
                .boxed()
                .sorted(Comparator.comparingLong(number -> task.cost(number)))
                .limit(offered)
                .mapToInt(Integer::intValue);
    }

    // ---- The must: none can be told.

    private void untold() {
        for (int number = 0; number < task.size(); number++) {
            if (isKept(number)
                    && witnesses.isTold(number)
                    && !open(number, effort.offered(), 1)
                    && !open(number, task.size(), 2 * widest())) {
                raiseWithAllAbove(number);
            }
        }
    }

    /**
     * The cheapest way in which a number can differ at all, upwards or else downwards.
     *
     * @param reach how far what is hidden for it may go; the less, the nearer the solver comes to
     *     the cheapest, as it weighs the price of a number by the share of its reach that is used
     */
    private boolean open(int number, int offered, long reach) {
        return open(number, offered, reach, true)
                || (task.fewer(number) > 0 && open(number, offered, reach, false));
    }

    /** Others that are told yet are opened with it where that costs next to nothing. */
    private boolean open(int number, int offered, long reach, boolean up) {
        Search search = new Search(task);
        hiddenNumbers().forEach(each -> search.free(each, reach()));
        cheapest(offered).forEach(each -> search.offer(each, reach));
        told().filter(each -> each != number).forEach(each -> search.goal(each, 1, 1));
        search.must(number, up);
        Optional<Move> found = search.run(effort.ofOpening());
        found.ifPresent(this::take);
        return found.isPresent();
    }

    /** One more in one place, and in all that it is part of: it needs nothing but their hiding. */
    private void raiseWithAllAbove(int number) {
        Raising.of(task, number, Math.max(1, witnesses.up(number))).ifPresent(this::take);
    }

    // ---- What need not be hidden.

    private void release() {
        List<Integer> dearest =
                IntStream.range(0, task.size())
                        .filter(number -> hidden.get(number))
                        .filter(number -> task.part(number) == Task.Part.MAY_HIDE)
                        .boxed()
                        .sorted(Comparator.comparingLong(number -> -task.cost(number)))
                        .limit(effort.releases())
                        .toList();
        dearest.forEach(this::releaseIfNotNeeded);
    }

    private void releaseIfNotNeeded(int number) {
        Witnesses before = witnesses;
        List<Integer> narrowBefore = narrow();
        hidden.clear(number);
        witnesses = before.without(number);
        harvest(effort.harvestsOfRelease());
        boolean worse =
                narrow().stream().anyMatch(other -> !narrowBefore.contains(other))
                        || told().anyMatch(other -> !before.isTold(other));
        if (worse) {
            hidden.set(number);
            witnesses = before;
        }
    }

    private IntStream told() {
        return IntStream.range(0, task.size())
                .filter(number -> isKept(number) && witnesses.isTold(number));
    }

    private IntStream hiddenNumbers() {
        return IntStream.range(0, task.size()).filter(number -> hidden.get(number));
    }

    private boolean isKept(int number) {
        return hidden.get(number) && task.part(number) != Task.Part.UNPUBLISHED;
    }

    private List<Integer> narrow() {
        List<Integer> narrow = new ArrayList<>();
        hiddenNumbers()
                .filter(number -> isKept(number) && !witnesses.isWide(number))
                .forEach(narrow::add);
        return narrow;
    }
}
