package scot.cairn.returns.obligations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.returns.Fact;

/**
 * How it was decided how often something is owed.
 *
 * @param rule id of the version of the rule; empty where no rule decides
 * @param months how many months apart; 0 where it is asked once
 * @param why in a sentence
 * @param inputs the facts that the rule read, each with where it comes from
 * @param notHeld ids of facts that are not held and could have decided otherwise
 * @param before how many months apart it was owed before, or null where nothing was
 */
public record Decided(
        String rule,
        int months,
        String why,
        List<Fact> inputs,
        List<String> notHeld,
        @Nullable Integer before) {

    /** Whether it was owed in another rhythm before. */
    public boolean isSwitch() {
        return before != null && before != months;
    }
}
