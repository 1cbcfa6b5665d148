package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A spreadsheet that goes out: the answers, what it is, and what may be chosen.
 *
 * @param fileName without its ending
 * @param title what it is called
 * @param about what a reader should know, a line for each
 * @param lines what is asked, in order
 */
public record SheetBook(String fileName, String title, List<String> about, List<AskedLine> lines) {

    /** The names of its sheets. */
    static final String ANSWERS = "Answers";

    static final String ABOUT = "About";
    static final String CHOICES = "Choices";

    /** Every list of which one is to be chosen, by the place of its column in “Choices”. */
    Map<List<String>, Integer> choices() {
        Map<List<String>, Integer> choices = new LinkedHashMap<>();
        lines.stream()
                .map(AskedLine::mayStand)
                .filter(list -> !list.isEmpty())
                .forEach(list -> choices.putIfAbsent(list, choices.size()));
        lines.stream()
                .map(AskedLine::offered)
                .filter(list -> !list.isEmpty())
                .forEach(list -> choices.putIfAbsent(list, choices.size()));
        return choices;
    }

    /** What heads a list of choices: the first question that has it. */
    String heading(List<String> list) {
        return lines.stream()
                .filter(line -> line.offered().equals(list))
                .map(AskedLine::question)
                .findFirst()
                .orElse(SheetColumn.STANDS.heading());
    }

    /** The lists of “Choices” as rows: the headings, then what may be chosen. */
    List<List<String>> choiceRows() {
        List<List<String>> lists = List.copyOf(choices().keySet());
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(lists.stream().map(this::heading).toList());
        for (int row = 0; row < longest; row++) {
            int at = row;
            rows.add(lists.stream().map(list -> at < list.size() ? list.get(at) : "").toList());
        }
        return rows;
    }
}
