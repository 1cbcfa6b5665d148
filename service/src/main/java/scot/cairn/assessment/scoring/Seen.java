package scot.cairn.assessment.scoring;

import java.util.List;
import java.util.Map;

/**
 * What is on record of one standard in one setting of one area, when a round closes.
 *
 * @param streams what each stream shows, by id; a stream of which nothing was submitted, or that
 *     was not due, is left out
 * @param before the same of the rounds before it, the last one first
 * @param monitored whether live monitoring goes on
 */
public record Seen(Map<String, Shown> streams, List<Map<String, Shown>> before, boolean monitored) {

    public Seen {
        streams = Map.copyOf(streams);
        before = before.stream().map(Map::copyOf).toList();
    }

    /** What a stream shows in a round. */
    Shown shown(String stream, int roundsBack) {
        Map<String, Shown> round =
                roundsBack == 0
                        ? streams
                        : roundsBack <= before.size() ? before.get(roundsBack - 1) : Map.of();
        return round.getOrDefault(stream, Shown.NOTHING);
    }
}
