package scot.cairn.ledger;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** The ledger's entries as data, the oldest first, so that a place in the list never changes. */
@Component
@Order(30)
class LedgerItems implements ItemSource {

    private final Ledger ledger;

    LedgerItems(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An entry.
     *
     * @param about what the act was about, by its pseudonym until it is public
     * @param aboutUrl its page, or null until it is public
     * @param items how many items it brought in
     * @param text its exact text, which the leaf is the hash of
     * @param leaf SHA-256 of a zero byte and the text, in hexadecimal
     */
    private record EntryContent(
            @Nullable Long index,
            String act,
            Instant recordedAt,
            String about,
            @Nullable String aboutUrl,
            int items,
            String text,
            @Nullable String leaf) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.ENTRY;
    }

    @Override
    public String plural() {
        return "ledger";
    }

    @Override
    public boolean isDated() {
        return false;
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return new Entries();
    }

    @Override
    public Optional<Item> find(String id, AsKnownOn asKnownOn) {
        OptionalLong place = LedgerPages.place(id);
        return place.isPresent() ? ledger.at(place.getAsLong()).map(this::item) : Optional.empty();
    }

    private Item item(Entry entry) {
        Entry.Mention about = ledger.subject(entry);
        return Item.of(
                LedgerPages.heading(entry),
                new EntryContent(
                        entry.index(),
                        entry.act(),
                        entry.recordedAt(),
                        LedgerPages.name(about),
                        about.subject() == null ? null : about.subject().url(),
                        ledger.items(entry),
                        entry.text(),
                        entry.leaf() == null ? null : entry.leaf().hex()));
    }

    /** All entries with a place; only those that are taken from it are read. */
    private final class Entries extends AbstractList<Item> {

        @Override
        public Item get(int index) {
            return subList(index, index + 1).getFirst();
        }

        @Override
        public int size() {
            return Math.toIntExact(ledger.size());
        }

        @Override
        public List<Item> subList(int from, int to) {
            return ledger.entries(from, to - from).stream().map(LedgerItems.this::item).toList();
        }
    }
}
