package scot.cairn.pack;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Measure.Care;
import scot.cairn.pack.Measure.Comparability;
import scot.cairn.pack.Measure.Dates;
import scot.cairn.pack.Measure.DiffersIn;
import scot.cairn.pack.Measure.Gap;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.pack.Measure.UseDecision;
import scot.cairn.pack.Measure.UsefulFor;

/** Types what a measure's definition says of how its figures are to be read. */
final class CareReader {

    private CareReader() {}

    static Care read(Fields care) {
        return new Care(
                care.optionalGroup("useful_for")
                        .map(useful ->
                                new UsefulFor(
                                        Period.parse(useful.text("time")), useful.text("source")))
                        .orElse(null),
                care.optionalGroup("dates").map(CareReader::dates).orElse(null),
                care.list("gaps").stream().map(CareReader::gap).toList(),
                care.list("uses").stream().map(CareReader::decision).toList(),
                care.list("differs_in").stream().map(CareReader::differsIn).toList());
    }

    private static Dates dates(Fields dates) {
        return new Dates(
                dates.optionalText("event"),
                dates.optionalText("cohort"),
                period(dates, "reference_window"),
                period(dates, "reported_after"));
    }

    private static @Nullable Period period(Fields fields, String key) {
        String written = fields.optionalText(key);
        return written == null ? null : Period.parse(written);
    }

    private static Gap gap(Fields gap) {
        return new Gap(
                gap.text("dimension"),
                gap.text("why"),
                gap.text("whose"),
                gap.optionalText("source"));
    }

    private static UseDecision decision(Fields decision) {
        return new UseDecision(
                decision.choice("use", PermittedUse.class),
                decision.text("decided_by"),
                decision.date("on"),
                decision.text("reason"),
                decision.text("source"));
    }

    private static DiffersIn differsIn(Fields differs) {
        return new DiffersIn(
                differs.text("area_set"),
                differs.text("why"),
                differs.choice("comparable", Comparability.class),
                differs.text("source"));
    }
}
