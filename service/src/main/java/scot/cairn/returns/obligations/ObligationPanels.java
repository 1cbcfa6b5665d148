package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** An obligation: what is owed by when, who answers for it, what came, and why it is owed so. */
@Component
@Order(50)
class ObligationPanels implements PanelSource {

    private final OwedReturns owed;
    private final OwedTables tables;
    private final PostTables posts;
    private final DecidedPanel decided;
    private final Areas areas;
    private final Bodies bodies;

    ObligationPanels(
            OwedReturns owed,
            OwedTables tables,
            PostTables posts,
            DecidedPanel decided,
            Areas areas,
            Bodies bodies) {
        this.owed = owed;
        this.tables = tables;
        this.posts = posts;
        this.decided = decided;
        this.areas = areas;
        this.bodies = bodies;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OBLIGATION || subject.isList()) {
            return List.of();
        }
        return owed.find(subject.id(), asKnownOn)
                .map(one ->
                        List.of(what(one), who(one), came(one), decided.panel(one.obligation())))
                .orElse(List.of());
    }

    private Panel what(Owed one) {
        Obligation obligation = one.obligation();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        "What is asked",
                        List.of(
                                Span.link(
                                        tables.title(obligation.template()),
                                        obligation.asked().url()))));
        facts.add(new Fact("For the area", areas.links(List.of(obligation.area()))));
        if (!obligation.setting().isEmpty()) {
            facts.add(Fact.of("For the setting", obligation.setting()));
        }
        facts.add(Fact.of("For", obligation.span().words()));
        facts.add(Fact.of("Due by", DateRange.words(obligation.due())));
        facts.add(Fact.of("Missing from", DateRange.words(obligation.missingFrom())));
        facts.add(Fact.of("On record since", Times.words(one.made().at())));
        return new Panel(
                Question.PROMISED,
                "what",
                "What is owed, and by when",
                List.of(new Block.Facts(facts)));
    }

    private Panel who(Owed one) {
        Obligation obligation = one.obligation();
        List<Block> blocks = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Who answers for it", named(obligation.accountable())));
        facts.add(new Fact("Who prepares it", named(obligation.preparedBy())));
        blocks.add(new Block.Facts(facts));
        if (obligation.accountable().size() > 1) {
            blocks.add(
                    Block.Prose.of(
                            "More than one body answers here, as the area of the return holds the areas"
                                    + " of several."));
        }
        blocks.addAll(posts.of(obligation, at(one)));
        return new Panel(Question.ANSWERS, "who", "Who answers for it, and who signs", blocks);
    }

    /** Of what is past the posts are shown as they were held on its last day. */
    private static LocalDate at(Owed one) {
        LocalDate due = one.obligation().due();
        return due.isBefore(one.day()) ? due : one.day();
    }

    private List<Span> named(List<String> ids) {
        return ids.isEmpty()
                ? List.of(Span.plain("To be supplied"))
                : Span.listed(ids.stream().map(bodies::link).toList());
    }

    private Panel came(Owed one) {
        List<Block> blocks = new ArrayList<>();
        State state = one.state();
        String meaning = "It means that %s.".formatted(state.meaning());
        blocks.add(
                new Block.Lights(
                        List.of(
                                new Light(
                                        "The return",
                                        state.shape(),
                                        state.words(),
                                        List.of(Span.plain(meaning))))));
        blocks.add(tables.list("obligation", "What is owed, and whether it came", List.of(one)));
        one.receipt()
                .filter(Receipt::isSubmitted)
                .ifPresent(receipt -> blocks.add(attested(receipt)));
        return new Panel(Question.EVIDENCE, "came", "What came", blocks);
    }

    private static Block attested(Receipt receipt) {
        Attestation attestation = receipt.attestation();
        if (attestation == null) {
            return new Block.Missing(
                    "Not supplied",
                    "Whether the area stands by the data under it has not been said.",
                    "The area can say.");
        }
        return Block.Prose.of(
                switch (attestation) {
                    case CONFIRMED -> "The area confirms the data under it.";
                    case CONFIRMED_WITH_CAVEATS ->
                            "The area confirms the data under it, with caveats.";
                    case NOT_CONFIRMED ->
                            "The area does not confirm the data under it: they are in no total.";
                    case LATE -> "Whether the area stands by the data is late.";
                });
    }
}
