package scot.cairn.statistics.charts;

import java.util.Set;

/**
 * How the limits of an XmR chart are worked out.
 *
 * @param screens whether moving ranges of 3.267 mean ranges or more are left out, and the mean
 *     taken again. NHSRplotthedots does so; the NHS Excel tool does not
 * @param basePoints from how many first points of a phase limits are worked out, 1 or more; {@link
 *     #ALL} for all
 * @param startsAt points, from 1, at which a new phase starts
 */
public record XmrSettings(boolean screens, int basePoints, Set<Integer> startsAt) {

    /** All points of a phase. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Screened, from all points, in one phase. */
    public static final XmrSettings STANDARD = new XmrSettings(true, ALL, Set.of());

    /**
     * Keeps the settings.
     *
     * @throws IllegalArgumentException if there is no base point, or a phase starts before point 1
     */
    public XmrSettings {
        if (basePoints < 1 || startsAt.stream().anyMatch(point -> point < 1)) {
            throw new IllegalArgumentException(
                    "limits need at least 1 base point, and a phase starts at point 1 or later");
        }
        startsAt = Set.copyOf(startsAt);
    }
}
