package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/** Types the sets of areas, the gazetteer and its links. */
final class AreaReader {

    private AreaReader() {}

    static AreaSet set(Fields set) {
        return new AreaSet(
                set.text("id"),
                set.text("name"),
                set.text("one"),
                set.optionalText("note"),
                set.optionalText("source"),
                set.optionalText("size") == null ? null : set.integer("size"));
    }

    static Area area(Fields area) {
        return new Area(
                area.text("code"),
                area.text("name"),
                area.text("area_set"),
                tile(area),
                area.optionalDate("from"),
                area.optionalDate("to"));
    }

    private static Area.@Nullable Tile tile(Fields area) {
        return area.optionalText("column") == null
                ? null
                : new Area.Tile(area.integer("column"), area.integer("row"));
    }

    static AreaLink link(Fields link) {
        return new AreaLink(
                link.text("area"),
                link.text("within"),
                link.choice("relation", AreaLink.Relation.class),
                link.optionalDate("from"),
                link.optionalDate("to"),
                link.text("source"),
                link.optionalText("note"));
    }
}
