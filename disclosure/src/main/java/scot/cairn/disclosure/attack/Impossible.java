package scot.cairn.disclosure.attack;

/** No table of whole counts agrees with what is shown: it does not add up, or was changed. */
public final class Impossible extends Exception {

    private static final long serialVersionUID = 1;

    Impossible() {
        super("No table of whole counts from nought agrees with all that is shown.");
    }
}
