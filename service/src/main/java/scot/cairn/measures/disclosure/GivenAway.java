package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.measures.disclosure.Judgement.Hidden;
import scot.cairn.measures.disclosure.Judgement.Told;
import scot.cairn.measures.disclosure.Judgement.Unsound;
import scot.cairn.pack.Fault;
import scot.cairn.pack.Place;

/** Why figures may not be brought in as they are, in words that give no number away. */
public final class GivenAway {

    private static final String TOLD = "%s is hidden, and %s";
    private static final String TOLD_MEND =
            "Take out what gives it away, or have the figures assessed as public already";
    private static final String UNSOUND = "%s cannot be protected: %s";
    private static final String UNSOUND_MEND =
            "Correct the figures, or bring in those that belong to them in the same edition";

    private GivenAway() {}

    /** What is wrong with a table. What is only hidden is no fault: an import hides it. */
    public static Faults ofTable(Judgement judgement) {
        Faults faults = new Faults(Faults.ROWS);
        for (Told told : judgement.told()) {
            at(faults, told.figure())
                    .wrong(
                            Cause.DISCLOSURE,
                            TOLD.formatted(told.figure().words(), told.by()),
                            TOLD_MEND);
        }
        for (Unsound unsound : judgement.unsound()) {
            at(faults, unsound.figure())
                    .wrong(
                            Cause.DISCLOSURE,
                            UNSOUND.formatted(unsound.figure().words(), unsound.why()),
                            UNSOUND_MEND);
        }
        return faults;
    }

    private static Faults.Spot at(Faults faults, Figure figure) {
        @Nullable Place place = figure.place();
        return place == null ? faults.file() : faults.at(place.line());
    }

    /** What is wrong with a plan: its files are public, and nothing in them can be hidden. */
    public static List<Fault> faults(Judgement judgement) {
        List<Fault> faults = new ArrayList<>();
        for (Hidden one : judgement.hidden()) {
            faults.add(
                    new Fault(
                            place(one.figure()),
                            one.byRule()
                                    ? "the policy %s hides this number, and a plan's files are public"
                                            .formatted(one.policy())
                                    : "this number would give away one that the policy %s hides"
                                            .formatted(one.policy()),
                            "take it out and write suppressed under marker, or leave the row out and"
                                    + " import its table, which hides it"));
        }
        for (Told told : judgement.told()) {
            faults.add(
                    new Fault(
                            place(told.figure()),
                            TOLD.formatted(told.figure().words(), told.by()),
                            lower(TOLD_MEND)));
        }
        for (Unsound unsound : judgement.unsound()) {
            faults.add(
                    new Fault(
                            place(unsound.figure()),
                            UNSOUND.formatted(unsound.figure().words(), unsound.why()),
                            lower(UNSOUND_MEND)));
        }
        return faults;
    }

    private static Place place(Figure figure) {
        return Objects.requireNonNullElse(
                figure.place(), new Place("methods/disclosure-assessments.yaml", 1, 1));
    }

    private static String lower(String mend) {
        return Character.toLowerCase(mend.charAt(0)) + mend.substring(1);
    }
}
