package scot.cairn.disclosure.attack;

import java.util.Arrays;

/**
 * The least and the most of each unknown number, tightened sum by sum until nothing changes: the
 * shuttle of L. Buzzigoli and A. Giusti (Statistical Data Protection, 1998), which in a table of
 * two ways gives the bounds of Fréchet. They can be too wide, never too narrow.
 */
final class Fence {

    private static final int MOST_ROUNDS = 200;

    private final Unknowns unknowns;
    private final long[] lower;
    private final long[] upper;
    private boolean broken;

    Fence(Unknowns unknowns) {
        this.unknowns = unknowns;
        this.lower = unknowns.least();
        this.upper = new long[unknowns.size()];
        Arrays.fill(upper, unknowns.beyond());
        boolean changed = true;
        for (int round = 0; changed && !broken && round < MOST_ROUNDS; round++) {
            changed = false;
            for (Unknowns.Tie tie : unknowns.ties()) {
                changed |= tighten(tie);
            }
        }
    }

    /** Each number is what the others leave of the sum. */
    private boolean tighten(Unknowns.Tie tie) {
        long least = 0;
        long most = 0;
        for (int at = 0; at < tie.numbers().size(); at++) {
            int number = tie.numbers().get(at);
            boolean whole = at == tie.whole();
            least += whole ? -upper[number] : lower[number];
            most += whole ? -lower[number] : upper[number];
        }
        boolean changed = false;
        for (int at = 0; at < tie.numbers().size(); at++) {
            int number = tie.numbers().get(at);
            changed |=
                    at == tie.whole()
                            ? within(
                                    number,
                                    least + upper[number] - tie.left(),
                                    most + lower[number] - tie.left())
                            : within(
                                    number,
                                    tie.left() - (most - upper[number]),
                                    tie.left() - (least - lower[number]));
            if (changed) {
                return true;
            }
        }
        return false;
    }

    private boolean within(int number, long least, long most) {
        boolean changed = least > lower[number] || most < upper[number];
        lower[number] = Math.max(lower[number], least);
        upper[number] = Math.min(upper[number], most);
        broken |= lower[number] > upper[number];
        return changed;
    }

    /** Whether there is no table at all. */
    boolean isBroken() {
        return broken;
    }

    long lower(int number) {
        return lower[number];
    }

    long upper(int number) {
        return upper[number];
    }

    /** What is shown sets an end to no number beyond half of what stands for no end. */
    boolean hasEnd(int number) {
        return upper[number] < unknowns.beyond() / 2;
    }

    void lowerIs(int number, long bound) {
        lower[number] = Math.max(lower[number], bound);
    }

    void upperIs(int number, long bound) {
        upper[number] = Math.min(upper[number], bound);
    }
}
