package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/mission.md} has a row for every demand, and what it says works has a test that is
 * there.
 */
class MissionMapTest {

    private static final Pattern TEST = Pattern.compile("`([\\w/.-]+\\.java)`, `(\\w+)`");

    private record Row(String id, String where, String test, String state) {}

    @Test
    void everyDemandHasOneRow() throws IOException {
        List<String> ids = rows().stream().map(Row::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(id -> id.matches("[A-O]\\d+"))).hasSize(161);
        assertThat(ids.stream().filter(id -> id.matches("U\\d+"))).hasSize(15);
        assertThat(ids.stream().filter(id -> id.startsWith("7-R"))).hasSize(20);
        assertThat(ids.stream().filter(id -> id.startsWith("5-C"))).hasSize(20);
        assertThat(ids.stream().filter(id -> id.startsWith("Trap "))).hasSize(17);
        assertThat(ids.stream().filter(id -> id.startsWith("Finding "))).hasSize(15);
    }

    @Test
    void everyRowHasAStateAndWhatWorksSaysWhereAndByWhichTest() throws IOException {
        List<String> wrong = new ArrayList<>();
        int working = 0;
        for (Row row : rows()) {
            switch (row.state()) {
                case "planned" -> {}
                case "works", "part" -> {
                    working++;
                    if (row.where().equals("-") || !testsAreThere(row.test())) {
                        wrong.add(row.id());
                    }
                }
                default -> wrong.add(row.id() + " has the state " + row.state());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(working).isGreaterThanOrEqualTo(12);
    }

    private static boolean testsAreThere(String cell) throws IOException {
        Matcher tests = TEST.matcher(cell);
        int found = 0;
        while (tests.find()) {
            Path file = Checkout.root().resolve(tests.group(1));
            if (!Files.isRegularFile(file)
                    || !Files.readString(file).contains("void " + tests.group(2) + "(")) {
                return false;
            }
            found++;
        }
        return found > 0;
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Checkout.root().resolve("docs/mission.md")).stream()
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .filter(cells -> cells.length == 7)
                .filter(cells ->
                        cells[1].matches("[A-O]\\d+|U\\d+|7-R\\d+|5-C\\d+|(Trap|Finding) \\d+"))
                .map(cells -> new Row(cells[1], cells[3], cells[4], cells[5]))
                .toList();
    }
}
