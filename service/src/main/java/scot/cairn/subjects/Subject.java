package scot.cairn.subjects;

/**
 * How anything refers to anything: a kind and a stable id. A room that must mention something of a
 * room above it holds a subject, never a type.
 *
 * @param kind what it is
 * @param id stable within the kind, with {@code /} between levels; empty for the list of the kind
 */
public record Subject(SubjectKind kind, String id) {

    /** The page of every measure in every area, which is no measure and nobody's to answer for. */
    public static final Subject MEASURES_BY_AREA = new Subject(SubjectKind.MEASURE, "by-area");

    /** The list of a kind, which has a page like any other subject. */
    public static Subject listOf(SubjectKind kind) {
        return new Subject(kind, "");
    }

    /** Whether this is the list of its kind. */
    public boolean isList() {
        return id.isEmpty();
    }

    /** Whether its page is of many things: a list, or the home page. */
    public boolean isOfMany() {
        return isList() || kind == SubjectKind.MISSION;
    }

    /** Its permanent URL, or for a kind without pages that of the page that shows it. */
    public String url() {
        if (isOfMany()) {
            return kind.path();
        }
        return switch (kind) {
            case CONSIDERED -> kind.path();
            case LINE -> kind.path() + "#line-" + id;
            case CONFLICT -> kind.path() + "-" + id;
            case HOLDER, AREA_LINK -> kind.path() + "/" + id.substring(0, id.indexOf('/'));
            case VISION_CLAUSE,
                    PRIORITY,
                    APPROACH,
                    PROGRAMME,
                    WORD,
                    EVENT,
                    AREA_SET,
                    MAPPING,
                    CADENCE,
                    MADE_UP ->
                    kind.path() + "-" + id;
            case VALUE, STATEMENT, PACK_FILE ->
                    kind.path() + "/" + id.substring(0, id.indexOf('/'));
            default -> kind.path() + "/" + id;
        };
    }

    @Override
    public String toString() {
        return isList() ? kind.noun() + " list" : kind.noun() + " " + id;
    }
}
