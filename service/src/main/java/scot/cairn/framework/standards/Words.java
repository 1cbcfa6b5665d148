package scot.cairn.framework.standards;

import scot.cairn.pack.Measure.Strength;
import scot.cairn.pack.Mission.Edition.State;
import scot.cairn.pack.StandardSet;

/** How things are said of standards, the same on every page. */
final class Words {

    private Words() {}

    static String kind(StandardSet set) {
        return switch (set.kind()) {
            case STANDARDS -> "Standards";
            case PRINCIPLES -> "Principles: not graded";
        };
    }

    /** What one of the set is called. */
    static String noun(StandardSet set) {
        return switch (set.kind()) {
            case STANDARDS -> "standard";
            case PRINCIPLES -> "principle";
        };
    }

    static String state(State state) {
        return switch (state) {
            case DRAFT -> "Draft: not final";
            case CONSULTED -> "Consulted on: not final";
            case LIVE -> "Live";
            case CLOSED -> "Closed";
        };
    }

    static String strength(Strength strength) {
        return switch (strength) {
            case DIRECT -> "Direct";
            case PROXY -> "Proxy";
            case CONTEXT -> "Context";
        };
    }

    /** For example {@code directly to one part of the outcomes}. */
    static String contribution(Strength strength, int parts) {
        String to = counted(parts, "part") + " of the outcomes";
        return switch (strength) {
            case DIRECT -> "directly to " + to;
            case PROXY -> "as a proxy to " + to;
            case CONTEXT -> "as context to " + to;
        };
    }

    /** {@code one standard}, {@code 10 standards}. */
    static String counted(int number, String noun) {
        return number == 1 ? "one " + noun : number + " " + noun + "s";
    }
}
