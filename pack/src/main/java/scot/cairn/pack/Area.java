package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A place that figures are given for.
 *
 * @param code official code, for example {@code S12000033}
 * @param name as its set writes it
 * @param areaSet id of its set
 * @param tile where it stands on the tile map of its set, or null when the set has none
 */
public record Area(String code, String name, String areaSet, @Nullable Tile tile) {

    /** A place on a tile map: column and row, each from 1 to 12, counted from the top left. */
    public record Tile(int column, int row) {}
}
