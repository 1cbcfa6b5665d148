package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's delivery: the layout of a table that is published or sent again and again, and what of
 * it is whose value. Each column of such a table is named once, or is left out by name.
 *
 * @param id slug, the name of its file; no measure has it
 * @param name as its publisher calls the table
 * @param what which figures it holds, in a sentence
 * @param publisher who publishes or sends it
 * @param source id of the document that its rows are usually of, or null where each delivery names
 *     its own
 * @param suppliedBy who may bring it in, or null for whoever may import figures
 * @param where which area a row is about
 * @param when which period a row is about, or null where each figure has its own
 * @param categories columns whose words say which category a row is about; may be empty
 * @param marks words that may stand in a figure's column of marks; may be empty
 * @param figures what is taken of each row, never empty
 * @param leftOut columns that are not taken; may be empty
 */
public record Dataset(
        String id,
        String name,
        String what,
        String publisher,
        @Nullable String source,
        @Nullable SuppliedBy suppliedBy,
        Where where,
        @Nullable When when,
        List<CategoryColumn> categories,
        List<Mark> marks,
        List<Figure> figures,
        List<String> leftOut) {

    /**
     * Who may bring a table in: whoever acts in one of the roles, for one of the bodies.
     *
     * @param roles ids of roles; empty for any that may import figures
     * @param bodies ids of bodies; empty for any, or none
     */
    public record SuppliedBy(List<String> roles, List<String> bodies) {}

    /**
     * Which area a row is about: one that a column names, or always the same.
     *
     * @param column of codes or names, or null
     * @param areaSet id of the set whose areas it names, or null for any
     * @param area official code of the one area, or null
     */
    public record Where(@Nullable String column, @Nullable String areaSet, @Nullable String area) {}

    /**
     * Which period a row is about.
     *
     * @param column of periods, or of years where the quarter has a column of its own
     * @param quarter column of the quarter of the year, 1 to 4, or null
     */
    public record When(String column, @Nullable String quarter) {}

    /** A column of categories and what its words mean; any other word is a fault. */
    public record CategoryColumn(String column, List<Meaning> words) {}

    /**
     * What a word means.
     *
     * @param word as the table writes it
     * @param breakdown id of the breakdown, or null where the word is for all of them together
     * @param category id of the category, or null likewise
     * @param leftOut whether rows with this word are left out
     */
    public record Meaning(
            String word, @Nullable String breakdown, @Nullable String category, boolean leftOut) {}

    /** Why there is no number, or what is to be known of it, where a word stands beside it. */
    public record Mark(String word, ValueRow.Marker marker) {}

    /**
     * A number of a row. An empty cell says nothing, unless a mark says why.
     *
     * @param column in which it stands
     * @param measure id of the measure
     * @param of the categories that it is of, beside those that columns name; may be empty
     * @param period what time it is about, or null for the row's
     * @param lower column of its lower bound, or null
     * @param upper column of its upper bound, or null
     * @param mark column of marks, or null
     * @param only the rows of which it is taken, or null for all
     */
    public record Figure(
            String column,
            String measure,
            List<Part> of,
            @Nullable WrittenDate period,
            @Nullable String lower,
            @Nullable String upper,
            @Nullable String mark,
            @Nullable Only only) {}

    /** A category of a breakdown, each by id. */
    public record Part(String breakdown, String category) {}

    /** Rows in which a column says a word. */
    public record Only(String column, String word) {}
}
