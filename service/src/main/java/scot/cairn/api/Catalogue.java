package scot.cairn.api;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import tools.jackson.databind.node.ObjectNode;

/** Every list of subjects and every subject, as the rooms know them. */
@Service
class Catalogue {

    private final Map<String, ItemSource> byPlural = new LinkedHashMap<>();
    private final ItemTree trees;
    private final Clock clock;

    Catalogue(List<ItemSource> sources, ItemTree trees, Clock clock) {
        sources.forEach(source -> byPlural.put(source.plural(), source));
        this.trees = trees;
        this.clock = clock;
    }

    /** The lists, in order. */
    List<ItemSource> lists() {
        return List.copyOf(byPlural.values());
    }

    /** The list that is called so. */
    Optional<ItemSource> list(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }

    /** Those of a list that a query asks for. */
    @Transactional(readOnly = true)
    public Answer read(ItemSource source, Query query) {
        AsKnownOn day = day(source, query);
        Filters filters = query.filters(source.fields());
        query.limit();
        query.offset();
        if (!query.faults().isEmpty()) {
            return new Answer.Misasked(query.faults());
        }
        List<Item> all = source.items(day, filters);
        List<ObjectNode> items =
                Listing.part(all, query).stream().map(item -> tree(source, item, day)).toList();
        return Listing.of(items, all.size(), Root.PATH + "/" + source.plural(), query, day);
    }

    /** One of a list. */
    @Transactional(readOnly = true)
    public Answer read(ItemSource source, String id, Query query) {
        AsKnownOn day = day(source, query);
        if (!query.faults().isEmpty()) {
            return new Answer.Misasked(query.faults());
        }
        return source.find(id, day)
                .<Answer>map(item -> Answer.Found.of(tree(source, item, day)))
                .orElseGet(() -> missing(source, id, day));
    }

    private static Answer missing(ItemSource source, String id, AsKnownOn day) {
        return new Answer.Missing(
                "No %s of the id \"%s\" %s."
                        .formatted(
                                source.kind().noun(),
                                id,
                                day.date()
                                        .map(DateRange::words)
                                        .map("was known on %s"::formatted)
                                        .orElse("is on record")));
    }

    private AsKnownOn day(ItemSource source, Query query) {
        return source.isDated() ? query.asKnownOn(Times.day(clock.instant())) : AsKnownOn.PRESENT;
    }

    private ObjectNode tree(ItemSource source, Item item, AsKnownOn day) {
        String self = Root.PATH + "/" + source.plural() + "/" + item.subject().id();
        return trees.of(item, self, day);
    }
}
