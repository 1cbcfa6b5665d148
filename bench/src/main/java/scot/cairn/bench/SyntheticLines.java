package scot.cairn.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up lines of accountability: an authority in each council, a post that each of them has, and
 * of each scale as many lines as Scotland's, half of the authorities and half of other bodies. Each
 * council is part of the nation and of a board.
 */
final class SyntheticLines {

    private static final int LINES = 130;
    private static final int PROMISES = 142;
    private static final List<String> ROLES =
            List.of("accountable", "responsible", "supports", "assesses");

    private final int scale;
    private final SyntheticAreas areas;

    SyntheticLines(int scale, SyntheticAreas areas) {
        this.scale = scale;
        this.areas = areas;
    }

    /** The authorities and the class they are of, as more rows of the file of bodies. */
    String bodies() {
        return Stream.concat(
                        Stream.of(
                                "authorities,Synthetic authorities,public_body,Each keeps synthetic"
                                        + " promises.,document-1,5,,,\n"),
                        areas.councils().stream()
                                .map(council ->
                                        "authority-%1$s,Synthetic authority %1$s,public_body,It keeps synthetic promises.,document-1,5,,authorities,%1$s\n"
                                                .formatted(council.code())))
                .collect(Collectors.joining());
    }

    /** How councils lie, as the file of a pack. */
    String links() {
        List<SyntheticAreas.Area> boards = areas.boards();
        List<SyntheticAreas.Area> councils = areas.councils();
        return IntStream.range(0, councils.size())
                .mapToObj(i ->
                        "%1$s,N1,part_of,document-1\n%1$s,%2$s,part_of,document-1\n"
                                .formatted(
                                        councils.get(i).code(),
                                        boards.get(i % boards.size()).code()))
                .collect(Collectors.joining("", "area,within,relation,source\n", ""));
    }

    /** The post, as the file of a pack. */
    static String offices() {
        return """
        id,title,body,source,section,words
        chief-officer,Synthetic chief officers,authorities,document-1,5,Each has a chief officer.
        """;
    }

    /** Who holds the post at every other authority, as the file of a pack. */
    String holders() {
        return areas.councils().stream()
                .filter(council -> council.code().hashCode() % 2 == 0)
                .map(council ->
                        "chief-officer,authority-%1$s,Synthetic person %1$s,2030-05,document-1,5,In the post since May 2030.\n"
                                .formatted(council.code()))
                .collect(
                        Collectors.joining("", "office,body,name,from,source,section,words\n", ""));
    }

    /** The lines, as the file of a pack. */
    String lines() {
        return IntStream.range(0, LINES * scale)
                .mapToObj(this::line)
                .collect(
                        Collectors.joining(
                                "",
                                "id,who,role,whom,subject,for_what,area_set,area,state,source,section,words\n",
                                ""));
    }

    private String line(int number) {
        boolean local = number % 2 == 0;
        String subject =
                number % 3 == 0
                        ? "outcome/%d".formatted(number % 6 + 1)
                        : "commitment/promise-%d".formatted(number % (PROMISES * scale) + 1);
        return "line-%d,%s,%s,%s,%s,Synthetic work %d,%s,%s,agreed,document-1,5,It answers for synthetic work.\n"
                .formatted(
                        number,
                        local ? "authorities" : "body-%d".formatted(number % 60 + 1),
                        ROLES.get(number / 2 % ROLES.size()),
                        local ? "body-61" : "body-62",
                        subject,
                        number,
                        local ? "councils" : "",
                        local ? "" : "N1");
    }
}
