package scot.cairn.e2e;

import java.util.List;

/**
 * The stops of the Tab key on a page.
 *
 * @param over whether the focus has left the page again
 * @param stops in order
 * @param unreached what can be seen and used, but was no stop
 */
record Walk(boolean over, List<Stop> stops, List<String> unreached) {

    /**
     * One of them.
     *
     * @param name what it is
     * @param shown whether it looks different while it has the focus
     * @param seen whether any of it is in sight and uncovered while it has the focus
     */
    record Stop(String name, boolean shown, boolean seen) {}
}
