package scot.cairn.pack;

/**
 * Something wrong with a pack.
 *
 * @param place where
 * @param problem what is wrong, in a sentence without a full stop
 * @param mend what to do, in a sentence without a full stop
 */
public record Fault(Place place, String problem, String mend) {

    /** {@code file:line:column: what is wrong; the mend}. */
    @Override
    public String toString() {
        return place + ": " + problem + "; " + mend;
    }
}
