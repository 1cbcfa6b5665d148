package scot.cairn.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.access.WorkSections;
import scot.cairn.calendar.Times;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What was last put on record about the areas for which somebody acts. */
@Component
class AreaNews implements WorkSections {

    private static final int SHOWN = 10;

    private final PublicPages pages;
    private final News news;

    AreaNews(PublicPages pages, News news) {
        this.pages = pages;
        this.news = news;
    }

    private record Line(Heading area, Item item) {}

    @Override
    @Transactional(readOnly = true)
    public List<Section> of(Person person) {
        List<Heading> areas =
                person.capacities().stream()
                        .flatMap(capacity -> capacity.areas().stream())
                        .distinct()
                        .map(code -> pages.at(new Subject(SubjectKind.AREA, code).url()))
                        .flatMap(Optional::stream)
                        .toList();
        return areas.isEmpty()
                ? List.of()
                : List.of(
                        new Section(
                                "areas", "What changed in your areas", blocks(areas), List.of()));
    }

    private List<Block> blocks(List<Heading> areas) {
        List<Line> lines =
                areas.stream()
                        .flatMap(area -> news.of(area).stream().map(item -> new Line(area, item)))
                        .sorted(
                                Comparator.comparingLong((Line line) -> line.item().place())
                                        .reversed())
                        .limit(SHOWN)
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                lines.isEmpty()
                        ? Block.Prose.of("Nothing is on record about them yet.")
                        : new Table(
                                "area-news",
                                "The last acts about them, the newest first",
                                List.of(
                                        Column.text("when", "On record since"),
                                        Column.text("what", "What was done"),
                                        Column.text("area", "Area")),
                                lines.stream().map(AreaNews::row).toList()));
        blocks.add(
                new Block.Bullets(
                        areas.stream()
                                .map(area ->
                                        List.of(
                                                Span.link(
                                                        "Everything about " + area.title(),
                                                        area.subject().url())))
                                .toList()));
        return blocks;
    }

    private static List<Cell> row(Line line) {
        return List.of(
                Cell.Text.of(Times.words(line.item().at())),
                new Cell.Text(line.item().words(), line.item().path()),
                Cell.Text.of(line.area().title(), line.area().subject()));
    }
}
