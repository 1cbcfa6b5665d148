package scot.cairn.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The pages of the ledger and of its entries. */
@Component
@Order(65)
class LedgerPages implements SubjectSource, PanelSource {

    private static final int LATEST = 100;
    private static final int LONGEST_PAYLOAD = 4_000;

    private final Ledger ledger;
    private final RowLists rows;

    LedgerPages(Ledger ledger, RowLists rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ENTRY;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return ledger.latest(Long.MAX_VALUE, LATEST).stream().map(LedgerPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return Optional.of(
                    new Heading(
                            subject,
                            "The record of every act",
                            SubjectKind.ENTRY.listTitle(),
                            size(ledger.size()),
                            List.of()));
        }
        return entry(subject).map(LedgerPages::heading);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (subject.kind() != SubjectKind.ENTRY) {
            return List.of();
        }
        return subject.isList()
                ? list(filters)
                : entry(subject).map(entry -> ofOne(entry, filters)).orElse(List.of());
    }

    private static String size(long entries) {
        return entries == 1 ? "It holds 1 entry." : "It holds %,d entries.".formatted(entries);
    }

    private Optional<Entry> entry(Subject subject) {
        OptionalLong place = place(subject.id());
        return place.isPresent() ? ledger.at(place.getAsLong()) : Optional.empty();
    }

    /** The place in the tree that an address writes so; empty when it is none. */
    static OptionalLong place(String id) {
        return id.matches("0|[1-9][0-9]{0,17}")
                ? OptionalLong.of(Long.parseLong(id))
                : OptionalLong.empty();
    }

    static Heading heading(Entry entry) {
        return new Heading(
                new Subject(SubjectKind.ENTRY, String.valueOf(entry.index())),
                "Ledger entry",
                "Entry " + entry.index(),
                "A %s, recorded on %s.".formatted(entry.act(), Times.words(entry.recordedAt())),
                List.of(new Heading.Parent("Ledger", SubjectKind.ENTRY.path())));
    }

    private List<Panel> list(Filters filters) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : ledger.latest(Long.MAX_VALUE, LATEST)) {
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    String.valueOf(entry.index()),
                                    new Subject(SubjectKind.ENTRY, String.valueOf(entry.index()))),
                            Cell.Text.of(Times.words(entry.recordedAt())),
                            Cell.Text.of(entry.act()),
                            Cell.Text.of(name(ledger.subject(entry))),
                            Cell.Value.of(java.math.BigDecimal.valueOf(ledger.items(entry)), 0)));
        }
        Table table =
                new Table(
                        "entries",
                        "The latest entries, newest first",
                        List.of(
                                Column.text("entry", "Entry"),
                                Column.text("recorded", "Recorded"),
                                Column.text("act", "Act"),
                                Column.text("about", "About"),
                                Column.number("items", "Items it brought in")),
                        rows);
        return List.of(
                new Panel(
                        Question.PROMISED,
                        "proves",
                        "What it proves, and what it does not",
                        List.of(
                                Block.Bullets.of(
                                        "Every load, decision and publication is recorded here in the"
                                                + " same act that does it.",
                                        "Each entry is a leaf of one tree; the root below changes if any"
                                                + " entry is changed, left out or moved.",
                                        "Whoever keeps a copy of a root can tell, later, whether what it"
                                                + " stood for was rewritten.",
                                        "It does not prove that what was entered was true.",
                                        "Entries newer than the last head that somebody else keeps"
                                                + " could still be changed by whoever runs this"
                                                + " installation."))),
                new Panel(
                        Question.EVIDENCE,
                        "acts",
                        "Acts by kind",
                        ActCounts.blocks(ledger, filters)),
                new Panel(Question.CHANGED, "latest", "Latest entries", List.of(table)));
    }

    private List<Panel> ofOne(Entry entry, Filters filters) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.EVIDENCE,
                        "words",
                        "In words",
                        List.of(new Block.Facts(facts(entry)))));
        panels.add(
                new Panel(
                        Question.JUDGED,
                        "bytes",
                        "Its exact text, and how to check it",
                        check(entry, filters)));
        int items = ledger.items(entry);
        if (items > 0) {
            panels.add(
                    new Panel(
                            Question.CHANGED,
                            "items",
                            "What it brought in",
                            broughtIn(entry, items, filters)));
        }
        return panels;
    }

    private List<Block> broughtIn(Entry entry, int items, Filters filters) {
        int size = rows.size(entry);
        return size > 0
                ? EntryRows.blocks(rows, entry, size, filters)
                : EntryItems.blocks(ledger, entry, items, filters);
    }

    private List<Fact> facts(Entry entry) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Act", entry.act()));
        facts.add(Fact.of("Recorded", Times.words(entry.recordedAt())));
        facts.add(Fact.of("Place in the tree", String.valueOf(entry.index())));
        Entry.Mention about = ledger.subject(entry);
        facts.add(
                new Fact(
                        "About",
                        List.of(
                                about.subject() == null
                                        ? Span.plain(name(about))
                                        : Span.link(name(about), about.subject().url()))));
        facts.add(Fact.of("Sequence for that subject", String.valueOf(about.sequence())));
        return facts;
    }

    private List<Block> check(Entry entry, Filters filters) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Code(entry.text()));
        blocks.add(
                new Block.Facts(
                        List.of(
                                Fact.of(
                                        "Leaf (SHA-256 of a zero byte and the text)",
                                        entry.leaf() == null ? "pending" : entry.leaf().hex()))));
        ledger.payload(entry)
                .ifPresent(payload -> {
                    blocks.add(
                            Block.Prose.of(
                                    "The entry names its payload by a hash: SHA-256 of 16"
                                            + " random bytes and the payload's text."));
                    blocks.add(payload(entry, payload.text(), filters));
                    blocks.add(new Block.Facts(List.of(Fact.of("Random bytes", payload.salt()))));
                });
        ledger.erasure(entry).ifPresent(erasure -> blocks.add(erased(erasure)));
        blocks.add(
                Block.Prose.of(
                        "To check the leaf yourself, save the text above, without a line end, as"
                                + " entry.json and run:"));
        blocks.add(new Block.Code("(printf '\\0'; cat entry.json) | sha256sum"));
        return blocks;
    }

    private static Block erased(Entry.Erasure erasure) {
        String by = String.valueOf(erasure.by());
        return Block.Prose.of(
                Span.plain(
                        "What this entry names by its payload’s hash was erased because law demands"
                                + " it, with the random bytes that the hash needs. The reason is in "),
                erasure.by() == null
                        ? Span.plain("an entry that is pending.")
                        : Span.link("entry " + by, new Subject(SubjectKind.ENTRY, by).url()));
    }

    /** The payload's text; where it is long, only on asking. */
    private static Block payload(Entry entry, String text, Filters filters) {
        boolean whole = filters.get("payload").filter("whole"::equals).isPresent();
        return whole || text.length() <= LONGEST_PAYLOAD
                ? new Block.Code(text)
                : Block.Prose.of(
                        Span.plain("Its text is %,d characters long. ".formatted(text.length())),
                        Span.link(
                                "Show all of it",
                                new Subject(SubjectKind.ENTRY, String.valueOf(entry.index())).url()
                                        + "?payload=whole"));
    }

    /** The subject's name, or its pseudonym until it is public. */
    static String name(Entry.Mention mention) {
        Subject subject = mention.subject();
        if (subject == null) {
            return "not public yet (" + mention.pseudonym() + ")";
        }
        return subject.isList() ? subject.kind().listTitle() : subject.toString();
    }
}
