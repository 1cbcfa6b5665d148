package scot.cairn.measures.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** What sort of parts: the id of their set or breakdown, and what a sentence calls them. */
    private record Kind(String id, String words) {}

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
                new Kind(
                        breakdown.id(),
                        "The categories by %s".formatted(breakdown.name().toLowerCase(Locale.UK))));
    }

    private List<Finding> areas(AreaSet set) {
        return compared(
                vintages.stream()
                        .filter(value -> value.isTotal() && value.areaSet().equals(set.id()))
                        .toList(),
                true,
                Objects.requireNonNull(set.size()),
                new Kind(set.id(), "The areas of %s".formatted(set.name())));
    }

    private List<Finding> compared(List<Value> parts, boolean ofNation, int size, Kind kind) {
        Map<Whole, List<Value>> wholes = new LinkedHashMap<>();
        for (Value part : parts) {
            String area = ofNation ? nation : part.area();
            wholes.computeIfAbsent(
                            new Whole(area, part.period(), part.vintage()), _ -> new ArrayList<>())
                    .add(part);
        }
        List<Compared> all = new ArrayList<>();
        wholes.forEach((whole, some) -> {
            if (some.size() == size && some.stream().allMatch(v -> v.number() != null)) {
                total(whole).ifPresent(total -> all.add(new Compared(total, sum(some))));
            }
        });
        return byEdition(all).stream().flatMap(of -> finding(of, kind).stream()).toList();
    }

    /** A total beside the sum of its parts. */
    private record Compared(Value total, BigDecimal sum) {

        private boolean differs() {
            return sum.compareTo(Objects.requireNonNull(total.number())) != 0;
        }
    }

    /** What is compared of one area and one edition, in order of period. */
    private static Collection<List<Compared>> byEdition(List<Compared> all) {
        Map<List<String>, List<Compared>> editions = new LinkedHashMap<>();
        for (Compared one : all) {
            editions.computeIfAbsent(
                            List.of(one.total().area(), one.total().vintage()),
                            _ -> new ArrayList<>())
                    .add(one);
        }
        return editions.values();
    }

    /** One finding of an edition, of the last total that differs, with how many do. */
    private Optional<Finding> finding(List<Compared> all, Kind kind) {
        List<Compared> differ = all.stream().filter(Compared::differs).toList();
        if (differ.isEmpty()) {
            return Optional.empty();
        }
        Compared last = differ.getLast();
        String found =
                "%s add up to %s, and the total printed is %s"
                        .formatted(
                                kind.words(),
                                shown(last.sum()),
                                shown(Objects.requireNonNull(last.total().number())));
        String others =
                all.size() == 1
                        ? ""
                        : ". They differ in %d of %d periods of this edition"
                                .formatted(differ.size(), all.size());
        return Optional.of(
                Finding.of(Check.PARTS_DIFFER, last.total(), found + others).ofParts(kind.id()));
    }

    private static BigDecimal sum(List<Value> parts) {
        return parts.stream()
                .map(part -> Objects.requireNonNull(part.number()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Value> total(Whole whole) {
        return vintages.stream()
                .filter(value -> value.isTotal() && value.area().equals(whole.area()))
                .filter(value -> value.period().equals(whole.period()))
                .filter(value -> value.vintage().equals(whole.vintage()))
                .filter(value -> value.number() != null)
                .findFirst();
    }

    private String shown(BigDecimal number) {
        return Cell.Value.of(number, measure.decimals()).shown();
    }
}
