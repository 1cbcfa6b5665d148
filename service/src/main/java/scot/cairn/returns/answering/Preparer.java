package scot.cairn.returns.answering;

import scot.cairn.access.Capacity;

/**
 * Whoever gave a return to those who sign it, as everybody may know them.
 *
 * @param role id of the role
 * @param body id of the body for which they act; empty for none
 * @param area official code of the area for which they act; empty for none
 */
public record Preparer(String role, String body, String area) {

    /** Nobody who is known: signatures were asked for before it was kept who asks. */
    static final Preparer UNKNOWN = new Preparer("", "", "");

    /** Somebody who acts in a capacity, with the area of the return where it has several. */
    static Preparer of(Capacity capacity, String area) {
        return new Preparer(
                capacity.role().id(),
                capacity.body(),
                capacity.areas().contains(area)
                        ? area
                        : capacity.areas().stream().findFirst().orElse(""));
    }
}
