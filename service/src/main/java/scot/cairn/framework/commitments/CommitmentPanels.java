package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.FrameworkLinks;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Money;
import scot.cairn.pack.Commitment.Owner;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** A promise's own page. */
@Component
@Order(24)
class CommitmentPanels implements PanelSource {

    private final Commitments commitments;
    private final PromiseDates dates;
    private final ProgressPanel progress;
    private final FrameworkLinks served;
    private final Bodies bodies;
    private final Areas areas;
    private final Citing citing;

    CommitmentPanels(
            Commitments commitments,
            PromiseDates dates,
            ProgressPanel progress,
            FrameworkLinks served,
            Bodies bodies,
            Areas areas,
            Citing citing) {
        this.commitments = commitments;
        this.dates = dates;
        this.progress = progress;
        this.served = served;
        this.bodies = bodies;
        this.areas = areas;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.COMMITMENT || subject.isList()) {
            return List.of();
        }
        return commitments
                .find(subject.id(), asKnownOn)
                .map(promise -> panels(promise, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Promise promise, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(promised(promise, asKnownOn));
        sums(promise, asKnownOn).ifPresent(panels::add);
        panels.add(answers(promise, asKnownOn));
        panels.add(evidence(promise));
        panels.add(progress.panel(promise));
        panels.add(judged(promise));
        panels.add(dates.panel(promise));
        return panels;
    }

    private Panel promised(Promise promise, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(citing.quote(promise.first().said()));
        Commitment commitment = promise.commitment();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Promised for", Words.due(promise)));
        facts.add(new Fact("What it serves", served.of(commitment.serves(), asKnownOn)));
        commitment.money().stream()
                .filter(money -> citing.knows(asKnownOn, money.said().source()))
                .map(Words::money)
                .forEach(words -> facts.add(Fact.of("Money promised", words)));
        if (!commitment.areas().isEmpty()) {
            facts.add(new Fact("Only in these areas", areas.links(commitment.areas())));
        }
        if (!commitment.settings().isEmpty()) {
            facts.add(
                    Fact.of(
                            "Only in these settings",
                            String.join(", ", served.settings(commitment.settings()))));
        }
        follows(commitment, asKnownOn)
                .ifPresent(before -> facts.add(new Fact("Starts when this is done", before)));
        if (commitment.exploratory()) {
            facts.add(Fact.of("How it ends", "In a finding: to proceed, or not. Either keeps it."));
        }
        blocks.add(new Block.Facts(facts));
        commitment.money().stream()
                .map(Money::said)
                .filter(said -> citing.knows(asKnownOn, said.source()))
                .filter(said -> !said.words().equals(promise.first().said().words()))
                .forEach(said -> blocks.add(citing.quote(said)));
        return new Panel(Question.PROMISED, "first-words", "In its first words", blocks);
    }

    private Optional<List<Span>> follows(Commitment commitment, AsKnownOn asKnownOn) {
        if (commitment.follows() == null) {
            return Optional.empty();
        }
        return commitments
                .find(commitment.follows(), asKnownOn)
                .map(before ->
                        List.of(
                                Span.link(
                                        before.commitment().title(),
                                        new Subject(
                                                        SubjectKind.COMMITMENT,
                                                        before.commitment().id())
                                                .url())));
    }

    private Optional<Panel> sums(Promise promise, AsKnownOn asKnownOn) {
        List<Commitment.Arithmetic> known = commitments.sums(promise, asKnownOn);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (Commitment.Arithmetic sum : known) {
            blocks.add(
                    sum.said().equals(promise.first().said())
                            ? Block.Prose.of("The first words state:")
                            : citing.quote(sum.said()));
            if (sum.baselineSaid() != null) {
                blocks.add(Block.Prose.of("The number it starts from is given elsewhere:"));
                blocks.add(citing.quote(sum.baselineSaid()));
            }
            blocks.add(
                    SumTable.of(
                            sum, "Sum %d of %d".formatted(known.indexOf(sum) + 1, known.size())));
        }
        return Optional.of(
                new Panel(
                        Question.PROMISED,
                        "arithmetic",
                        "Its numbers, as stated and as worked out",
                        blocks));
    }

    private Panel answers(Promise promise, AsKnownOn asKnownOn) {
        Commitment commitment = promise.commitment();
        List<Block> blocks = new ArrayList<>();
        if (commitment.conflict() != null) {
            blocks.add(
                    new Block.Missing(
                            "Documents differ",
                            commitment.conflict(),
                            "Which of them answers is for a person to settle, on the record."));
        }
        List<Owner> known =
                commitment.owners().stream()
                        .filter(owner -> citing.knows(asKnownOn, owner.said().source()))
                        .toList();
        if (known.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No document on record names who answers for this promise.",
                            "It is for whoever promised it to say."));
        }
        for (Owner owner : known) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain(Words.role(owner.role()) + ": "),
                            Span.link(
                                    bodies.name(owner.body()),
                                    new Subject(SubjectKind.BODY, owner.body()).url())));
            blocks.add(citing.quote(owner.said()));
        }
        String why = commitment.controlledWhy();
        blocks.add(
                new Block.Facts(
                        List.of(
                                Fact.of(
                                        "Who must act",
                                        Words.control(commitment.controlledBy())
                                                + (why == null ? "." : ". " + why)))));
        return new Panel(Question.ANSWERS, "named", "Whom documents name for it", blocks);
    }

    private Panel evidence(Promise promise) {
        List<Block> blocks = new ArrayList<>();
        if (promise.evidence().isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "No outcome on record",
                            "No document that Cairn holds says what came of this promise.",
                            "It is for whoever promised it to report, and for others to verify."));
        }
        for (Commitment.Evidence found : promise.evidence()) {
            String who =
                    found.by() == Commitment.Reporter.OWNER
                            ? "Reported by whoever promised it: "
                            : "Said or verified by somebody else: ";
            blocks.add(
                    Block.Prose.of(
                            who
                                    + Words.finding(found.says()).toLowerCase(java.util.Locale.UK)
                                    + "."));
            blocks.add(citing.quote(found.said()));
        }
        return new Panel(Question.EVIDENCE, "came-of-it", "What documents say came of it", blocks);
    }

    private static Panel judged(Promise promise) {
        Commitment.Measurability measurable = promise.commitment().measurable();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "How it stands",
                        promise.standing().shape() + " " + promise.standing().words()));
        facts.add(Fact.of("Is it done?", done(promise)));
        facts.add(Fact.of("Is it late?", late(promise)));
        facts.add(Fact.of("Was its date moved?", promise.isMoved() ? "Yes" : "No"));
        facts.add(
                Fact.of(
                        "Is anything known of it?",
                        promise.isKnown() ? "Yes, see above" : "Nothing is on record"));
        facts.add(
                Fact.of(
                        "Can it be measured as stated?",
                        measurable.asStated()
                                ? "Yes"
                                : "No: it lacks " + Words.lacks(measurable.lacks())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(Words.standing(promise)));
        blocks.add(new Block.Facts(facts));
        if (measurable.why() != null) {
            blocks.add(
                    new Block.Missing(
                            "Not measurable as stated",
                            measurable.why(),
                            "What is lacking is asked of whoever promised it."));
        }
        return new Panel(Question.JUDGED, "standing", "How it stands", blocks);
    }

    private static String done(Promise promise) {
        return promise.standing() == Standing.MET
                ? "Yes, as far as was said"
                : "Nothing on record says that it is";
    }

    private static String late(Promise promise) {
        if (promise.standing() == Standing.LATE) {
            return "Yes, it is said so";
        }
        return promise.isPastDue()
                ? "Nobody says so. The date it was promised for has passed"
                : "No";
    }
}
