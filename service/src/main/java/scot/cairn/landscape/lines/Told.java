package scot.cairn.landscape.lines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Line;
import scot.cairn.pack.WrittenDate;

/**
 * Lines told as one: they differ only in the subject that they are about and in where they are
 * said.
 *
 * @param who whom they name, at least one
 * @param whom towards whom; empty where no document says
 * @param lines at least one, in the order of the plan
 */
record Told(List<Party> who, List<Party> whom, List<Line> lines) {

    /** Every line once, in the order of the first of each. */
    static List<Told> of(List<Held> all) {
        Map<Sameness, List<Line>> alike =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sameness::of,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Held::line, Collectors.toList())));
        return alike.entrySet().stream()
                .map(same -> new Told(same.getKey().who(), same.getKey().whom(), same.getValue()))
                .toList();
    }

    /** Each line by itself, to be pointed at. */
    static List<Told> oneByOne(List<Held> all) {
        return all.stream()
                .map(held -> new Told(held.who(), held.whom(), List.of(held.line())))
                .toList();
    }

    /** The first of them, for what all of them say alike. */
    Line line() {
        return lines.getFirst();
    }

    private record Sameness(
            List<Party> who,
            Line.Role role,
            List<Party> whom,
            String forWhat,
            @Nullable String areaSet,
            @Nullable String area,
            @Nullable String instrument,
            @Nullable String clause,
            Line.State state,
            @Nullable WrittenDate from,
            @Nullable WrittenDate to) {

        static Sameness of(Held held) {
            Line line = held.line();
            return new Sameness(
                    held.who(),
                    line.role(),
                    held.whom(),
                    line.forWhat(),
                    line.areaSet(),
                    line.area(),
                    line.instrument(),
                    line.clause(),
                    line.state(),
                    line.from(),
                    line.to());
        }
    }
}
