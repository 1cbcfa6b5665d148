package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import scot.cairn.pack.Area;
import scot.cairn.subjects.Block.Shade;

/**
 * Which of four shades each area of a map has: its numbers in order, cut into four parts of about
 * as many areas, equal numbers always in one part. An area without a number is hatched.
 *
 * @param areas in the order of the plan
 * @param numbers by the code of the area
 * @param shown a number as a page shows it
 */
record TileShades(
        List<Area> areas,
        Map<String, BigDecimal> numbers,
        java.util.function.Function<BigDecimal, String> shown) {

    private static final List<Shade> SHADES =
            List.of(Shade.LIGHTEST, Shade.LIGHT, Shade.DARK, Shade.DARKEST);

    /** How the tile of an area is filled. */
    Shade of(Area area) {
        return Optional.ofNullable(numbers.get(area.code())).map(this::shade).orElse(Shade.HATCHED);
    }

    private Shade shade(BigDecimal number) {
        long below = numbers.values().stream().filter(n -> n.compareTo(number) < 0).count();
        return SHADES.get((int) (below * SHADES.size() / numbers.size()));
    }

    /** What the shades mean, from the lightest, and which areas have no number. */
    String key() {
        List<String> parts = new ArrayList<>();
        for (Shade shade : SHADES) {
            TreeSet<BigDecimal> own = new TreeSet<>();
            numbers.values().stream().filter(n -> shade(n) == shade).forEach(own::add);
            if (!own.isEmpty()) {
                parts.add("%s: %s".formatted(shade.style(), range(own)));
            }
        }
        return "A schematic drawn for this page: every area has a tile of one size, about where it lies."
                + (parts.isEmpty() ? "" : " Shades, %s.".formatted(String.join("; ", parts)))
                + hatched();
    }

    private String range(TreeSet<BigDecimal> own) {
        String least = shown.apply(own.first());
        String most = shown.apply(own.last());
        return least.equals(most) ? least : least + " to " + most;
    }

    private String hatched() {
        List<String> names =
                areas.stream()
                        .filter(area -> area.tile() != null && !numbers.containsKey(area.code()))
                        .map(Area::name)
                        .toList();
        return names.isEmpty()
                ? ""
                : " Hatched, without a number: %s.".formatted(String.join(", ", names));
    }
}
