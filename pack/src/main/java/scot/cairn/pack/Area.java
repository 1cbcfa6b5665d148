package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A place that figures are given for or that somebody answers for.
 *
 * @param code official code, for example {@code S12000033}, or one of the plan's own where its set
 *     has none
 * @param name as its set writes it
 * @param areaSet id of its set
 * @param tile where it stands on the tile map of its set, or null when the set has none
 * @param from when it began, or null when that is not held
 * @param to when it ended, or null while it stands
 */
public record Area(
        String code,
        String name,
        String areaSet,
        @Nullable Tile tile,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to)
        implements Dated {

    /** A place on a tile map: column and row, each from 1 to 12, counted from the top left. */
    public record Tile(int column, int row) {}
}
