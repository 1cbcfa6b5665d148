package scot.cairn.pack;

import java.util.List;
import scot.cairn.pack.Measure.About;
import scot.cairn.pack.Measure.Break;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.pack.Measure.Comparability;
import scot.cairn.pack.Measure.Counted;
import scot.cairn.pack.Measure.Derivation;
import scot.cairn.pack.Measure.Method;
import scot.cairn.pack.Measure.Order;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.pack.Measure.Polarity;
import scot.cairn.pack.Measure.Rate;
import scot.cairn.pack.Measure.Related;
import scot.cairn.pack.Measure.Relevance;
import scot.cairn.pack.Measure.Role;
import scot.cairn.pack.Measure.Strength;

/** Types the definition of a measure. */
final class MeasureReader {

    private MeasureReader() {}

    static Measure read(Fields measure) {
        return new Measure(
                measure.text("id"),
                measure.text("name"),
                measure.text("official_term"),
                counted(measure.group("unit")),
                counted(measure.group("counted")),
                measure.choice("polarity", Polarity.class),
                measure.designation(),
                measure.text("producer"),
                measure.integer("decimals"),
                about(measure.group("about")),
                measure.list("breakdowns").stream().map(MeasureReader::breakdown).toList(),
                measure.list("breaks").stream().map(MeasureReader::seriesBreak).toList(),
                measure.list("relevance").stream().map(MeasureReader::relevance).toList(),
                measure.optionalGroup("derivation").map(MeasureReader::derivation).orElse(null),
                measure.list("same_subject").stream().map(MeasureReader::related).toList(),
                measure.optionalGroup("care").map(CareReader::read).orElse(null),
                measure.optionalGroup("rate").map(MeasureReader::rate).orElse(null));
    }

    private static Related related(Fields other) {
        return new Related(
                other.text("measure"),
                other.text("why"),
                other.optionalChoice("comparable", Comparability.class),
                other.optionalText("source"));
    }

    private static Counted counted(Fields counted) {
        return new Counted(counted.text("one"), counted.text("other"));
    }

    private static About about(Fields about) {
        return new About(
                about.text("definition"),
                about.optionalText("numerator"),
                about.optionalText("denominator"),
                about.text("basis"),
                about.choice("permitted_use", PermittedUse.class),
                about.text("quality"),
                about.text("lag"),
                about.text("revisions"),
                about.text("next_release"));
    }

    private static Breakdown breakdown(Fields breakdown) {
        List<Break> breaks =
                breakdown.list("breaks").stream().map(MeasureReader::seriesBreak).toList();
        return new Breakdown(
                breakdown.text("id"),
                breakdown.text("name"),
                breakdown.truth("adds_up"),
                breakdown.list("categories").stream().map(MeasureReader::category).toList(),
                breakdown.optionalText("note"),
                breakdown.optionalChoice("order", Order.class),
                breaks.isEmpty() ? null : breaks);
    }

    private static Category category(Fields category) {
        return new Category(
                category.text("id"),
                category.text("name"),
                category.optionalDate("from"),
                category.optionalText("known_as"),
                category.optionalText("successor"),
                category.optionalQuotation("watched"));
    }

    private static Break seriesBreak(Fields at) {
        return new Break(at.date("at"), at.text("what"), at.text("source"));
    }

    private static Relevance relevance(Fields relevance) {
        return new Relevance(
                relevance.text("to"),
                relevance.choice("strength", Strength.class),
                relevance.text("why"),
                relevance.optionalChoice("role", Role.class));
    }

    private static Rate rate(Fields rate) {
        return new Rate(rate.text("measure"), rate.integer("per"), rate.integer("years"));
    }

    private static Derivation derivation(Fields derivation) {
        return new Derivation(derivation.choice("method", Method.class), derivation.text("from"));
    }
}
