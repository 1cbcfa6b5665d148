package scot.cairn.bench;

import java.util.List;
import java.util.Locale;
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
                                        + " promises.,document-1,5,,,,,,\n"),
                        areas.councils().stream()
                                .map(council ->
                                        "%1$s,Synthetic authority %2$s,public_body,It keeps synthetic promises.,document-1,5,,,authorities,%2$s,,\n"
                                                .formatted(authority(council), council.code())))
                .collect(Collectors.joining());
    }

    /** Id of a council's authority. */
    private static String authority(SyntheticAreas.Area council) {
        return "authority-" + council.code().toLowerCase(Locale.ROOT);
    }

    /** How councils lie, as the file of a pack. */
    String links() {
        List<SyntheticAreas.Area> boards = areas.boards();
        List<SyntheticAreas.Area> councils = areas.councils();
        return IntStream.range(0, councils.size())
                .mapToObj(i ->
                        "%1$s,N1,part_of,,,document-1,\n%1$s,%2$s,part_of,,,document-1,\n"
                                .formatted(
                                        councils.get(i).code(),
                                        boards.get(i % boards.size()).code()))
                .collect(Collectors.joining("", "area,within,relation,from,to,source,note\n", ""));
    }

    /** The post, as the file of a pack. */
    static String offices() {
        return """
        id,title,body,seats,from,to,source,section,words,note
        chief-officer,Synthetic chief officers,authorities,,,,document-1,5,Each has a chief officer.,
        """;
    }

    /** Who holds the post at every other authority, as the file of a pack. */
    String holders() {
        List<SyntheticAreas.Area> councils = areas.councils();
        return IntStream.iterate(0, i -> i < councils.size(), i -> i + 2)
                .mapToObj(councils::get)
                .map(council ->
                        "chief-officer,%s,Synthetic person %s,2030-05,,document-1,5,In the post since May 2030.,\n"
                                .formatted(authority(council), council.code()))
                .collect(
                        Collectors.joining(
                                "", "office,body,name,from,to,source,section,words,note\n", ""));
    }

    /** The lines, as the file of a pack. */
    String lines() {
        return IntStream.range(0, LINES * scale)
                .mapToObj(this::line)
                .collect(
                        Collectors.joining(
                                "",
                                "id,who,role,whom,subject,for_what,area_set,area,instrument,clause,state,from,to,source,section,words,note\n",
                                ""));
    }

    private String line(int number) {
        boolean local = number % 2 == 0;
        int others = SyntheticPack.BODIES * scale - 1;
        String role = ROLES.get(number / 2 % ROLES.size());
        String subject =
                role.equals("accountable") ? ownSubject(number / 8, number) : anySubject(number);
        return "line-%d,%s,%s,%s,%s,Synthetic work %d,%s,%s,,,agreed,,,document-1,5,It answers for synthetic work.,\n"
                .formatted(
                        number,
                        local ? "authorities" : "body-%d".formatted(number % others + 1),
                        role,
                        "body-%d".formatted(others + 1),
                        subject,
                        number,
                        local ? "councils" : "",
                        local ? "" : "N1");
    }

    /** Of the local ones, an outcome each while there are some; then a promise each. */
    private String ownSubject(int place, int number) {
        return number % 2 == 0 && place < SyntheticPack.OUTCOMES * scale
                ? "outcome/%d".formatted(place + 1)
                : "commitment/promise-%d".formatted(number + 1);
    }

    private String anySubject(int number) {
        return number % 3 == 0
                ? "outcome/%d".formatted(number % (SyntheticPack.OUTCOMES * scale) + 1)
                : "commitment/promise-%d".formatted(number % (SyntheticPack.PROMISES * scale) + 1);
    }
}
