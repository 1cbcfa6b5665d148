package scot.cairn.measures.overtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Points next to each other on a chart that stand out for one reason, said in words and never why.
 *
 * @param from place of the first
 * @param to place of the last
 * @param words for example {@code 8 points in a row are above the median}
 */
record Signal(int from, int to, String words) {

    /** Points next to each other with one mark. */
    record Run<T>(int from, int to, T mark) {}

    /**
     * The stretches of equal marks.
     *
     * @param mark of a place; empty where it does not stand out
     */
    static <T> List<Run<T>> runs(int places, IntFunction<Optional<T>> mark) {
        List<Run<T>> runs = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            Optional<T> here = mark.apply(place);
            if (here.isPresent()) {
                T same = here.get();
                Run<T> last = runs.isEmpty() ? null : runs.getLast();
                if (last != null && last.to() == place - 1 && last.mark().equals(same)) {
                    runs.set(runs.size() - 1, new Run<>(last.from(), place, same));
                } else {
                    runs.add(new Run<>(place, place, same));
                }
            }
        }
        return runs;
    }
}
