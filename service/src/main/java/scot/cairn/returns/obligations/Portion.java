package scot.cairn.returns.obligations;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is real of some obligations, or what is made up: the two are never counted together.
 *
 * @param suffix what the ids of its tables end with
 * @param owed in order, never empty
 */
record Portion(String suffix, List<Owed> owed) {

    /** The real ones, then those made up; what there is none of is left out. */
    static List<Portion> of(List<Owed> all) {
        List<Owed> real = all.stream().filter(owed -> !owed.synthetic()).toList();
        List<Owed> madeUp = all.stream().filter(Owed::synthetic).toList();
        return Stream.of(
                        new Portion("", real),
                        new Portion(real.isEmpty() ? "" : "-made-up", madeUp))
                .filter(portion -> !portion.owed().isEmpty())
                .toList();
    }

    /** Whether it is made up. */
    boolean synthetic() {
        return owed.getFirst().synthetic();
    }

    /** How many came of those that fell due, in a sentence. */
    String sentence() {
        Timeliness counted = Timeliness.of(owed);
        String words =
                counted.fallenDue() == 0
                        ? "%,d %s owed, and none has fallen due."
                                .formatted(
                                        owed.size(), owed.size() == 1 ? "return is" : "returns are")
                        : "Of %,d %s fallen due %,d came, %,d of them on time; %,d %s late and %,d missing."
                                .formatted(
                                        counted.fallenDue(),
                                        counted.fallenDue() == 1
                                                ? "return that has"
                                                : "returns that have",
                                        counted.received(),
                                        counted.onTime(),
                                        counted.late(),
                                        counted.late() == 1 ? "is" : "are",
                                        counted.missing());
        return synthetic() ? "Made up, for demonstration: " + lower(words) : words;
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
