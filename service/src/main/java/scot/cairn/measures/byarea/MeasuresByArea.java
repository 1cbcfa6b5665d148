package scot.cairn.measures.byarea;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.LatelyKnown;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.measures.rates.RateRule;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** Every measure that is held by area against every area of a chosen set, from one reading. */
@Component
@Order(32)
class MeasuresByArea implements PanelSource {

    private static final String AREAS = "areas";

    private final Measures measures;
    private final LatelyKnown lately;
    private final Areas areas;
    private final MeasurePages pages;
    private final ValueSources sources;

    MeasuresByArea(
            Measures measures,
            LatelyKnown lately,
            Areas areas,
            MeasurePages pages,
            ValueSources sources) {
        this.measures = measures;
        this.lately = lately;
        this.areas = areas;
        this.pages = pages;
        this.sources = sources;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (!subject.equals(MeasurePart.BY_AREA)) {
            return List.of();
        }
        List<Area> all = areas.all();
        String nation = pages.nationCode();
        List<AreaSet> sets =
                areas.sets().stream()
                        .filter(set -> all.stream().anyMatch(area -> isOf(area, set, nation)))
                        .toList();
        Optional<String> asked = filters.get(AREAS);
        Optional<AreaSet> chosen =
                asked.isEmpty()
                        ? sets.stream().findFirst()
                        : sets.stream().filter(set -> set.id().equals(asked.get())).findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(choice(sets, chosen));
        chosen.ifPresentOrElse(
                set -> blocks.addAll(matrix(set, asKnownOn)),
                () -> blocks.add(noSuchSet(asked.orElse(""))));
        return List.of(new Panel(Question.EVIDENCE, "by-area", "The figures", blocks));
    }

    private static boolean isOf(Area area, AreaSet set, String nation) {
        return area.areaSet().equals(set.id()) && !area.code().equals(nation);
    }

    private static Block choice(List<AreaSet> sets, Optional<AreaSet> chosen) {
        List<Span> links = new ArrayList<>();
        for (AreaSet set : sets) {
            boolean isChosen = chosen.filter(set::equals).isPresent();
            links.add(
                    isChosen
                            ? Span.plain(set.name() + " (shown)")
                            : Span.link(
                                    set.name(), MeasurePart.BY_AREA.url() + "?areas=" + set.id()));
        }
        List<Span> spans = new ArrayList<>(List.of(Span.plain("Areas: ")));
        spans.addAll(Span.listed(links));
        spans.add(Span.plain("."));
        return new Block.Prose(spans);
    }

    private static Block noSuchSet(String asked) {
        return new Block.Missing(
                "No such set of areas",
                asked.isEmpty()
                        ? "No set of areas is on record."
                        : "No set of areas is “%s”.".formatted(asked),
                "Choose one of those above.");
    }

    private List<Block> matrix(AreaSet set, AsKnownOn asKnownOn) {
        List<Area> own = areas.of(set.id());
        Map<String, RateRule> rules = rules();
        AreaMatrix matrix =
                new AreaMatrix(
                        set,
                        own,
                        areas.find(pages.nationCode()).orElseThrow(),
                        figures(set, own, rules, asKnownOn),
                        rules);
        if (matrix.isEmpty()) {
            return List.of(
                    new Block.Missing(
                            "Not supplied",
                            "No figure by %s was on record for the day asked for."
                                    .formatted(PartHeadings.lower(set.one())),
                            "Its producer publishes it; loading it is for whoever runs this"
                                    + " service."));
        }
        List<Span> linked =
                new ArrayList<>(List.of(Span.plain(matrix.sentence() + " Each of them: ")));
        linked.addAll(Span.listed(matrix.pages()));
        linked.add(Span.plain("."));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(linked)));
        blocks.addAll(matrix.tables(sources::of));
        return blocks;
    }

    private List<AreaMatrix.Held> figures(
            AreaSet set, List<Area> own, Map<String, RateRule> rules, AsKnownOn asKnownOn) {
        String nation = pages.nationCode();
        List<String> codes = new ArrayList<>(own.stream().map(Area::code).toList());
        codes.add(nation);
        Map<String, Map<String, List<Value>>> held = new HashMap<>();
        LocalDate day = asKnownOn.date().orElse(null);
        for (Value value : lately.of(codes, set.id(), rated(rules), day)) {
            held.computeIfAbsent(value.measure(), _ -> new HashMap<>())
                    .computeIfAbsent(value.area(), _ -> new ArrayList<>())
                    .add(value);
        }
        Set<String> several = several(held, own, day);
        List<AreaMatrix.Held> figures = new ArrayList<>();
        for (Measure measure : measures.all()) {
            Map<String, List<Value>> byArea = held.getOrDefault(measure.id(), Map.of());
            Series whole =
                    Series.of(byArea.getOrDefault(nation, List.of()), asKnownOn, measure.breaks());
            Map<String, List<Value>> latest = new LinkedHashMap<>();
            own.stream()
                    .map(Area::code)
                    .filter(byArea::containsKey)
                    .forEach(code ->
                            latest.put(
                                    code,
                                    Series.of(
                                                    byArea.getOrDefault(code, List.of()),
                                                    asKnownOn,
                                                    measure.breaks())
                                            .values()));
            figures.add(AreaMatrix.Held.of(measure, latest, whole, several.contains(measure.id())));
        }
        return figures;
    }

    /** The measures of two areas or more; of those that one has lately, others may have earlier. */
    private Set<String> several(
            Map<String, Map<String, List<Value>>> held, List<Area> own, @Nullable LocalDate day) {
        List<String> codes = own.stream().map(Area::code).toList();
        Set<String> several = new HashSet<>();
        List<String> ofOne = new ArrayList<>();
        held.forEach((measure, byArea) -> {
            long number = codes.stream().filter(byArea::containsKey).limit(2).count();
            if (number > 1) {
                several.add(measure);
            } else if (number == 1) {
                ofOne.add(measure);
            }
        });
        if (!ofOne.isEmpty()) {
            several.addAll(lately.ofSeveral(ofOne, codes, day));
        }
        return several;
    }

    private static List<LatelyKnown.Rated> rated(Map<String, RateRule> rules) {
        return rules.values().stream()
                .map(rule ->
                        new LatelyKnown.Rated(
                                rule.counts().id(), rule.people().id(), rule.takenTogether()))
                .toList();
    }

    private Map<String, RateRule> rules() {
        Map<String, RateRule> rules = new LinkedHashMap<>();
        for (Measure measure : measures.all()) {
            RateRule.of(measure, measures).ifPresent(rule -> rules.put(measure.id(), rule));
        }
        return rules;
    }
}
