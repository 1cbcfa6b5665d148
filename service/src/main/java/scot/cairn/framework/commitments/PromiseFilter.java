package scot.cairn.framework.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import scot.cairn.pack.Commitment;
import scot.cairn.subjects.Filters;

/** What the list of promises can be narrowed by, the same on the page, in its files and as data. */
final class PromiseFilter {

    private PromiseFilter() {}

    /** Every name it can be narrowed by, each with the values that promises on record give it. */
    static List<Filters.Field> fields(List<Promise> all) {
        return List.of(
                new Filters.Field("kind", values(Commitment.Kind.values(), PromiseFilter::slug)),
                new Filters.Field("standing", values(Standing.values(), Standing::slug)),
                new Filters.Field("moved", List.of("yes", "no")),
                new Filters.Field("due", List.of("passed", "to-come", "none")),
                new Filters.Field("owner", distinct(all.stream().flatMap(PromiseFilter::owners))),
                new Filters.Field("serves", distinct(all.stream().flatMap(PromiseFilter::served))),
                new Filters.Field("q", List.of()));
    }

    private static <T> List<String> values(T[] all, java.util.function.Function<T, String> slug) {
        return Arrays.stream(all).map(slug).toList();
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().sorted().toList();
    }

    private static Stream<String> owners(Promise promise) {
        return promise.commitment().owners().stream().map(Commitment.Owner::body);
    }

    /** What a promise serves, and all that is above it. */
    private static Stream<String> served(Promise promise) {
        return promise.commitment().serves().stream()
                .flatMap(to ->
                        Stream.iterate(
                                to,
                                path -> path.indexOf('/') > 0,
                                path -> path.substring(0, path.lastIndexOf('/'))));
    }

    /** Whether a promise is one of those asked for. */
    static Predicate<Promise> asked(Filters filters) {
        return promise ->
                is(filters, "kind", slug(promise.commitment().kind()))
                        && is(filters, "standing", promise.standing().slug())
                        && is(filters, "moved", promise.isMoved() ? "yes" : "no")
                        && is(filters, "due", dueGroup(promise))
                        && filters.get("owner")
                                .map(owner -> owners(promise).anyMatch(owner::equals))
                                .orElse(true)
                        && filters.get("serves").map(promise::serves).orElse(true)
                        && filters.get("q").map(words -> says(promise, words)).orElse(true);
    }

    private static boolean is(Filters filters, String name, String value) {
        return filters.get(name).map(value::equals).orElse(true);
    }

    private static String slug(Commitment.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String dueGroup(Promise promise) {
        if (promise.due().isEmpty()) {
            return "none";
        }
        return promise.isPastDue() ? "passed" : "to-come";
    }

    /** Whether every word asked for stands in its title or in any of its versions. */
    private static boolean says(Promise promise, String words) {
        StringBuilder text = new StringBuilder(promise.commitment().title());
        promise.versions().forEach(version -> text.append(' ').append(version.said().words()));
        String lower = text.toString().toLowerCase(Locale.UK);
        return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+", -1))
                .allMatch(lower::contains);
    }
}
