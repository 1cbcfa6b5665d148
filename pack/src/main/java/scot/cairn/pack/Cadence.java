package scot.cairn.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule that says how often something is owed, from facts about an area.
 *
 * @param id slug, the name of its file
 * @param rule slug that all versions of the rule share
 * @param version from 1
 * @param title what it decides
 * @param from from when it holds
 * @param said words that state it
 * @param facts what it reads, in order
 * @param cases in order: the first that holds decides; never empty
 * @param otherwise what is owed where none holds, or it cannot be told whether one does
 * @param tests what it must decide of given facts; never empty
 * @param note what a reader should know, or null
 */
public record Cadence(
        String id,
        String rule,
        int version,
        String title,
        WrittenDate from,
        Quotation said,
        List<Fact> facts,
        List<Case> cases,
        Otherwise otherwise,
        List<Test> tests,
        @Nullable String note) {

    /**
     * A question about an area that the rule reads the answer of.
     *
     * @param id slug
     * @param asks in words
     * @param values the answers that it may have, at least two
     * @param missing what of its definition is not held and who could supply it, or null
     */
    public record Fact(String id, String asks, List<String> values, @Nullable String missing) {}

    /** So many months apart, where all of some facts are so; and why, in a sentence. */
    public record Case(int months, List<Is> when, String why) {}

    /** A fact, by id, and the answer that it is to have. */
    public record Is(String fact, String is) {}

    /** So many months apart, and why, in a sentence. */
    public record Otherwise(int months, String why) {}

    /** Facts, and how many months apart the rule must say of them. */
    public record Test(List<Is> given, int months) {}

    /**
     * What the rule says.
     *
     * @param months how many months apart
     * @param why in a sentence
     * @param notHeld ids of facts that are not held and could have decided otherwise, in order
     */
    public record Decision(int months, String why, List<String> notHeld) {}

    /**
     * Decides.
     *
     * @param known answers by fact; what is not held is left out
     */
    public Decision decide(Map<String, String> known) {
        List<String> notHeld = new ArrayList<>();
        for (Case one : cases) {
            List<String> open =
                    one.when().stream()
                            .map(Is::fact)
                            .filter(fact -> !known.containsKey(fact))
                            .toList();
            boolean mayHold =
                    one.when().stream()
                            .allMatch(is ->
                                    open.contains(is.fact())
                                            || is.is().equals(known.get(is.fact())));
            if (mayHold && open.isEmpty() && notHeld.isEmpty()) {
                return new Decision(one.months(), one.why(), List.of());
            }
            if (mayHold) {
                notHeld.addAll(open);
            }
        }
        return new Decision(
                otherwise.months(), otherwise.why(), notHeld.stream().distinct().toList());
    }

    /** What it decides of the facts of a test. */
    Decision of(Test test) {
        return decide(test.given().stream().collect(Collectors.toMap(Is::fact, Is::is)));
    }
}
