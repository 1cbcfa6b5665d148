package scot.cairn.disclosure.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;

/**
 * What a reader can work out of the hidden cells of a table, who sees only what is shown, and knows
 * that counts are whole and never below nought and that what adds up does.
 *
 * <p>A combination that no row names is taken for nought where that can be, and for unknown where
 * it cannot: a reader would try both.
 */
public final class Attack {

    private static final double SLACK = 1e-6;
    private static final int HARVESTS = 40;

    /** Beyond so many unknown numbers ends are not looked for in whole tables one by one. */
    private static final int MOST_WHOLE = 600;

    private static final double EFFORT = 2;

    private static final int DRY = 4;

    private final CountTable table;
    private final Unknowns unknowns;
    private final Fence fence;
    private final Runnable between;

    /**
     * Attacks.
     *
     * @param table what is shown
     * @return the bounds of each hidden cell, by cell
     * @throws Impossible if no table of whole counts agrees with what is shown
     */
    public static Map<Integer, Bounds> on(CountTable table) throws Impossible {
        return on(table, Attack::bounds, () -> {});
    }

    /**
     * Attacks, and asks no more than which numbers can be told.
     *
     * @param table what is shown
     * @param between is told between any two steps, and may end the work by throwing
     * @return the hidden cells whose numbers can be told
     * @throws Impossible if no table of whole counts agrees with what is shown
     */
    public static BitSet told(CountTable table, Runnable between) throws Impossible {
        return on(table, Attack::told, between);
    }

    /** What is asked. */
    private interface Question<T> {
        T of(Attack attack) throws Impossible;
    }

    private static <T> T on(CountTable table, Question<T> question, Runnable between)
            throws Impossible {
        CountTable deduced = table.copy();
        if (!deduced.deduce().isEmpty()) {
            throw new Impossible();
        }
        CountTable settled = deduced.copy();
        if (!settled.settle().isEmpty()) {
            return question.of(new Attack(deduced, between));
        }
        try {
            return question.of(new Attack(settled, between));
        } catch (Impossible notNought) {
            return question.of(new Attack(deduced, between));
        }
    }

    private Attack(CountTable table, Runnable between) throws Impossible {
        this.table = table;
        this.between = between;
        this.unknowns = new Unknowns(table);
        this.fence = new Fence(unknowns);
        if (unknowns.isContradictory() || fence.isBroken()) {
            throw new Impossible();
        }
    }

    /**
     * Attacks with all that was shown in several tables over the same population. Where two show
     * different numbers in a cell, the first counts.
     *
     * @throws Impossible if no table of whole counts agrees with all of them
     */
    public static Map<Integer, Bounds> on(List<CountTable> tables) throws Impossible {
        CountTable first = tables.getFirst();
        CountTable all = first.copy();
        for (CountTable other : tables.subList(1, tables.size())) {
            for (int cell = 0; cell < all.grid().size(); cell++) {
                if (other.state(cell) == State.SHOWN && all.state(cell) != State.SHOWN) {
                    all.show(cell, other.value(cell));
                } else if (other.state(cell) == State.HIDDEN && all.state(cell) == State.ABSENT) {
                    all.hide(cell);
                }
            }
        }
        Map<Integer, Bounds> found = new HashMap<>(on(all));
        for (int cell = 0; cell < all.grid().size(); cell++) {
            if (first.state(cell) == State.HIDDEN && all.state(cell) == State.SHOWN) {
                found.put(cell, told(all.value(cell)));
            }
        }
        return found;
    }

    private static Bounds told(long value) {
        return new Bounds(value, OptionalLong.of(value), true);
    }

    private LinearAttack lines() throws Impossible {
        LinearAttack lines = new LinearAttack(unknowns, fence, between);
        if (!lines.isPossible()) {
            lines.close();
            throw new Impossible();
        }
        return lines;
    }

    private BitSet told() throws Impossible {
        BitSet told = new BitSet();
        BitSet open = new BitSet();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (table.state(cell) == State.HIDDEN) {
                int place = unknowns.placeOf(cell);
                if (place < 0) {
                    told.set(cell);
                } else {
                    open.set(place);
                }
            }
        }
        try (LinearAttack lines = lines()) {
            lines.tellApart(open.stream().toArray(), DRY);
            Arrays.stream(open.stream().toArray())
                    .filter(number -> lines.isApart(number) || !bounds(number, lines).isTold())
                    .forEach(open::clear);
        }
        for (int cell = 0; cell < table.grid().size(); cell++) {
            boolean isHidden = table.state(cell) == State.HIDDEN;
            if (isHidden && unknowns.placeOf(cell) >= 0 && open.get(unknowns.placeOf(cell))) {
                told.set(cell);
            }
        }
        return told;
    }

    private Map<Integer, Bounds> bounds() throws Impossible {
        Map<Integer, Bounds> found = new HashMap<>();
        Map<Integer, Bounds> byNumber = new HashMap<>();
        try (LinearAttack lines = lines()) {
            lines.harvest(unknowns.size() > 1 ? HARVESTS : 0);
            for (int cell = 0; cell < table.grid().size(); cell++) {
                if (table.state(cell) == State.HIDDEN) {
                    int place = unknowns.placeOf(cell);
                    found.put(
                            cell,
                            place < 0
                                    ? told(unknowns.known(cell))
                                    : byNumber.computeIfAbsent(place, any -> bounds(any, lines)));
                }
            }
        }
        return found;
    }

    private Bounds bounds(int number, LinearAttack lines) {
        long lower = fence.lower(number);
        if (!lines.touchesDown(number, lower)) {
            lower = (long) Math.ceil(lines.least(number) - SLACK);
            fence.lowerIs(number, lower);
        }
        boolean exact = true;
        if (!lines.reachesDown(number, lower)) {
            OptionalLong whole = whole(number, false);
            exact = whole.isPresent();
            lower = whole.orElse(lower);
        }
        if (!fence.hasEnd(number) && isEndless(number, lines)) {
            return new Bounds(lower, OptionalLong.empty(), exact);
        }
        long upper = fence.upper(number);
        if (!lines.touchesUp(number, upper)) {
            upper = (long) Math.floor(lines.most(number) + SLACK);
            fence.upperIs(number, upper);
        }
        if (!lines.reachesUp(number, upper)) {
            OptionalLong whole = whole(number, true);
            exact &= whole.isPresent();
            upper = whole.orElse(upper);
        }
        return new Bounds(lower, OptionalLong.of(upper), exact);
    }

    private boolean isEndless(int number, LinearAttack lines) {
        return lines.most(number) > unknowns.beyond() / 2.0;
    }

    private OptionalLong whole(int number, boolean up) {
        between.run();
        return unknowns.size() > MOST_WHOLE
                ? OptionalLong.empty()
                : new WholeAttack(unknowns, fence, EFFORT).end(number, up);
    }
}
