package scot.cairn.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many measures of an outcome moved which way last. One subject counts once where its measures
 * moved alike; context, and what ended before the mission began, does not count.
 *
 * @param all how many bear on the outcome
 * @param counted those that count
 * @param context how many are context only
 * @param ended how many others ended before the mission began
 * @param twins how many others are of the subject of one that counts, and moved like it
 */
record Moves(int all, List<Bearing> counted, int context, int ended, int twins) {

    static Moves of(List<Bearing> all, Optional<LocalDate> missionStart) {
        List<Bearing> counted = new ArrayList<>();
        int context = 0;
        int ended = 0;
        int twins = 0;
        for (Bearing one : all) {
            if (one.isContext()) {
                context++;
            } else if (missionStart.filter(one::endedBefore).isPresent()) {
                ended++;
            } else if (counted.stream().anyMatch(one::isTwinOf)) {
                twins++;
            } else {
                counted.add(one);
            }
        }
        return new Moves(all.size(), counted, context, ended, twins);
    }

    /** None that moved the worse way is passed over, and nothing left out is passed over either. */
    String sentence() {
        String held = all == 1 ? "1 measure is" : all + " measures are";
        String start = "%s on record for it.".formatted(held);
        String moved =
                counted.isEmpty()
                        ? " None of them counts here as moving."
                        : " By the last step on record, not by a test, %d moved the better way, %d the worse way, and %d neither or it cannot be told."
                                .formatted(
                                        count("better"),
                                        count("worse"),
                                        counted.size() - count("better") - count("worse"));
        return start + moved + notCounted();
    }

    private int count(String word) {
        return (int) counted.stream().filter(one -> one.way().equals(word)).count();
    }

    private String notCounted() {
        List<String> left = new ArrayList<>();
        add(left, context, "context only");
        add(left, ended, "ended before the mission began");
        add(left, twins, "of the same subject as one that is counted, with the same result");
        return left.isEmpty() ? "" : " Not counted: %s.".formatted(String.join("; ", left));
    }

    private static void add(List<String> left, int count, String why) {
        if (count > 0) {
            left.add("%d %s".formatted(count, why));
        }
    }
}
