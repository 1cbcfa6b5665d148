package scot.cairn.correspondence;

import scot.cairn.access.Capacity;

/**
 * Of whom something is asked.
 *
 * @param role id of the role that is to answer; empty for whoever answers the kind
 * @param body id of the body for which they act; empty for any
 * @param office id of the post meant; empty for none in particular
 * @param area official code of the area for which they act; empty for any
 */
public record AskedOf(String role, String body, String office, String area) {

    /** Of whoever answers the kind. */
    public static final AskedOf WHOEVER_ANSWERS = new AskedOf("", "", "", "");

    /** Of a role, wherever. */
    public static AskedOf role(String role) {
        return new AskedOf(role, "", "", "");
    }

    /** Whether somebody who acts in a capacity is meant. */
    boolean means(Capacity capacity) {
        return capacity.role().id().equals(role)
                && (body.isEmpty() || capacity.body().equals(body))
                && (area.isEmpty()
                        || capacity.areas().contains(area)
                        || (capacity.areas().isEmpty()
                                && (capacity.body().isEmpty() || capacity.body().equals(body))));
    }
}
