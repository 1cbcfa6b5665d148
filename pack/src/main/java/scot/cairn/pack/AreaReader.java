package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/** Types the sets of areas and the gazetteer. */
final class AreaReader {

    private AreaReader() {}

    static AreaSet set(Fields set) {
        return new AreaSet(
                set.text("id"),
                set.text("name"),
                set.text("one"),
                set.optionalText("note"),
                set.optionalText("source"));
    }

    static Area area(Fields area) {
        return new Area(area.text("code"), area.text("name"), area.text("area_set"), tile(area));
    }

    private static Area.@Nullable Tile tile(Fields area) {
        return area.optionalText("column") == null
                ? null
                : new Area.Tile(area.integer("column"), area.integer("row"));
    }
}
