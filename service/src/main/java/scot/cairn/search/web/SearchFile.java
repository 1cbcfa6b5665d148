package scot.cairn.search.web;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.cairn.search.Asked;
import scot.cairn.search.Found;
import scot.cairn.search.Hit;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.TableFile;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A page of what was found as files: the same subjects, in the same order. */
final class SearchFile {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private SearchFile() {}

    /**
     * As data.
     *
     * @param taken {@code all}, {@code mended} or {@code some} of the words
     * @param searched the words that were searched in the end
     * @param total how many there are of the kind that is wanted
     * @param kinds how many there are of each kind
     * @param next address of the next page; null on the last
     */
    private record Answer(
            String title,
            String query,
            String taken,
            String searched,
            int total,
            int page,
            int pages,
            SortedMap<String, Integer> kinds,
            List<Result> results,
            @Nullable String next) {}

    private record Result(
            String kind,
            String id,
            String label,
            String title,
            String aliases,
            String excerpt,
            String url) {}

    static String json(Found found) {
        SortedMap<String, Integer> kinds = new TreeMap<>();
        found.kinds().forEach((kind, count) -> kinds.put(Asked.slug(kind), count));
        SearchPage page = new SearchPage(found, "", "");
        return JSON.writeValueAsString(
                new Answer(
                        page.title(),
                        found.asked().words(),
                        found.as().name().toLowerCase(Locale.ROOT),
                        found.searched(),
                        found.total(),
                        found.asked().page(),
                        found.pages(),
                        kinds,
                        found.hits().stream().map(SearchFile::result).toList(),
                        found.asked().page() < found.pages()
                                ? page.url("/search.json", found.asked().page() + 1)
                                : null));
    }

    private static Result result(Hit hit) {
        return new Result(
                Asked.slug(hit.subject().kind()),
                hit.subject().id(),
                hit.label(),
                hit.title(),
                hit.aliases(),
                hit.words(),
                hit.subject().url());
    }

    static String csv(Found found) {
        return TableFile.csv(
                new Table(
                        "results",
                        "What was found",
                        List.of(
                                Column.text("kind", "Kind"),
                                Column.text("id", "Id"),
                                Column.text("title", "Title"),
                                Column.text("excerpt", "Words"),
                                Column.text("url", "Address")),
                        found.hits().stream().map(SearchFile::row).toList()));
    }

    private static List<Cell> row(Hit hit) {
        Result result = result(hit);
        return List.of(
                Cell.Text.of(result.kind()),
                result.id().isEmpty() ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(result.id()),
                Cell.Text.of(result.title()),
                result.excerpt().isBlank()
                        ? Cell.Absence.NOT_APPLICABLE
                        : Cell.Text.of(result.excerpt()),
                Cell.Text.of(result.url()));
    }
}
