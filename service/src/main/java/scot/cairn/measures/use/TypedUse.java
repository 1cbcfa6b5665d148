package scot.cairn.measures.use;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.PermittedUse;

/**
 * A decision on a use as it was typed.
 *
 * @param use name of the use
 * @param verdict {@value #ALLOW} or {@value #NO_LONGER}
 * @param words of the decision
 */
public record TypedUse(String use, String verdict, String words) {

    /** It allows the use. */
    public static final String ALLOW = "allow";

    /** It takes back what allowed the use. */
    public static final String NO_LONGER = "no-longer";

    /** How many characters a decision has at most. */
    public static final int LONGEST = 2000;

    /** The uses of a measure that need a decision. */
    public static List<PermittedUse> choices(Measure measure) {
        return Arrays.stream(PermittedUse.values())
                .filter(use -> !Uses.permits(measure, use))
                .toList();
    }

    /** The use, where one of the choices was made. */
    Optional<PermittedUse> of(Measure measure) {
        return choices(measure).stream().filter(one -> one.name().equals(use)).findFirst();
    }

    boolean allows() {
        return verdict.equals(ALLOW);
    }

    /** The words, on one line. */
    String said() {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** What is wrong, by the names of the fields; empty when nothing is. */
    Map<String, String> faults(Measure measure) {
        Map<String, String> wrong = new TreeMap<>();
        if (of(measure).isEmpty()) {
            wrong.put("use", "Choose a use that the measure is not permitted for");
        }
        if (!allows() && !verdict.equals(NO_LONGER)) {
            wrong.put("verdict", "Choose what you decide");
        }
        Typed.text(words, "words of the decision", LONGEST)
                .ifPresent(fault -> wrong.put("words", fault));
        if (PersonalNumbers.areIn(words)) {
            wrong.put(
                    "words",
                    "Take out the number of ten digits: it looks like the number of a person’s health"
                            + " record");
        }
        return wrong;
    }
}
