package scot.cairn.measures.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** Where anyone sets two figures beside each other, and is told first whether they may. */
@Component
@Order(37)
public class ComparePage implements SubjectSource, PanelSource {

    private final Choosing choosing;
    private final CompareForm form;
    private final CompareBlocks blocks;
    private final Gazetteer gazetteer;

    ComparePage(Choosing choosing, CompareForm form, CompareBlocks blocks, Gazetteer gazetteer) {
        this.choosing = choosing;
        this.form = form;
        this.blocks = blocks;
        this.gazetteer = gazetteer;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.COMPARISON;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return List.of();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(
                        new Heading(
                                subject,
                                "Two figures",
                                SubjectKind.COMPARISON.listTitle(),
                                "Choose two figures, and see whether they can be compared before anything is"
                                        + " worked out from both.",
                                List.of(
                                        new Heading.Parent(
                                                SubjectKind.MEASURE.listTitle(),
                                                SubjectKind.MEASURE.path()))))
                : Optional.empty();
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (!subject.equals(Subject.listOf(SubjectKind.COMPARISON))) {
            return List.of();
        }
        Asked first = Asked.of(filters, CompareForm.ONE);
        Asked second = Asked.of(filters, CompareForm.OTHER);
        Choice one = choosing.of(first, asKnownOn);
        Choice other = choosing.of(second, asKnownOn);
        List<Panel> panels = new ArrayList<>();
        if (one.figure().isPresent() && other.figure().isPresent()) {
            panels.addAll(compared(one.figure().get(), other.figure().get(), asKnownOn));
        }
        List<Block> asking = form.of(first, one, second, other, asKnownOn);
        panels.add(new Panel(Question.EVIDENCE, "choose", "Choose two figures", asking));
        return panels;
    }

    private List<Panel> compared(Figure one, Figure other, AsKnownOn asKnownOn) {
        LocalDate day =
                Stream.of(one, other)
                        .map(figure -> figure.value().period().last())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        Verdict verdict = Gate.of(one.comparand(), other.comparand(), gazetteer.on(day)::lie);
        return List.of(
                new Panel(
                        Question.EVIDENCE,
                        "verdict",
                        "Can they be compared?",
                        List.of(CompareBlocks.verdict(verdict))),
                new Panel(
                        Question.EVIDENCE,
                        "beside",
                        "The two figures",
                        blocks.beside(one, other, verdict, asKnownOn)));
    }
}
