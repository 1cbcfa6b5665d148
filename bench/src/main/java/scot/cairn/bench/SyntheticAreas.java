package scot.cairn.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up areas: one nation, and of each scale 32 councils, 14 boards, 13 divisions and 125
 * partnerships, of which no figures are held.
 */
final class SyntheticAreas {

    /** The sets in YAML. */
    static final String SETS =
            """
            area_sets:
              - {id: nation, name: Nation, one: Nation}
              - {id: councils, name: Councils, one: Council}
              - {id: boards, name: Boards, one: Board}
              - {id: divisions, name: Divisions, one: Division}
              - {id: partnerships, name: Partnerships, one: Partnership}
            """;

    private static final int COUNCILS = 32;
    private static final int BOARDS = 14;
    private static final int DIVISIONS = 13;
    private static final int PARTNERSHIPS = 125;
    private static final int COLUMNS = 12;

    private final List<Area> nation = List.of(new Area("nation", "N1", "Synthetic nation"));
    private final List<Area> councils;
    private final List<Area> boards;
    private final List<Area> divisions;
    private final List<Area> partnerships;

    SyntheticAreas(int scale) {
        this.councils = some(COUNCILS * scale, "councils", "C", "Synthetic council");
        this.boards = some(BOARDS * scale, "boards", "B", "Synthetic board");
        this.divisions = some(DIVISIONS * scale, "divisions", "D", "Synthetic division");
        this.partnerships =
                some(PARTNERSHIPS * scale, "partnerships", "P", "Synthetic partnership");
    }

    /**
     * A place.
     *
     * @param set id of the set that it is of
     * @param code its code
     * @param name what it is called
     */
    record Area(String set, String code, String name) {}

    private static List<Area> some(int number, String set, String letter, String name) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Area(set, letter + i, name + " " + i))
                .toList();
    }

    /** The one that all others are in, alone. */
    List<Area> nation() {
        return nation;
    }

    /** The councils. */
    List<Area> councils() {
        return councils;
    }

    /** The boards. */
    List<Area> boards() {
        return boards;
    }

    /** Councils and boards. */
    List<Area> councilsAndBoards() {
        return Stream.of(councils, boards).flatMap(List::stream).toList();
    }

    /** Councils, boards and divisions. */
    List<Area> within() {
        return Stream.of(councils, boards, divisions).flatMap(List::stream).toList();
    }

    /**
     * All of them as the file of a pack; the boards have places on a tile map, if it has room for
     * all.
     */
    String csv() {
        return Stream.of(
                        Stream.of("code,name,area_set,column,row"),
                        Stream.of(nation, within(), partnerships)
                                .flatMap(List::stream)
                                .filter(area -> !area.set().equals("boards"))
                                .map(area -> row(area) + ",,"),
                        IntStream.range(0, boards.size())
                                .mapToObj(i -> row(boards.get(i)) + boardTile(i)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String boardTile(int place) {
        return boards.size() <= COLUMNS * COLUMNS
                ? ",%d,%d".formatted(place % COLUMNS + 1, place / COLUMNS + 1)
                : ",,";
    }

    private static String row(Area area) {
        return String.join(",", area.code(), area.name(), area.set());
    }
}
