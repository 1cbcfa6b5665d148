package scot.cairn.measures.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Measures;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosureAssessment.Decision;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The policy by which figures are not shown, on a page of its own and on a measure's. */
@Component
@Order(38)
class DisclosurePanels implements PanelSource {

    private final Policies policies;
    private final Withheld withheld;
    private final Measures measures;
    private final Citing citing;

    DisclosurePanels(Policies policies, Withheld withheld, Measures measures, Citing citing) {
        this.policies = policies;
        this.withheld = withheld;
        this.measures = measures;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case ABOUT_THE_DATA ->
                    subject.equals(Disclosure.SUBJECT)
                            ? List.of(counted(), policy(), assessments(), how())
                            : List.of();
            case MEASURE ->
                    measures.find(subject.id()).map(this::ofMeasure).stream()
                            .flatMap(Optional::stream)
                            .toList();
            default -> List.of();
        };
    }

    // ---- The page.

    private Panel counted() {
        List<Withheld.Of> all = withheld.all();
        List<List<Cell>> rows =
                all.stream()
                        .map(one ->
                                List.<Cell>of(
                                        Cell.Text.of(
                                                name(one.measure()),
                                                new Subject(SubjectKind.MEASURE, one.measure())),
                                        count(one.here()),
                                        count(one.byProducer()),
                                        Cell.Text.of(said(one))))
                        .toList();
        return new Panel(
                Question.EVIDENCE,
                "withheld",
                "What is not shown",
                List.of(
                        rows.isEmpty()
                                ? Block.Prose.of("Every figure on record is shown.")
                                : new Table(
                                        "withheld",
                                        "Figures that are not shown, by measure",
                                        List.of(
                                                Column.text("measure", "Measure"),
                                                Column.number("here", "Withheld here"),
                                                Column.number(
                                                        "producer", "Withheld by its producer"),
                                                Column.text("told", "What readers can work out")),
                                        rows)));
    }

    private String said(Withheld.Of one) {
        String here =
                one.here() == 0
                        ? ""
                        : "None of those withheld here, or the import would have been refused.";
        return one.byProducer() == 0
                ? here
                : (here + " " + words(withheld.attacked(one.measure()))).strip();
    }

    private static String words(Withheld.Attacked attacked) {
        if (attacked.figures() == 0) {
            return "Of those withheld by the producer it was not tried: no other figure held here adds up"
                    + " with them.";
        }
        String told =
                attacked.told() == 0
                        ? "None of those withheld by the producer can be told from the counts held here."
                        : "%d of those withheld by the producer can be told from other counts that are published."
                                .formatted(attacked.told());
        return attacked.fewest().isEmpty()
                ? told
                : told
                        + " Each of the others can still be any of %d whole numbers or more."
                                .formatted(attacked.fewest().getAsLong());
    }

    private Panel policy() {
        List<Block> blocks = new ArrayList<>();
        List<DisclosurePolicy> all = policies.all();
        if (all.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No policy is on record, and nothing is hidden here.",
                            "Whoever keeps the plan writes one."));
        }
        for (DisclosurePolicy one : all) {
            blocks.add(new Block.Subheading("policy-" + one.id(), one.name()));
            blocks.add(new Block.Facts(facts(one)));
        }
        return new Panel(Question.JUDGED, "policy", "The policy, and its versions", blocks);
    }

    private List<Fact> facts(DisclosurePolicy one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("In force from", DateRange.of(one.from()).words()));
        facts.add(
                Fact.of(
                        "Counts that are hidden",
                        switch (one.zeros()) {
                            case SHOWN ->
                                    "1 to %d; noughts are shown".formatted(one.threshold() - 1);
                            case HIDDEN -> "0 to %d".formatted(one.threshold() - 1);
                        }));
        facts.add(
                Fact.of(
                        "How well",
                        "What is left for readers to guess between should be at least %d apart. That none can be told exactly is a must."
                                .formatted(one.width())));
        if (one.group() > 0) {
            facts.add(
                    Fact.of(
                            "Groups",
                            "Of fewer than %d people, not all are shown to be in one category by: %s."
                                    .formatted(one.group(), attributes(one))));
        }
        facts.add(
                Fact.of(
                        "For",
                        one.unassessed()
                                ? "every count that no assessment names, and what an assessment says"
                                : "what an assessment says"));
        facts.add(Fact.of("Taken from", one.why()));
        facts.add(document(one.source(), one.section()));
        facts.add(Fact.of("Version", one.id()));
        return facts;
    }

    /** Breakdowns by the names that pages give them. */
    private String attributes(DisclosurePolicy one) {
        Map<String, String> names = new HashMap<>();
        measures.all().stream()
                .flatMap(measure -> measure.breakdowns().stream())
                .forEach(breakdown -> names.putIfAbsent(breakdown.id(), breakdown.name()));
        return one.attributes().stream()
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private Fact document(@Nullable String source, @Nullable String section) {
        if (source == null) {
            return Fact.of("Document", "None but this plan; to be supplied.");
        }
        List<Span> spans = new ArrayList<>(citing.cite(source));
        if (section != null) {
            spans.add(Span.plain(", " + section));
        }
        return new Fact("Document", spans);
    }

    private Panel assessments() {
        List<Block> blocks = new ArrayList<>();
        for (DisclosureAssessment one : policies.assessments()) {
            blocks.add(new Block.Subheading("assessment-" + one.id(), one.name()));
            blocks.add(new Block.Facts(facts(one)));
        }
        if (blocks.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No assessment of what could be told of persons is on record.",
                            "Whoever answers for the figures makes it."));
        }
        return new Panel(
                Question.JUDGED, "assessments", "What was assessed, and what was decided", blocks);
    }

    private List<Fact> facts(DisclosureAssessment one) {
        List<Fact> facts = new ArrayList<>();
        List<Span> named = new ArrayList<>();
        one.measures().forEach(id -> named.add(link(id)));
        one.derived().forEach(id -> named.add(link(id)));
        facts.add(new Fact("Measures", Span.listed(named)));
        facts.add(Fact.of("What could be told", one.atRisk()));
        facts.add(Fact.of("Decided", decided(one)));
        facts.add(Fact.of("Why", one.why()));
        facts.add(Fact.of("By", one.office() + "; the person: to be supplied"));
        facts.add(Fact.of("On", DateRange.of(one.on()).words()));
        facts.add(Fact.of("To be looked at again", DateRange.of(one.review()).words()));
        facts.add(document(one.source(), one.section()));
        return facts;
    }

    private static String decided(DisclosureAssessment one) {
        return one.decision() == Decision.PROTECTED
                ? "Protected by the policy %s.".formatted(Objects.requireNonNull(one.policy()))
                : "Shown as published; what the producer withheld stays withheld.";
    }

    private static Panel how() {
        return new Panel(
                Question.JUDGED,
                "how",
                "How it is done",
                List.of(
                        Block.Prose.of(
                                "A small count is taken out, and with it as many other figures as are needed"
                                        + " so that nobody can work it out by adding and subtracting. Rates,"
                                        + " shares, averages and bounds of a hidden count are hidden with it."
                                        + " All of them have the one mark [c], so that nobody can see which"
                                        + " is the small one."),
                        Block.Prose.of(
                                "It is done once, where figures come in, in the view that every page, chart,"
                                        + " file and answer to a program is made from. There is no other copy"
                                        + " that they could show by mistake; the database gives the numbers"
                                        + " themselves only to those who bring figures in."),
                        Block.Prose.of(
                                "Before figures go public, we attack them: a solver is given only what readers"
                                        + " would see, with every earlier edition and every measure of the same"
                                        + " people, areas and periods that add up among them. If it can tell a"
                                        + " single hidden figure, all of the import is refused.")));
    }

    // ---- On a measure's page.

    private Optional<Panel> ofMeasure(Measure measure) {
        Optional<DisclosureAssessment> assessed = policies.assessmentOf(measure.id());
        Optional<Withheld.Of> count = withheld.of(measure.id());
        if (assessed.isEmpty() && count.isEmpty()) {
            return Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "Decided",
                        assessed.map(DisclosurePanels::decided)
                                .orElse("Not assessed: protected by the policy for what is not.")));
        count.ifPresent(one -> {
            facts.add(Fact.of("Withheld here", Integer.toString(one.here())));
            facts.add(Fact.of("Withheld by the producer", Integer.toString(one.byProducer())));
            facts.add(Fact.of("What readers can work out", said(one)));
        });
        return Optional.of(
                new Panel(
                        Question.JUDGED,
                        "disclosure",
                        "What is not shown, to protect people",
                        List.of(
                                new Block.Facts(facts),
                                Block.Prose.of(
                                        Span.link(
                                                "The policy, and how it is attacked",
                                                Disclosure.SUBJECT.url())))));
    }

    private Span link(String measure) {
        return Span.link(name(measure), new Subject(SubjectKind.MEASURE, measure).url());
    }

    private String name(String measure) {
        return measures.find(measure).map(Measure::name).orElse(measure);
    }

    private static Cell count(long number) {
        return Cell.Value.of(BigDecimal.valueOf(number), 0);
    }
}
