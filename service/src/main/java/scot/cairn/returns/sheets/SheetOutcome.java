package scot.cairn.returns.sheets;

import java.util.List;

/**
 * What came of accepting a file.
 *
 * @param returns in how many answers of each return
 * @param faults what was not taken
 */
public record SheetOutcome(List<Kept> returns, List<SheetFault> faults) {

    /**
     * Of one return.
     *
     * @param obligation its id
     * @param created answers that are new
     * @param changed answers that are changed
     * @param refused answers that were not taken
     */
    public record Kept(String obligation, int created, int changed, int refused) {

        /** How many answers were kept. */
        public int kept() {
            return created + changed;
        }
    }
}
