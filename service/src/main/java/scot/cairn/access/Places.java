package scot.cairn.access;

import java.util.Map;

/** The bodies and areas that a capacity may be for. The room that knows them answers. */
public interface Places {

    /** Names of bodies by their ids, in the order in which to choose. */
    Map<String, String> bodies();

    /** Names of areas by their official codes, in the order in which to choose. */
    Map<String, String> areas();
}
