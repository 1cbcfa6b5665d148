package scot.cairn.measures.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Value;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Cell;

/**
 * Adds up the parts of each total that the same edition printed: the categories of a breakdown in
 * which each case is once, and the areas of a set of which every one has a number.
 */
final class PartsChecks {

    private final Measure measure;
    private final List<Value> vintages;
    private final String nation;

    /**
     * Over a measure's figures.
     *
     * @param vintages every edition of each
     * @param nation official code of the whole nation
     */
    PartsChecks(Measure measure, List<Value> vintages, String nation) {
        this.measure = measure;
        this.vintages = vintages;
        this.nation = nation;
    }

    /** What parts are of: one area, one period, one edition. */
    private record Whole(String area, DateRange period, String vintage) {}

    /** All that is found, where numbers are counts; nothing of rates, which do not add up. */
    List<Finding> findings(List<AreaSet> sets) {
        if (measure.about().denominator() != null || measure.decimals() > 0) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        measure.breakdowns().stream()
                .filter(Measure.Breakdown::addsUp)
                .forEach(breakdown -> found.addAll(categories(breakdown)));
        sets.stream()
                .filter(set -> set.size() != null && set.size() > 1)
                .forEach(set -> found.addAll(areas(set)));
        return found;
    }

    private List<Finding> categories(Measure.Breakdown breakdown) {
        return compared(
                vintages.stream()
                        .filter(value -> value.breakdown().keySet().equals(Set.of(breakdown.id())))
                        .toList(),
                false,
                breakdown.categories().size(),
                "The categories by %s"
                        .formatted(breakdown.name().toLowerCase(java.util.Locale.UK)));
    }

    private List<Finding> areas(AreaSet set) {
        return compared(
                vintages.stream()
                        .filter(value -> value.isTotal() && value.areaSet().equals(set.id()))
                        .toList(),
                true,
                Objects.requireNonNull(set.size()),
                "The areas of %s".formatted(set.name()));
    }

    private List<Finding> compared(List<Value> parts, boolean ofNation, int all, String what) {
        Map<Whole, List<Value>> wholes = new LinkedHashMap<>();
        for (Value part : parts) {
            String area = ofNation ? nation : part.area();
            wholes.computeIfAbsent(
                            new Whole(area, part.period(), part.vintage()), _ -> new ArrayList<>())
                    .add(part);
        }
        List<Finding> found = new ArrayList<>();
        wholes.forEach((whole, some) -> {
            if (some.size() == all && some.stream().allMatch(v -> v.number() != null)) {
                total(whole).flatMap(total -> compare(total, some, what)).ifPresent(found::add);
            }
        });
        return found;
    }

    private Optional<Value> total(Whole whole) {
        return vintages.stream()
                .filter(value -> value.isTotal() && value.area().equals(whole.area()))
                .filter(value -> value.period().equals(whole.period()))
                .filter(value -> value.vintage().equals(whole.vintage()))
                .filter(value -> value.number() != null)
                .findFirst();
    }

    private Optional<Finding> compare(Value total, List<Value> parts, String what) {
        BigDecimal sum =
                parts.stream()
                        .map(part -> Objects.requireNonNull(part.number()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal printed = Objects.requireNonNull(total.number());
        return sum.compareTo(printed) == 0
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                Check.PARTS_DIFFER,
                                total,
                                "%s add up to %s, and the total printed is %s"
                                        .formatted(what, shown(sum), shown(printed))));
    }

    private String shown(BigDecimal number) {
        return Cell.Value.of(number, measure.decimals()).shown();
    }
}
