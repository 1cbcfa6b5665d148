package scot.cairn.returns;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A room that knows facts about areas, such as whether a standard has been implemented there. A
 * real fact goes before one that is made up.
 */
public interface FactSource {

    /**
     * What was so on a day, as it is known now.
     *
     * @param fact id, as a rule names it
     * @param area official code
     * @return empty where this room does not know
     */
    Optional<Fact> find(String fact, String area, LocalDate day);
}
