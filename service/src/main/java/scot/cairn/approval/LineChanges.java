package scot.cairn.approval;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.WordChanges;

/**
 * What changed between two versions, part by part and line by line, the words within them marked.
 */
public final class LineChanges {

    private LineChanges() {}

    /** A table of every place that differs; without rows when nothing does. */
    public static Table between(String id, String title, List<Part> before, List<Part> after) {
        Map<String, Part> then = byName(before);
        Map<String, Part> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(then.keySet());
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : names) {
            add(rows, name, words(then, name), words(now, name));
        }
        return new Table(
                id,
                title,
                List.of(
                        Column.text("part", "Part"),
                        Column.number("line", "Line"),
                        Column.text("change", "What changed")),
                rows);
    }

    private static void add(
            List<List<Cell>> rows, String name, List<String> before, List<String> after) {
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            String was = String.join("\n", delta.getSource().getLines());
            String is = String.join("\n", delta.getTarget().getLines());
            if (!was.isBlank() || !is.isBlank()) {
                rows.add(
                        List.of(
                                Cell.Text.of(name),
                                Cell.Value.of(delta.getTarget().getPosition() + 1L),
                                new Cell.Changed(WordChanges.between(was, is))));
            }
        }
    }

    private static Map<String, Part> byName(List<Part> parts) {
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                Part::name,
                                Function.identity(),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static List<String> words(Map<String, Part> parts, String name) {
        Part part = parts.get(name);
        return part == null ? List.of() : Arrays.asList(part.words().split("\n", -1));
    }
}
