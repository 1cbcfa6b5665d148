package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What the pages of a measure by area and by breakdown are called, and a sentence for each. */
@Component
public class PartHeadings {

    private static final int MOST_NAMED = 3;

    private final FiguresOnRecord onRecord;
    private final Areas areas;

    PartHeadings(FiguresOnRecord onRecord, Areas areas) {
        this.onRecord = onRecord;
        this.areas = areas;
    }

    /** Ids of all sets of areas. */
    List<String> sets() {
        return areas.sets().stream().map(AreaSet::id).toList();
    }

    /** The heading of a measure by a set of areas; empty when it has no value there. */
    Optional<Heading> of(Measure measure, MeasurePart.ByArea by, AsKnownOn asKnownOn) {
        return areas.set(by.set())
                .filter(_ -> onRecord.hold(measure, by.set()))
                .map(set ->
                        heading(
                                measure,
                                by.subject(),
                                lower(set.one()),
                                sentence(set, onRecord.of(measure, asKnownOn))));
    }

    /** The heading of a measure by a breakdown; empty when it has none such. */
    Optional<Heading> of(
            Measure measure, MeasurePart.ByBreakdown by, String nation, AsKnownOn asKnownOn) {
        return measure.breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(by.breakdown()))
                .findFirst()
                .map(breakdown ->
                        heading(
                                measure,
                                by.subject(),
                                lower(breakdown.name()),
                                sentence(breakdown, nation, onRecord.of(measure, asKnownOn))));
    }

    /** The heading of a measure's revisions. */
    Heading of(Measure measure, MeasurePart.Revisions revisions, AsKnownOn asKnownOn) {
        long editions =
                onRecord.of(measure, asKnownOn).known().stream()
                        .map(Value::vintage)
                        .distinct()
                        .count();
        return heading(
                measure,
                revisions.subject(),
                "Revisions of a measure",
                measure.name() + ": how the figures were revised",
                editions == 1
                        ? "One edition is on record, so no revision can be seen."
                        : "%d editions are on record, in order of publication."
                                .formatted(editions));
    }

    /** Whether a measure is held for areas other than the nation. */
    boolean isHeldByArea(Measure measure, String nation) {
        return areas.sets().stream()
                .filter(set -> areas.of(set.id()).stream().noneMatch(a -> a.code().equals(nation)))
                .anyMatch(set -> onRecord.hold(measure, set.id()));
    }

    /** The heading of a page that shows some of a measure's panels. */
    Heading of(Measure measure, MeasurePage page) {
        return heading(
                measure,
                page.subject(measure.id()),
                page.title(),
                "%s: %s".formatted(measure.name(), lower(page.title())),
                switch (page) {
                    case AREAS ->
                            "The latest figures by each set of areas, and where all of them are.";
                    case DEFINITION -> measure.about().definition();
                    case QUALITY -> measure.about().quality();
                });
    }

    /** The heading of a measure's charts over time. */
    Heading of(Measure measure, MeasurePart.OverTime over) {
        String url = new Subject(SubjectKind.MEASURE, measure.id()).url();
        return new Heading(
                over.subject(),
                "Measure over time",
                measure.name() + ": run chart and control chart",
                "What stands out, by published rules, from what chance leaves. A mark says that a point"
                        + " is unlikely by chance, and not why.",
                List.of(
                        new Heading.Parent(measure.name(), url),
                        new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    private static Heading heading(Measure measure, Subject subject, String by, String sentence) {
        return heading(
                measure, subject, "Measure by " + by, measure.name() + " by " + by, sentence);
    }

    private static Heading heading(
            Measure measure, Subject subject, String label, String title, String sentence) {
        String url = new Subject(SubjectKind.MEASURE, measure.id()).url();
        return new Heading(
                subject,
                label,
                title,
                sentence,
                List.of(
                        new Heading.Parent(measure.name(), url),
                        new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    /** How many areas of a set have a figure for the last period, and between what they lie. */
    public String sentence(AreaSet set, Figures figures) {
        List<Value> totals = figures.totals(set.id());
        Optional<DateRange> last = Figures.lastPeriod(totals);
        if (last.isEmpty()) {
            return "No figure by %s had been published by then.".formatted(lower(set.one()));
        }
        List<Value> held = Figures.at(last.get(), totals);
        List<BigDecimal> numbers =
                held.stream().filter(v -> v.number() != null).map(Sentences::number).toList();
        long hidden = held.stream().filter(v -> v.marker() == Marker.SUPPRESSED).count();
        return "%s, %s for %d of %d %s%s%s."
                .formatted(
                        Sentences.capital(last.get().when()),
                        numbers.size() == 1 ? "a figure is on record" : "figures are on record",
                        numbers.size(),
                        areas.of(set.id()).size(),
                        lower(set.name()),
                        spread(figures.measure(), numbers),
                        hidden == 0
                                ? ""
                                : "; %d more %s hidden to protect people's privacy"
                                        .formatted(hidden, hidden == 1 ? "is" : "are"));
    }

    private static String spread(Measure measure, List<BigDecimal> numbers) {
        Optional<BigDecimal> least = numbers.stream().min(BigDecimal::compareTo);
        Optional<BigDecimal> most = numbers.stream().max(BigDecimal::compareTo);
        if (least.isEmpty() || most.isEmpty()) {
            return "";
        }
        return least.get().compareTo(most.get()) == 0
                ? ": " + Amounts.withUnit(most.get(), measure)
                : ", from %s to %s"
                        .formatted(
                                Amounts.shown(least.get(), measure),
                                Amounts.withUnit(most.get(), measure));
    }

    /** The numbers of the last period by category, or the largest where there are many. */
    String sentence(Breakdown breakdown, String nation, Figures figures) {
        List<Value> own = figures.by(breakdown.id(), nation);
        Optional<DateRange> last = Figures.lastPeriod(own);
        if (last.isEmpty()) {
            return "No figure by %s alone is on record for the whole nation."
                    .formatted(lower(breakdown.name()));
        }
        List<Value> numbers =
                Figures.at(last.get(), own).stream().filter(v -> v.number() != null).toList();
        String when = Sentences.capital(last.get().when());
        if (numbers.isEmpty()) {
            return "%s no category has a number.".formatted(when);
        }
        return numbers.size() <= MOST_NAMED
                ? "%s: %s.".formatted(when, named(breakdown, figures.measure(), numbers))
                : largest(breakdown, figures.measure(), numbers, last.get());
    }

    private static String named(Breakdown breakdown, Measure measure, List<Value> numbers) {
        return breakdown.categories().stream()
                .flatMap(category ->
                        numbers.stream()
                                .filter(value -> ByCategory.isOf(value, breakdown, category)))
                .map(value ->
                        "%s %s"
                                .formatted(
                                        ByCategory.name(breakdown, value),
                                        Amounts.withUnit(Sentences.number(value), measure)))
                .collect(Collectors.joining(", "));
    }

    /** The largest category, with how many of all have a figure and whether they overlap. */
    private static String largest(
            Breakdown breakdown, Measure measure, List<Value> numbers, DateRange period) {
        Value largest =
                numbers.stream()
                        .reduce((a, b) ->
                                Sentences.number(b).compareTo(Sentences.number(a)) > 0 ? b : a)
                        .orElseThrow();
        int all = breakdown.categories().size();
        return "Of the %s with a figure for %s, “%s” has the most: %s%s."
                .formatted(
                        numbers.size() == all
                                ? "%d categories".formatted(all)
                                : "%d of %d categories".formatted(numbers.size(), all),
                        period.words(),
                        ByCategory.name(breakdown, largest),
                        Amounts.withUnit(Sentences.number(largest), measure),
                        breakdown.addsUp() ? "" : "; " + overlap(measure));
    }

    private static String overlap(Measure measure) {
        boolean isCount =
                measure.about().denominator() == null
                        && measure.decimals() == 0
                        && !Amounts.isPercentage(measure);
        return isCount
                ? "one %s can count in several".formatted(measure.unit().one())
                : "categories overlap";
    }

    /** By what the figures of a measure are held, in words. */
    String held(Figures figures) {
        List<String> by = new ArrayList<>();
        for (AreaSet set : areas.sets()) {
            if (!figures.totals(set.id()).isEmpty()) {
                by.add(lower(set.one()));
            }
        }
        for (Breakdown breakdown : figures.measure().breakdowns()) {
            boolean held =
                    figures.latest().stream()
                            .anyMatch(v -> v.breakdown().containsKey(breakdown.id()));
            if (held) {
                by.add(lower(breakdown.name()));
            }
        }
        return String.join(", by ", by);
    }

    /** As it stands within a sentence: an abbreviation keeps its capitals. */
    public static String lower(String words) {
        boolean abbreviated = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviated
                ? words
                : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
