package scot.cairn.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Table;

/** A page as data, in the order a reader meets it. */
record PageJson(
        String url,
        String label,
        String title,
        @Nullable String sentence,
        @Nullable String asKnownOn,
        boolean synthetic,
        List<PanelJson> panels) {

    /** One panel. */
    record PanelJson(String question, String id, String title, List<BlockJson> blocks) {}

    /** One block: its kind, and what that kind holds. */
    sealed interface BlockJson {

        record Words(String kind, String words, @Nullable String source) implements BlockJson {}

        record Pairs(String kind, List<Pair> facts) implements BlockJson {}

        record Pair(String term, String is) {}

        record Items(String kind, List<String> items) implements BlockJson {}

        record Grid(
                String kind,
                String id,
                String caption,
                boolean synthetic,
                List<ColumnJson> columns,
                List<List<CellJson>> rows,
                List<String> notes,
                String source)
                implements BlockJson {}

        record ColumnJson(String id, String header) {}
    }

    /** A cell: a number as it is shown, or words, or why there is neither. */
    record CellJson(
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String absent,
            @Nullable String url) {}

    static PageJson of(Page page) {
        return new PageJson(
                page.path(),
                page.label(),
                page.title(),
                page.sentence(),
                page.asKnownOn().isEmpty() ? null : page.asKnownOn(),
                page.synthetic(),
                page.panels().stream().map(PageJson::panel).toList());
    }

    private static PanelJson panel(Panel panel) {
        return new PanelJson(
                panel.question().words(),
                panel.id(),
                panel.title(),
                panel.blocks().stream().map(PageJson::block).toList());
    }

    private static BlockJson block(Block block) {
        return switch (block) {
            case Block.Prose prose -> new BlockJson.Words("prose", prose.words(), null);
            case Block.Subheading heading -> new BlockJson.Words("heading", heading.words(), null);
            case Block.Code code -> new BlockJson.Words("code", code.text(), null);
            case Block.Quote quote ->
                    new BlockJson.Words("quotation", quote.words(), Block.Span.words(quote.cite()));
            case Block.Missing missing ->
                    new BlockJson.Words(
                            "missing",
                            missing.state() + ". " + missing.what() + " " + missing.whose(),
                            null);
            case Block.Chart chart ->
                    new BlockJson.Words(
                            "chart",
                            chart.chart().words().description(),
                            Block.Span.words(chart.source()));
            case Block.Diagram diagram ->
                    new BlockJson.Words("diagram", diagram.diagram().description(), null);
            case Block.Facts facts ->
                    new BlockJson.Pairs(
                            "facts",
                            facts.facts().stream()
                                    .map(fact ->
                                            new BlockJson.Pair(
                                                    fact.term(), Block.Span.words(fact.is())))
                                    .toList());
            case Block.Lights lights ->
                    new BlockJson.Pairs(
                            "lights",
                            lights.lights().stream()
                                    .map(light ->
                                            new BlockJson.Pair(
                                                    light.term(),
                                                    light.word()
                                                            + ". "
                                                            + Block.Span.words(light.why())))
                                    .toList());
            case Block.Choices choices -> new BlockJson.Words("filter", choices.found(), null);
            case Block.Dates dates ->
                    new BlockJson.Pairs(
                            "dates",
                            dates.dates().stream()
                                    .map(dated ->
                                            new BlockJson.Pair(
                                                    dated.date(),
                                                    dated.what()
                                                            + ". "
                                                            + Block.Span.words(dated.detail())))
                                    .toList());
            case Block.Bullets bullets ->
                    new BlockJson.Items(
                            "list", bullets.items().stream().map(Block.Span::words).toList());
            case Block.Cards cards ->
                    new BlockJson.Items(
                            "pages",
                            cards.cards().stream()
                                    .map(card -> card.label() + ": " + card.title())
                                    .toList());
            case Block.Tiles tiles ->
                    new BlockJson.Items(
                            "tiles",
                            tiles.tiles().stream()
                                    .map(tile -> (tile.name() + " " + tile.shown()).strip())
                                    .toList());
            case Table table -> grid(table);
        };
    }

    private static BlockJson grid(Table table) {
        return new BlockJson.Grid(
                "table",
                table.id(),
                table.title(),
                table.synthetic(),
                table.columns().stream()
                        .map(column -> new BlockJson.ColumnJson(column.id(), column.header()))
                        .toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(PageJson::cell).toList())
                        .toList(),
                table.allNotes(),
                Block.Span.words(table.source()));
    }

    private static CellJson cell(Cell cell) {
        return switch (cell) {
            case Cell.Value value -> new CellJson(value.rounded(), null, null, null);
            case Cell.PastUse old ->
                    new CellJson(old.number().rounded(), Cell.PastUse.MEANING, null, null);
            case Cell.Text text -> new CellJson(null, text.words(), null, text.url());
            case Cell.Words words -> new CellJson(null, words.shown(), null, onlyUrl(words));
            case Cell.Changed changed -> new CellJson(null, changed.shown(), null, null);
            case Cell.Compared compared ->
                    new CellJson(compared.value().rounded(), compared.word(), null, null);
            case Cell.Absence absence -> new CellJson(null, null, absence.shown(), null);
        };
    }

    /** Where the words lead, when it is to one place. */
    private static @Nullable String onlyUrl(Cell.Words words) {
        List<String> urls =
                words.spans().stream()
                        .flatMap(span -> Stream.ofNullable(span.url()))
                        .distinct()
                        .toList();
        return urls.size() == 1 ? urls.getFirst() : null;
    }
}
