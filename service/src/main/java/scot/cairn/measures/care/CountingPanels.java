package scot.cairn.measures.care;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Value;
import scot.cairn.measures.ageing.Age;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.pack.Measure.Dates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** How a measure counts, after what it counts. */
@Component
@Order(37)
class CountingPanels implements PanelSource {

    private final Measures measures;
    private final MeasurePages pages;
    private final EqualityGaps gaps;

    CountingPanels(Measures measures, MeasurePages pages, EqualityGaps gaps) {
        this.measures = measures;
        this.pages = pages;
        this.gaps = gaps;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return MeasurePart.of(subject)
                .filter(MeasurePart.Whole.class::isInstance)
                .flatMap(part -> measures.find(part.measure()))
                .map(measure -> panels(measure, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Measure measure, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        List<Value> held = pages.national(measure.id(), asKnownOn).values();
        panels.add(
                new Panel(
                        Question.EVIDENCE,
                        "counting",
                        "How it counts",
                        List.of(new Block.Facts(counting(measure, held)))));
        panels.add(
                new Panel(
                        Question.EVIDENCE,
                        "gaps",
                        "By what it is broken down, and by what not",
                        gaps.of(measure)));
        List<List<Span>> versions = versions(measure);
        if (!versions.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.CHANGED,
                            "categories",
                            "How its lists of categories changed",
                            List.of(
                                    Block.Prose.of(
                                            "A figure stays under the category that it was counted under."),
                                    new Block.Bullets(versions))));
        }
        panels.add(
                new Panel(
                        Question.JUDGED,
                        "progress",
                        "What a figure of it shows, and what not",
                        List.of(new Block.Facts(WhatItShows.facts(measure, held)))));
        return panels;
    }

    private static List<Fact> counting(Measure measure, List<Value> held) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Unit of counting", measure.unit().one()));
        facts.add(Fact.of("Periods on record", periods(held)));
        Dates dates = measure.howToRead().dates();
        if (dates != null) {
            add(facts, "The date is that of", dates.event());
            add(facts, "Cohort", dates.cohort());
            add(facts, "Looked at, before or after the event", words(dates.referenceWindow()));
            add(facts, "Known after its period", words(dates.reportedAfter()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String term, @Nullable String words) {
        if (words != null) {
            facts.add(Fact.of(term, words));
        }
    }

    private static @Nullable String words(java.time.@Nullable Period time) {
        return time == null ? null : Age.words(time);
    }

    /** The kinds of period, so that a financial year is not taken for a calendar year. */
    private static String periods(List<Value> held) {
        List<String> kinds =
                held.stream()
                        .map(Value::period)
                        .map(DateRange::unit)
                        .distinct()
                        .map(unit -> unit == DateRange.Unit.YEAR ? "calendar year" : unit.noun())
                        .toList();
        return kinds.isEmpty() ? "none for the nation as a whole" : String.join(", ", kinds);
    }

    private static List<List<Span>> versions(Measure measure) {
        return measure.breakdowns().stream()
                .flatMap(breakdown ->
                        breakdown.categories().stream()
                                .flatMap(category -> version(breakdown, category)))
                .map(words -> List.of(Span.plain(words)))
                .toList();
    }

    private static Stream<String> version(Breakdown breakdown, Category category) {
        List<String> said = new ArrayList<>();
        if (category.from() != null) {
            said.add("counted from " + DateRange.of(category.from()).words());
        }
        if (category.knownAs() != null) {
            said.add("called “%s” before".formatted(category.knownAs()));
        }
        if (category.successor() != null) {
            said.add("taken over by “%s”".formatted(name(breakdown, category.successor())));
        }
        return said.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "%s, %s: %s."
                                .formatted(
                                        breakdown.name(),
                                        category.name(),
                                        String.join("; ", said)));
    }

    private static String name(Breakdown breakdown, String id) {
        return breakdown.categories().stream()
                .filter(category -> category.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id);
    }
}
