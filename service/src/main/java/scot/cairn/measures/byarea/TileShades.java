package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import scot.cairn.pack.Area;
import scot.cairn.subjects.Block.Shade;

/**
 * Which of four shades each area of a map has: its numbers in order, cut into four parts of about
 * as many areas, equal numbers always in one part. An area without a number is hatched.
 */
final class TileShades {

    private static final List<Shade> SHADES =
            List.of(Shade.LIGHTEST, Shade.LIGHT, Shade.DARK, Shade.DARKEST);

    private final List<Area> areas;
    private final Map<String, BigDecimal> numbers;
    private final Function<BigDecimal, String> shown;
    private final NavigableMap<BigDecimal, Shade> shades = new TreeMap<>();

    /**
     * The shades.
     *
     * @param areas in the order of the plan
     * @param numbers by the code of the area
     * @param shown a number as a page shows it
     */
    TileShades(
            List<Area> areas, Map<String, BigDecimal> numbers, Function<BigDecimal, String> shown) {
        this.areas = areas;
        this.numbers = numbers;
        this.shown = shown;
        List<BigDecimal> sorted = numbers.values().stream().sorted().toList();
        for (int below = 0; below < sorted.size(); below++) {
            shades.putIfAbsent(
                    sorted.get(below), SHADES.get(below * SHADES.size() / sorted.size()));
        }
    }

    /** How the tile of an area is filled. */
    Shade of(Area area) {
        return Optional.ofNullable(numbers.get(area.code())).map(shades::get).orElse(Shade.HATCHED);
    }

    /** What the shades mean, from the lightest, and which areas have no number. */
    String key() {
        List<String> parts = new ArrayList<>();
        for (Shade shade : SHADES) {
            List<BigDecimal> own =
                    shades.entrySet().stream()
                            .filter(number -> number.getValue() == shade)
                            .map(Map.Entry::getKey)
                            .toList();
            if (!own.isEmpty()) {
                parts.add("%s: %s".formatted(shade.style(), range(own)));
            }
        }
        return "A schematic drawn for this page: every area has a tile of one size, about where it lies."
                + (parts.isEmpty() ? "" : " Shades, %s.".formatted(String.join("; ", parts)))
                + hatched();
    }

    private String range(List<BigDecimal> own) {
        String least = shown.apply(own.getFirst());
        String most = shown.apply(own.getLast());
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
