package scot.cairn.subjects;

/** The kinds of thing that can be pointed at. Each has one place in the permanent URLs. */
public enum SubjectKind {
    MISSION("/", "mission", "Home"),
    OUTCOME("/outcomes", "outcome", "Outcomes"),
    MEASURE("/measures", "measure", "Measures"),
    AREA("/areas", "area", "Areas"),
    SOURCE("/sources", "source", "Sources"),
    ENTRY("/ledger", "ledger entry", "Ledger"),
    ABOUT_THE_DATA("/about-the-data", "about the data", "About the data"),
    /** A clause of the vision; it is shown on the mission's page. */
    VISION_CLAUSE("/#vision", "vision clause", "Vision"),
    /** A term that needs care; it is shown with the data it is about. */
    WORD("/about-the-data#word", "word", "Words"),
    /** A set of areas; it is shown with the areas. */
    AREA_SET("/areas#set", "area set", "Sets of areas"),
    /** One number; it is shown on its measure's page. */
    VALUE("/measures", "value", "Values"),
    /** A document's sentence about a measure; it is shown on the measure's page. */
    STATEMENT("/measures", "statement", "Statements");

    private final String path;
    private final String noun;
    private final String listTitle;

    SubjectKind(String path, String noun, String listTitle) {
        this.path = path;
        this.noun = noun;
        this.listTitle = listTitle;
    }

    /** Where its list stands, for example {@code /outcomes}. */
    public String path() {
        return path;
    }

    /** What one of them is called. */
    public String noun() {
        return noun;
    }

    /** The title of the list of them. */
    public String listTitle() {
        return listTitle;
    }

    /** Whether each has a page of its own. */
    public boolean hasPage() {
        return switch (this) {
            case MISSION, OUTCOME, MEASURE, AREA, SOURCE, ENTRY, ABOUT_THE_DATA -> true;
            case VISION_CLAUSE, WORD, AREA_SET, VALUE, STATEMENT -> false;
        };
    }
}
