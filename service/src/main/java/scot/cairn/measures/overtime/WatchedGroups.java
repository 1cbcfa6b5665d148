package scot.cairn.measures.overtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.FiguresOnRecord;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.ValueSources;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;
import scot.cairn.pack.Quotation;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/**
 * The groups that documents ask to look at apart from the total, beside it on a measure's page; on
 * the page of a breakdown how every category moved.
 */
@Component
@Order(34)
class WatchedGroups implements PanelSource {

    private final Measures measures;
    private final FiguresOnRecord onRecord;
    private final MeasurePages pages;
    private final ValueSources sources;
    private final Citing citing;

    WatchedGroups(
            Measures measures,
            FiguresOnRecord onRecord,
            MeasurePages pages,
            ValueSources sources,
            Citing citing) {
        this.measures = measures;
        this.onRecord = onRecord;
        this.pages = pages;
        this.sources = sources;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (MeasurePart.of(subject).orElse(null)) {
            case MeasurePart.Whole(var id) ->
                    measures.find(id).flatMap(measure -> watched(measure, asKnownOn)).stream()
                            .toList();
            case MeasurePart.ByBreakdown(var id, var breakdown) ->
                    measures
                            .find(id)
                            .flatMap(measure -> moved(measure, breakdown, asKnownOn))
                            .stream()
                            .toList();
            case MeasurePart.ByArea _, MeasurePart.OverTime _, MeasurePart.Revisions _ -> List.of();
            case null -> List.of();
        };
    }

    private Optional<Panel> watched(Measure measure, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        List<Quotation> said = new ArrayList<>();
        for (Breakdown breakdown : measure.breakdowns()) {
            List<Category> asked =
                    breakdown.categories().stream()
                            .filter(category -> isAsked(category, asKnownOn))
                            .toList();
            if (!asked.isEmpty()) {
                blocks.add(groups(measure, breakdown, asked, asKnownOn));
                asked.stream()
                        .map(Category::watched)
                        .filter(words -> !said.contains(words))
                        .forEach(said::add);
            }
        }
        said.forEach(words -> blocks.addFirst(citing.quote(words)));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                Question.EVIDENCE,
                                "watched",
                                "Groups to look at apart from the total",
                                blocks));
    }

    private boolean isAsked(Category category, AsKnownOn asKnownOn) {
        return category.watched() != null && citing.knows(asKnownOn, category.watched().source());
    }

    private Block groups(
            Measure measure, Breakdown breakdown, List<Category> asked, AsKnownOn asKnownOn) {
        Optional<GroupTrends> trends = trends(measure, breakdown, asKnownOn);
        List<List<Span>> items = new ArrayList<>();
        for (Category category : asked) {
            String words =
                    trends.flatMap(found ->
                                    found.groups().stream()
                                            .filter(group -> group.category().equals(category))
                                            .findFirst()
                                            .map(found::sentence))
                            .orElse(
                                    category.name()
                                            + ": not supplied. Two figures that can be compared are"
                                            + " not held.");
            items.add(
                    List.of(
                            Span.plain(words + " "),
                            Span.link(
                                    "Every figure by " + PartHeadings.lower(breakdown.name()),
                                    new MeasurePart.ByBreakdown(measure.id(), breakdown.id())
                                            .subject()
                                            .url()),
                            Span.plain(".")));
        }
        return new Block.Bullets(items);
    }

    private Optional<GroupTrends> trends(
            Measure measure, Breakdown breakdown, AsKnownOn asKnownOn) {
        return GroupTrends.of(onRecord.of(measure, asKnownOn), breakdown, pages.nationCode());
    }

    private Optional<Panel> moved(Measure measure, String id, AsKnownOn asKnownOn) {
        return measure.breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(id))
                .findFirst()
                .flatMap(breakdown -> trends(measure, breakdown, asKnownOn))
                .map(trends ->
                        new Panel(
                                Question.EVIDENCE,
                                "moved",
                                "How each moved beside the total",
                                List.of(
                                        Block.Prose.of(trends.sentence()),
                                        trends.table(
                                                pages.nation(),
                                                sources.of(
                                                        trends.groups().stream()
                                                                .map(group ->
                                                                        group.moved().latest())
                                                                .toList())))));
    }
}
