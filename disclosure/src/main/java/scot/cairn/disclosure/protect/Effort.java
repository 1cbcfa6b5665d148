package scot.cairn.disclosure.protect;

/**
 * How hard to search. All of it is counted in work, never in time, so that every machine finds the
 * same.
 *
 * @param harvests searches for other tables before anything more is hidden
 * @param dryHarvests searches that find nothing new before giving up
 * @param ofHarvest the solver's effort for one of them
 * @param repairs searches for what else to hide
 * @param batch numbers that one of them tries to widen
 * @param offered shown numbers, from the cheapest, that it may hide
 * @param ofRepair the solver's effort for one of them
 * @param shareForWidth the share of all costs that may be spent on making hidden numbers wide
 * @param releases hidden numbers, from the dearest, that are tried to be shown again
 * @param harvestsOfRelease searches to try one of them
 * @param between is told between any two steps, and may end the work by throwing
 */
public record Effort(
        int harvests,
        int dryHarvests,
        double ofHarvest,
        int repairs,
        int batch,
        int offered,
        double ofRepair,
        double shareForWidth,
        int releases,
        int harvestsOfRelease,
        Runnable between) {

    /** What a release of official statistics is worth. */
    public static final Effort USUAL = new Effort(24, 3, 0.25, 24, 60, 800, 0.6, 0.05, 12, 4, () -> {});

    /** As much, telling somebody else between its steps. */
    public Effort telling(Runnable another) {
        return new Effort(
                harvests,
                dryHarvests,
                ofHarvest,
                repairs,
                batch,
                offered,
                ofRepair,
                shareForWidth,
                releases,
                harvestsOfRelease,
                another);
    }
}
