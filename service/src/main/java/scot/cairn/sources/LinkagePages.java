package scot.cairn.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.Items;
import scot.cairn.pack.Linkage;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The register of linkages, each of them, and on a measure's page those that it comes of. */
@Component
@Order(35)
class LinkagePages implements SubjectSource, PanelSource {

    private static final String TO_BE_SUPPLIED = "to be supplied";
    private static final String ONLY_COUNTS =
            "Data about persons are linked by others, in a safe haven, for a purpose that a panel let"
                    + " them have. Cairn takes in the counts that come of it, and never a row about a"
                    + " person.";

    private final Items items;
    private final Citing citing;

    LinkagePages(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.LINKAGE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(LinkagePages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, known(asKnownOn).size()))
                : items.find(SubjectKind.LINKAGE, subject.id(), Linkage.class)
                        .map(LinkagePages::heading);
    }

    private List<Linkage> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.LINKAGE, Linkage.class).stream()
                .filter(linkage -> citing.knows(asKnownOn, linkage.said().source()))
                .toList();
    }

    private static Heading list(Subject subject, int count) {
        String sentence =
                switch (count) {
                    case 0 -> "No linkage of data is on record.";
                    case 1 -> "1 linkage of data is on record.";
                    default -> "%d linkages of data are on record.".formatted(count);
                };
        return new Heading(
                subject,
                "Data that are linked",
                SubjectKind.LINKAGE.listTitle(),
                sentence,
                List.of());
    }

    private static Heading heading(Linkage linkage) {
        return new Heading(
                subject(linkage),
                "Linkage",
                linkage.title(),
                "%s: %s.".formatted(linkage.purpose(), state(linkage)),
                List.of(new Heading.Parent(SubjectKind.LINKAGE.listTitle(), "/linkages")));
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case LINKAGE ->
                    subject.isList()
                            ? List.of(register(known(asKnownOn)))
                            : items.find(SubjectKind.LINKAGE, subject.id(), Linkage.class).stream()
                                    .map(this::about)
                                    .toList();
            case MEASURE -> ofMeasure(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private static Panel register(List<Linkage> known) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(ONLY_COUNTS));
        blocks.add(
                known.isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "No document on record names a linkage with its purpose and who let it be"
                                        + " made.",
                                "Whoever makes one supplies it; loading it is for whoever runs this"
                                        + " service.")
                        : table(known));
        return new Panel(Question.EVIDENCE, "linkages", "The register", blocks);
    }

    private static Table table(List<Linkage> known) {
        return new Table(
                "linkages",
                "Linkages of data, in the order of the plan",
                List.of(
                        Column.text("title", "Linkage"),
                        Column.text("purpose", "Purpose"),
                        Column.text("state", "How far it is"),
                        Column.text("approval", "Let be made by"),
                        Column.text("output", "What comes of it")),
                known.stream()
                        .map(linkage ->
                                List.<Cell>of(
                                        Cell.Text.of(linkage.title(), subject(linkage)),
                                        Cell.Text.of(linkage.purpose()),
                                        Cell.Text.of(state(linkage)),
                                        Cell.Text.of(approval(linkage)),
                                        Cell.Text.of(held(linkage.output()))))
                        .toList());
    }

    private Panel about(Linkage linkage) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Purpose", linkage.purpose()));
        facts.add(Fact.of("What is linked", String.join("; ", linkage.datasets())));
        facts.add(
                Fact.of(
                        "Who answers for these data",
                        linkage.controllers().isEmpty()
                                ? TO_BE_SUPPLIED
                                : String.join("; ", linkage.controllers())));
        facts.add(Fact.of("Let be made by", approval(linkage)));
        facts.add(Fact.of("Where it is made", held(linkage.safeHaven())));
        facts.add(Fact.of("What comes of it", held(linkage.output())));
        facts.add(Fact.of("How far it is", state(linkage)));
        if (!linkage.measures().isEmpty()) {
            facts.add(new Fact("Measures that come of it", measures(linkage)));
        }
        if (linkage.note() != null) {
            facts.add(Fact.of("Note", linkage.note()));
        }
        return new Panel(
                Question.EVIDENCE,
                "about",
                "About this linkage",
                List.of(
                        new Block.Facts(facts),
                        citing.quote(linkage.said()),
                        Block.Prose.of(ONLY_COUNTS)));
    }

    private static List<Span> measures(Linkage linkage) {
        return Span.listed(
                linkage.measures().stream()
                        .map(id -> Span.link(id, new Subject(SubjectKind.MEASURE, id).url()))
                        .toList());
    }

    private List<Panel> ofMeasure(String measure, AsKnownOn asKnownOn) {
        List<List<Span>> items =
                known(asKnownOn).stream()
                        .filter(linkage -> linkage.measures().contains(measure))
                        .map(linkage ->
                                List.of(
                                        Span.link(linkage.title(), subject(linkage).url()),
                                        Span.plain(": " + linkage.purpose())))
                        .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "linkages",
                                "The linkage that these figures come of",
                                List.of(Block.Prose.of(ONLY_COUNTS), new Block.Bullets(items))));
    }

    private static Subject subject(Linkage linkage) {
        return new Subject(SubjectKind.LINKAGE, linkage.id());
    }

    private static String approval(Linkage linkage) {
        Linkage.Approval approval = linkage.approval();
        if (approval == null) {
            return TO_BE_SUPPLIED;
        }
        return "%s, %s, %s"
                .formatted(
                        approval.by(),
                        approval.reference() == null
                                ? "number to be supplied"
                                : approval.reference(),
                        approval.on() == null
                                ? "date to be supplied"
                                : DateRange.of(approval.on()).words());
    }

    private static String held(@Nullable String words) {
        return words == null ? TO_BE_SUPPLIED : words;
    }

    private static String state(Linkage linkage) {
        return switch (linkage.state()) {
            case PROPOSED -> "proposed";
            case APPROVED -> "approved, not begun";
            case UNDER_WAY -> "under way";
            case COMPLETE -> "complete";
            case ENDED -> "ended";
        };
    }
}
