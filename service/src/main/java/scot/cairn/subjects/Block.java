package scot.cairn.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.chart.LayeredDiagram;
import scot.cairn.subjects.chart.Picture;

/**
 * Something a panel shows. The kinds are few, so that every room's panels look alike and each can
 * be read as a page and as data.
 */
public sealed interface Block
        permits Block.Prose,
                Block.Facts,
                Block.Lights,
                Block.Quote,
                Block.Missing,
                Block.Subheading,
                Block.Bullets,
                Block.Code,
                Block.Cards,
                Block.Chart,
                Block.Diagram,
                Block.Choices,
                Block.Dates,
                Block.Tiles,
                Table {

    /** A paragraph. */
    record Prose(List<Span> spans) implements Block {

        /** Plain words. */
        public static Prose of(String words) {
            return new Prose(List.of(new Span(words, null)));
        }

        /** A paragraph of several spans. */
        public static Prose of(Span... spans) {
            return new Prose(List.of(spans));
        }

        /** The words without their links. */
        public String words() {
            return Span.words(spans);
        }
    }

    /**
     * Words, perhaps a link.
     *
     * @param words what is read
     * @param url where it leads, or null for plain words
     */
    record Span(String words, @Nullable String url) {

        /** Plain words. */
        public static Span plain(String words) {
            return new Span(words, null);
        }

        /** Words that lead somewhere. */
        public static Span link(String words, String url) {
            return new Span(words, url);
        }

        /** Several of them as a sentence lists them, with semicolons between. */
        public static List<Span> listed(List<Span> spans) {
            List<Span> listed = new ArrayList<>();
            for (Span span : spans) {
                if (!listed.isEmpty()) {
                    listed.add(plain("; "));
                }
                listed.add(span);
            }
            return listed;
        }

        /** Each of some words as spans of its own. */
        public static List<List<Span>> each(List<String> words) {
            return words.stream().map(one -> List.of(plain(one))).toList();
        }

        /** The words of several spans, one after the other. */
        public static String words(List<Span> spans) {
            return String.join("", spans.stream().map(Span::words).toList());
        }
    }

    /** Pairs of a term and what it is. */
    record Facts(List<Fact> facts) implements Block {}

    /** One term of {@link Facts}. */
    record Fact(String term, List<Span> is) {

        /** A term with plain words. */
        public static Fact of(String term, String words) {
            return new Fact(term, List.of(Span.plain(words)));
        }
    }

    /** States of a thing, each a word with a shape before it, and why it is so. */
    record Lights(List<Light> lights) implements Block {}

    /**
     * One of {@link Lights}.
     *
     * @param term what the state is of
     * @param shape one character, other than that of any other state
     * @param word the state
     * @param why in a sentence or two
     */
    record Light(String term, String shape, String word, List<Span> why) {}

    /**
     * A document's words, verbatim.
     *
     * @param id anchor, or null
     * @param words exactly as printed
     * @param cite where they stand
     */
    record Quote(@Nullable String id, String words, List<Span> cite) implements Block {}

    /**
     * An honest gap.
     *
     * @param state one of the few ways of saying so that are the same everywhere, for example
     *     {@code Not supplied}
     * @param what is missing
     * @param whose it is to supply, and since when it is wanted
     */
    record Missing(String state, String what, String whose) implements Block {}

    /** A heading within a panel. */
    record Subheading(String id, String words) implements Block {}

    /** A list. */
    record Bullets(List<List<Span>> items) implements Block {

        /** Items of plain words. */
        public static Bullets of(String... items) {
            return new Bullets(
                    java.util.Arrays.stream(items).map(item -> List.of(Span.plain(item))).toList());
        }
    }

    /** Exact text, letter for letter. */
    record Code(String text) implements Block {}

    /** Pages to go on to, each with a line about it. */
    record Cards(List<Card> cards) implements Block {}

    /** One of {@link Cards}. */
    record Card(String label, String title, String url, List<String> lines) {}

    /**
     * A chart beside its table.
     *
     * @param id anchor
     * @param chart what is drawn
     * @param table id of the table with its numbers, on the same page
     * @param notes what the numbers in rings on the chart stand for, in their order; may be empty
     * @param source where the numbers come from
     */
    record Chart(String id, Picture chart, String table, List<List<Span>> notes, List<Span> source)
            implements Block {}

    /**
     * A diagram of what a table says.
     *
     * @param id unique on the page
     * @param caption what it shows and on which day
     * @param diagram boxes and arrows
     * @param key what the arrows mean, in words
     */
    record Diagram(String id, String caption, LayeredDiagram diagram, String key)
            implements Block {}

    /**
     * Areas as tiles of one size, each about where it lies on a map.
     *
     * @param id anchor
     * @param caption what the tiles show, where and when
     * @param tiles in reading order: by row, then by column
     * @param key what the shades and the hatching mean, in words; empty where nothing is shaded
     */
    record Tiles(String id, String caption, List<Tile> tiles, String key) implements Block {

        public Tiles {
            tiles =
                    tiles.stream()
                            .sorted(
                                    Comparator.comparingInt(Tile::row)
                                            .thenComparingInt(Tile::column))
                            .toList();
        }
    }

    /**
     * One of {@link Tiles}.
     *
     * @param column from 1 to 12
     * @param row from 1 to 12
     * @param name of the area
     * @param label a short form of the name, for narrow screens
     * @param shown its number as a page shows it, or the mark that says why there is none; empty
     *     when the tiles are only links
     * @param url of its page
     * @param shade how it is filled
     */
    record Tile(
            int column, int row, String name, String label, String shown, String url, Shade shade) {

        public Tile {
            if (column < 1 || column > 12 || row < 1 || row > 12) {
                throw new IllegalArgumentException(
                        "a tile needs a column and a row of 1 to 12, not %d and %d"
                                .formatted(column, row));
            }
        }
    }

    /** How a tile is filled, the lightest for the lowest numbers. */
    enum Shade {
        NONE,
        LIGHTEST,
        LIGHT,
        DARK,
        DARKEST,
        HATCHED;

        /** The end of its class in the style sheet. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A form that narrows a list, sent as part of the address; or, where its search has no name,
     * one that asks for something and has no field for words.
     *
     * @param action address of the list
     * @param asKnownOn the day it is read as of, in ISO form, or empty for the present
     * @param search name of the field for words, with what was asked
     * @param choices one list to choose from each
     * @param found how many the list holds and how many are left, in words
     */
    record Choices(
            String action, String asKnownOn, Search search, List<Choice> choices, String found)
            implements Block {

        /** Where the whole list is, as known on the same day. */
        public String all() {
            return asKnownOn.isEmpty() ? action : action + "?as-known-on=" + asKnownOn;
        }
    }

    /** A field for words: its name, its label and what was asked for. */
    record Search(String name, String label, String asked) {}

    /** A list to choose from: its name, its label and its options. */
    record Choice(String name, String label, List<Option> options) {

        /**
         * A list of which what was asked for is chosen.
         *
         * @param words by value, in order; the first stands for nothing chosen
         */
        public static Choice of(
                String name, String label, Map<String, String> words, Filters filters) {
            String asked = filters.get(name).orElse("");
            return new Choice(
                    name,
                    label,
                    words.entrySet().stream()
                            .map(one ->
                                    new Option(
                                            one.getKey(),
                                            one.getValue(),
                                            one.getKey().equals(asked)))
                            .toList());
        }
    }

    /** One option, by value and words, and whether it is the one that was asked for. */
    record Option(String value, String words, boolean asked) {}

    /**
     * Every date that something ever had, in order.
     *
     * @param dates each with what was said of it
     */
    record Dates(List<Dated> dates) implements Block {}

    /** One of {@link Dates}: the date in words, what it is, and what more there is to say. */
    record Dated(String date, String what, List<Span> detail) {}
}
