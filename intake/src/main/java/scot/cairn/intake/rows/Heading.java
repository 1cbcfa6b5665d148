package scot.cairn.intake.rows;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Column;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Layout;
import scot.cairn.intake.office.Spot;
import scot.cairn.intake.open.RawCell;
import scot.cairn.intake.open.RawRow;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.Shown;

/**
 * Which column of a file is which of the layout.
 *
 * @param width how many columns the header has
 * @param places where the columns of the layout stand, from 0, by name; those that do not are
 *     missing
 * @param aliases what the file calls those that it calls otherwise, by name
 */
record Heading(int width, Map<String, Integer> places, Map<String, String> aliases) {

    /** What the file calls a column of the layout. */
    String of(Column column) {
        return aliases.getOrDefault(column.name(), column.name());
    }

    /** What a header says; what it lacks, repeats or has beside is noted. */
    static Heading of(RawRow header, Layout layout, Faults faults) {
        Map<String, Column> known = new HashMap<>();
        for (Column column : layout.columns()) {
            known.put(Column.plain(column.name()), column);
            column.aliases().forEach(alias -> known.put(Column.plain(alias), column));
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        int width = header.cells().size();
        while (width > 0 && header.cells().get(width - 1).text().isBlank()) {
            width--;
        }
        for (int i = 0; i < width; i++) {
            RawCell cell = header.cells().get(i);
            Column column = known.get(Column.plain(cell.text()));
            if (!Letters.refuse(faults.at(header.number(), Spot.letters(i + 1), ""), cell.text())) {
                if (column == null) {
                    noteUnknown(faults, i, cell.text(), layout);
                } else if (places.putIfAbsent(column.name(), i) != null) {
                    faults.column(column.name())
                            .wrong(
                                    Cause.DOUBLED_COLUMN,
                                    "The column is there twice, as %s and as %s"
                                            .formatted(
                                                    shown(header, places.get(column.name())),
                                                    shown(header, i)),
                                    "Keep one of the two");
                }
            }
        }
        noteMissing(layout, places, header.number(), faults);
        Map<String, String> aliases = new HashMap<>();
        places.forEach((name, place) -> {
            String text = header.cells().get(place).text().strip();
            if (!Column.plain(text).equals(Column.plain(name))) {
                aliases.put(name, Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        });
        return new Heading(width, places, aliases);
    }

    private static String shown(RawRow header, Integer place) {
        return Shown.of(header.cells().get(place).text());
    }

    private static void noteUnknown(Faults faults, int index, String text, Layout layout) {
        String letter = Spot.letters(index + 1);
        if (text.isBlank()) {
            faults.column(letter)
                    .wrong(
                            Cause.UNKNOWN_COLUMN,
                            "The column has no heading",
                            "Name it, or take it out");
            return;
        }
        List<String> names = layout.columns().stream().map(Column::name).toList();
        Optional<String> near = Nearest.to(Column.plain(text).replace(' ', '_'), names);
        faults.column(letter)
                .wrong(
                        Cause.UNKNOWN_COLUMN,
                        "No column is called "
                                + Shown.of(Normalizer.normalize(text, Normalizer.Form.NFC)),
                        near.map("Call it %s, or take it out"::formatted)
                                .orElse("Take it out; there may be " + String.join(", ", names)));
    }

    private static void noteMissing(
            Layout layout, Map<String, Integer> places, int row, Faults faults) {
        for (Column column : layout.columns()) {
            if (column.need() != Column.Need.OPTIONAL && !places.containsKey(column.name())) {
                faults.column(column.name())
                        .wrong(
                                Cause.MISSING_COLUMN,
                                "The header, row %,d, does not have this column".formatted(row),
                                "Add it" + aliases(column));
            }
        }
    }

    private static String aliases(Column column) {
        return column.aliases().isEmpty()
                ? ""
                : "; it may also be called "
                        + String.join(" or ", column.aliases().stream().sorted().toList());
    }
}
