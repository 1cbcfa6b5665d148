package scot.cairn.measures.comparability;

/** The rules of comparing, each with an id by which it is cited. */
public enum Rule {
    ONE_FIGURE("one-figure"),
    ONE_UNIT("one-unit"),
    ONE_MEASURE("one-measure"),
    ONE_METHOD("one-method"),
    ONE_LENGTH("one-length"),
    NO_TIME_TWICE("no-time-twice"),
    NO_PLACE_TWICE("no-place-twice"),
    LIKE_PLACES("like-places"),
    ONE_DEFINITION("one-definition"),
    LIKE_CATEGORIES("like-categories"),
    ONE_DIFFERENCE("one-difference"),
    ONE_DESIGNATION("one-designation"),
    ONE_EDITION("one-edition"),
    SETTLED("settled");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** For a link or a log. */
    public String id() {
        return id;
    }
}
