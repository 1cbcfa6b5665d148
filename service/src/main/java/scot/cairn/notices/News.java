package scot.cairn.notices;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger says of a page, as anyone may read it. What is held back is not news until it is
 * public.
 */
@Service
public class News {

    /** As the ledger calls an act that is not public yet. */
    private static final String HELD_BACK = "held back";

    private static final int LATEST = 100;

    private final Ledger ledger;
    private final OnRecord onRecord;
    private final PublicPages pages;

    News(Ledger ledger, OnRecord onRecord, PublicPages pages) {
        this.ledger = ledger;
        this.onRecord = onRecord;
        this.pages = pages;
    }

    /** The latest hundred acts about a page, newest first; of the whole record for one of many. */
    @Transactional(readOnly = true)
    public List<Item> of(Heading page) {
        return page.subject().isOfMany() ? ofAll() : about(page);
    }

    private List<Item> about(Heading page) {
        return ledger.about(onRecord.of(page.subject())).stream()
                .limit(LATEST)
                .flatMap(about -> item(about.entry(), about.mention(), page).stream())
                .toList();
    }

    private List<Item> ofAll() {
        return ledger.latest(Long.MAX_VALUE, LATEST).stream()
                .flatMap(entry -> item(entry, ledger.subject(entry), null).stream())
                .toList();
    }

    private Optional<Item> item(Entry entry, Entry.Mention mention, @Nullable Heading page) {
        @Nullable Subject subject = mention.subject();
        @Nullable Long place = entry.index();
        Optional<String> act = act(entry);
        if (place == null || entry.leaf() == null || act.isEmpty()) {
            return Optional.empty();
        }
        if (page == null && subject == null) {
            return Optional.empty();
        }
        String name = page == null ? name(subject) : page.title();
        return Optional.of(
                new Item(
                        place,
                        entry.leaf().hex(),
                        entry.recordedAt(),
                        "%s: %s".formatted(act.get(), name),
                        new Subject(SubjectKind.ENTRY, String.valueOf(place)).url()));
    }

    /** What was done; empty while that is held back. */
    private Optional<String> act(Entry entry) {
        if (!entry.act().equals(HELD_BACK)) {
            return Optional.of(entry.act());
        }
        return ledger.payload(entry)
                .map(payload -> JsonMapper.shared().readTree(payload.text()).path("act"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private String name(@Nullable Subject subject) {
        if (subject == null) {
            return "";
        }
        return pages.at(subject.url()).map(Heading::title).orElseGet(subject::toString);
    }
}
