package scot.cairn.layout;

/** What every page says above its own content. The room that knows the plan answers. */
public interface Masthead {

    /** Title of the mission, or empty when none is loaded. */
    String mission();

    /** Why the record is closed, or empty while it is open. */
    String alarm();
}
