package scot.cairn.subjects;

/** The kinds of thing that can be pointed at. Each has one place in the permanent URLs. */
public enum SubjectKind {
    MISSION("/", "mission", "Home"),
    /** The one aim of a plan, or a half of it. */
    AIM("/aim", "aim", "The aim"),
    OUTCOME("/outcomes", "outcome", "Outcomes"),
    COMMITMENT("/commitments", "commitment", "Promises"),
    /** A sentence that was read as a possible promise and not taken as one. */
    CONSIDERED("/commitments/not-taken", "sentence not taken", "Sentences not taken as promises"),
    STANDARD("/standards", "standard", "Standards"),
    /** A version of the method by which standards are assessed. */
    SCORING_METHOD("/methods", "method", "Methods of assessment"),
    /** One campaign in which a set of standards was assessed. */
    ROUND("/rounds", "round of assessment", "Rounds of assessment"),
    MEASURE("/measures", "measure", "Measures"),
    /** A source's delivery: the layout of a table that is published again and again. */
    DATASET("/datasets", "dataset", "Datasets"),
    /** Two figures beside each other, as an address names them; all are on one page. */
    COMPARISON("/compare", "comparison", "Compare two figures"),
    AREA("/areas", "area", "Areas"),
    COVERAGE("/coverage", "coverage", "Coverage"),
    PLAN("/plans", "plan", "Plans"),
    EDITION("/editions", "edition", "Editions compared"),
    BODY("/bodies", "body", "Bodies"),
    GROUP("/groups", "group", "Groups"),
    INSTRUMENT("/instruments", "instrument", "Instruments"),
    /** Who answers to whom for what; all of them are shown on one page. */
    LINE("/who-answers", "line of accountability", "Who answers"),
    /** Lines that cannot all be so; they are shown with the lines. */
    CONFLICT("/who-answers#conflict", "open conflict", "Conflicts"),
    /** A post; it is shown on its page as a body. */
    OFFICE("/bodies", "post", "Posts"),
    /** A person's term in a post; it is shown with the post. */
    HOLDER("/bodies", "holder", "Holders"),
    /** How one area lies to another; it is shown with the area. */
    AREA_LINK("/areas", "link of areas", "Links of areas"),
    SOURCE("/sources", "source", "Sources"),
    /** A study that asked people, with its method, its sample and what it found. */
    STUDY("/evidence", "study", "Studies that asked people"),
    /** Data about persons that others link in a safe haven; only counts come of it. */
    LINKAGE("/linkages", "linkage", "Linkages"),
    /** A change that was tried on a small scale first. */
    TEST_OF_CHANGE("/tests-of-change", "test of change", "Tests of change"),
    /** Something that happened on a day and is marked on charts; it is shown with the tests. */
    EVENT("/tests-of-change#event", "event", "Dates marked on charts"),
    ENTRY("/ledger", "ledger entry", "Ledger"),
    ABOUT_THE_DATA("/about-the-data", "about the data", "About the data"),
    /** A version of a policy of disclosure; it is shown with the data it protects. */
    DISCLOSURE_POLICY(
            "/about-the-data/disclosure#policy", "policy of disclosure", "Policies of disclosure"),
    /** What could be told of persons from figures; it is shown with the policies. */
    DISCLOSURE_ASSESSMENT(
            "/about-the-data/disclosure#assessment",
            "assessment of disclosure",
            "Assessments of disclosure"),
    /** A clause of the vision; it is shown on the mission's page. */
    VISION_CLAUSE("/#vision", "vision clause", "Vision"),
    /** A priority that cuts across the outcomes; it is shown with them. */
    PRIORITY("/outcomes#priority", "priority", "Priorities"),
    /** What of one plan became what of another; it is shown with the plans. */
    MAPPING("/plans#mapping", "mapping", "Mappings between plans"),
    /** A file of a pack; its plan's page leads to it. */
    PACK_FILE("/plans", "pack file", "Files of packs"),
    /** A part of the approach; it is shown with the outcomes. */
    APPROACH("/outcomes#approach", "part of the approach", "Approach"),
    /** A named programme; it is shown with the outcomes. */
    PROGRAMME("/outcomes#programme", "programme", "Programmes"),
    /** A term that needs care; it is shown with the data it is about. */
    WORD("/about-the-data#word", "word", "Words"),
    /** A set of areas; it is shown with the areas. */
    AREA_SET("/areas#set", "area set", "Sets of areas"),
    /** One number; it is shown on its measure's page. */
    VALUE("/measures", "value", "Values"),
    /** A document's sentence about a measure; it is shown on the measure's page. */
    STATEMENT("/measures", "statement", "Statements"),
    /** A role in which somebody may act; only those who review access see it. */
    CAPACITY("/access", "capacity", "Capacities"),
    /** Something that posts are asked to sign; only they and its author see it. */
    APPROVAL("/work/approvals", "asking for signatures", "To sign"),
    /** A program that may ask; only those who review access see it. */
    CLIENT("/access/clients", "client", "Programs"),
    /** Something asked of someone; only those whom it concerns see it. */
    ASKING("/problems", "asking", "Askings"),
    /** Something wrong in what was published, with what was done about it. */
    CORRECTION("/corrections", "correction", "Corrections"),
    /** A file that hangs on something else, whose page leads to it. */
    ATTACHMENT("/attachments", "file", "Files"),
    /** What an instrument asks areas to write. */
    TEMPLATE("/returns", "template", "Returns"),
    /** What an area owes by a day, and what came of it. */
    OBLIGATION("/obligations", "obligation", "Every return that is owed"),
    /** A rule that says how often something is owed; it is shown with the returns. */
    CADENCE("/returns#cadence", "cadence", "How often returns are owed"),
    /** What a plan makes up for its demonstration; it is shown with the returns. */
    MADE_UP("/returns#made-up", "made-up part", "What is made up");

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

    /**
     * Which question its pages answer first. Who reads of a measure came for the figures; the other
     * questions follow in their order.
     */
    public Question firstQuestion() {
        return this == MEASURE ? Question.EVIDENCE : Question.PROMISED;
    }

    /** Whether each has a page of its own. */
    public boolean hasPage() {
        return switch (this) {
            case VISION_CLAUSE,
                    PRIORITY,
                    APPROACH,
                    PROGRAMME,
                    WORD,
                    EVENT,
                    AREA_SET,
                    VALUE,
                    STATEMENT,
                    MAPPING,
                    PACK_FILE,
                    CONFLICT,
                    OFFICE,
                    HOLDER,
                    AREA_LINK,
                    CAPACITY,
                    APPROVAL,
                    CLIENT,
                    ASKING,
                    ATTACHMENT,
                    DISCLOSURE_POLICY,
                    DISCLOSURE_ASSESSMENT,
                    CADENCE,
                    MADE_UP ->
                    false;
            default -> true;
        };
    }
}
