package scot.cairn.notices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a job is to tell whom, in numbers alone: what it says is read when it goes out, and only
 * while it is public.
 *
 * @param who id of the one who follows
 * @param places of acts
 * @param notices their numbers
 * @param since the last notice that was told before
 */
record Told(String who, List<Long> places, List<Long> notices, long since) {

    String payload() {
        return "%s;%s;%s;%d".formatted(who, joined(places), joined(notices), since);
    }

    static Told of(String payload) {
        String[] parts = payload.split(";", -1);
        return new Told(parts[0], numbers(parts[1]), numbers(parts[2]), Long.parseLong(parts[3]));
    }

    static Told of(String who, Gathering.Batch batch, long since) {
        return new Told(
                who,
                batch.items().stream().map(Item::place).toList(),
                batch.notices().stream().map(Notice::number).toList(),
                since);
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> numbers(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(Long::valueOf).toList();
    }
}
