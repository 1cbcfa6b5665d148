package scot.cairn.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import scot.cairn.subjects.AsKnownOn;

/**
 * Some items of a list, and the way to the rest.
 *
 * @param total how many are asked for in all
 * @param limit how many are answered at most
 * @param offset how many were passed over
 * @param next address of those after these, or null when these are the last
 * @param asKnownOn the day they are read as of, or null for the present
 * @param items at most {@code limit}
 */
record Listing(
        int total,
        int limit,
        int offset,
        @Nullable String next,
        @Nullable String asKnownOn,
        List<?> items) {

    /** Those of a list that a query asks for. */
    static Answer.Found of(List<?> items, int total, String path, Query query, AsKnownOn day) {
        int limit = query.limit();
        int offset = query.offset();
        String next = offset + limit < total ? next(path, query.given(), offset + limit) : null;
        Listing listing =
                new Listing(
                        total,
                        limit,
                        offset,
                        next,
                        day.date().map(Object::toString).orElse(null),
                        items);
        return new Answer.Found(Json.text(listing), next);
    }

    /** The part of a list that a query asks for. */
    static <T> List<T> part(List<T> all, Query query) {
        int from = Math.min(query.offset(), all.size());
        return all.subList(from, Math.min(from + query.limit(), all.size()));
    }

    private static String next(String path, Map<String, List<String>> given, int offset) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath(path);
        given.forEach((name, values) -> {
            if (!name.equals("offset")) {
                values.forEach(value -> next.queryParam(name, encoded(value)));
            }
        });
        return next.queryParam("offset", offset).build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
