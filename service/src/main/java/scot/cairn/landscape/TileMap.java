package scot.cairn.landscape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scot.cairn.pack.Area;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Shade;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Draws a set of areas as tiles. */
public final class TileMap {

    private TileMap() {}

    /**
     * The tiles of a set.
     *
     * @param caption what they show, where and when
     * @param areas of one set
     * @param shown what stands on the tile of an area; empty for nothing
     * @return empty when the set has no tile map
     */
    public static Optional<Block> of(
            String id, String caption, List<Area> areas, Function<Area, String> shown) {
        return of(new Caption(id, caption, ""), areas, shown, _ -> Shade.NONE);
    }

    /** What stands about a tile map: its anchor, its caption, and what its shades mean. */
    public record Caption(String id, String words, String key) {}

    /**
     * The tiles of a set, shaded.
     *
     * @param areas of one set
     * @param shown what stands on the tile of an area; empty for nothing
     * @param shade how it is filled
     * @return empty when the set has no tile map
     */
    public static Optional<Block> of(
            Caption caption,
            List<Area> areas,
            Function<Area, String> shown,
            Function<Area, Shade> shade) {
        Map<String, String> labels = ShortNames.of(areas.stream().map(Area::name).toList());
        List<Block.Tile> tiles =
                areas.stream()
                        .flatMap(area ->
                                Optional.ofNullable(area.tile()).stream()
                                        .map(at ->
                                                new Block.Tile(
                                                        at.column(),
                                                        at.row(),
                                                        area.name(),
                                                        labels.getOrDefault(
                                                                area.name(), area.name()),
                                                        shown.apply(area),
                                                        url(area),
                                                        shade.apply(area))))
                        .toList();
        return tiles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Tiles(caption.id(), caption.words(), tiles, caption.key()));
    }

    private static String url(Area area) {
        return new Subject(SubjectKind.AREA, area.code()).url();
    }
}
