package scot.cairn.measures.quality;

import java.util.Map;
import java.util.stream.Collectors;
import scot.cairn.measures.Value;

/**
 * What a check found of a figure. It may be right as it is: somebody asks about it, or sets it
 * aside with a reason. A later edition of the figure is looked at anew.
 *
 * @param check what was looked for
 * @param measure id of the measure
 * @param area official code; empty for several areas
 * @param period as plans write it
 * @param category of its breakdowns, or the kind of parts or areas that are meant; {@code all} for
 *     a total
 * @param vintage name of the edition
 * @param words what was found, in a sentence
 */
public record Finding(
        Check check,
        String measure,
        String area,
        String period,
        String category,
        String vintage,
        String words) {

    /** Of a figure. */
    static Finding of(Check check, Value value, String words) {
        return new Finding(
                check,
                value.measure(),
                value.area(),
                value.period().text(),
                category(value.breakdown()),
                value.vintage(),
                words);
    }

    /** The same of several areas of one kind. */
    Finding ofAreas(String set, int count) {
        return new Finding(
                check,
                measure,
                "",
                period,
                set,
                vintage,
                "%s, in %d areas".formatted(words, count));
    }

    /** The same of parts of one kind: of areas of a set, or of categories of a breakdown. */
    Finding ofParts(String kind) {
        return new Finding(check, measure, area, period, kind, vintage, words);
    }

    private static String category(Map<String, String> breakdown) {
        return breakdown.isEmpty()
                ? "all"
                : breakdown.values().stream().sorted().collect(Collectors.joining(","));
    }

    /** By what it is known: the same as long as the figure and what was found of it are. */
    public String key() {
        return String.join("/", check.id(), measure, area, period, category, vintage);
    }
}
