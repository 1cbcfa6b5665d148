package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.Measures;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;
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
    private final DisclosureFacts facts;

    DisclosurePanels(
            Policies policies, Withheld withheld, Measures measures, DisclosureFacts facts) {
        this.policies = policies;
        this.withheld = withheld;
        this.measures = measures;
        this.facts = facts;
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
                                                facts.name(one.measure()),
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
            blocks.add(new Block.Facts(facts.of(one)));
        }
        return new Panel(Question.JUDGED, "policy", "The policy, and its versions", blocks);
    }

    private Panel assessments() {
        List<Block> blocks = new ArrayList<>();
        for (DisclosureAssessment one : policies.assessments()) {
            blocks.add(new Block.Subheading("assessment-" + one.id(), one.name()));
            blocks.add(new Block.Facts(facts.of(one)));
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
        List<Fact> shown = new ArrayList<>();
        shown.add(
                Fact.of(
                        "Decided",
                        assessed.map(DisclosureFacts::decided)
                                .orElse("Not assessed: protected by the policy for what is not.")));
        count.ifPresent(one -> {
            shown.add(Fact.of("Withheld here", Integer.toString(one.here())));
            shown.add(Fact.of("Withheld by the producer", Integer.toString(one.byProducer())));
            shown.add(Fact.of("What readers can work out", said(one)));
        });
        return Optional.of(
                new Panel(
                        Question.JUDGED,
                        "disclosure",
                        "What is not shown, to protect people",
                        List.of(
                                new Block.Facts(shown),
                                Block.Prose.of(
                                        Span.link(
                                                "The policy, and how it is attacked",
                                                Disclosure.SUBJECT.url())))));
    }

    private static Cell count(long number) {
        return Cell.Value.of(number);
    }
}
