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
 * @param ofOpening the solver's effort for what to hide so that a number cannot be told
 * @param shareForWidth the share of all costs that may be spent on making hidden numbers wide
 * @param releases hidden numbers, from the dearest, that are tried to be shown again
 * @param harvestsOfRelease searches to try one of them
 */
public record Effort(
        int harvests,
        int dryHarvests,
        double ofHarvest,
        int repairs,
        int batch,
        int offered,
        double ofRepair,
        double ofOpening,
        double shareForWidth,
        int releases,
        int harvestsOfRelease) {

    /** What a release of official statistics is worth. */
    public static final Effort USUAL = new Effort(24, 3, 0.25, 24, 60, 800, 0.6, 2, 0.05, 12, 4);
}
