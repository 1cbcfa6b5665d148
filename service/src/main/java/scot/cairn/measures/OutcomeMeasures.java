package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Relevance;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Which measures bear on an outcome, and how strongly; or that none does. No gap is silent. */
@Component
@Order(31)
class OutcomeMeasures implements PanelSource {

    private final Measures measures;

    OutcomeMeasures(Measures measures) {
        this.measures = measures;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OUTCOME || subject.isList()) {
            return List.of();
        }
        List<List<Span>> items = new ArrayList<>();
        for (Measure measure : measures.all()) {
            for (Relevance relevance : measure.relevance()) {
                if (relevance.to().equals("outcome/" + subject.id())) {
                    items.add(item(measure, relevance));
                }
            }
        }
        Block block =
                items.isEmpty()
                        ? new Block.Missing(
                                "No measure",
                                "No measure on record bears on this outcome, directly or as a proxy.",
                                "Naming one is for the mission's team; the plan does not.")
                        : new Block.Bullets(items);
        return List.of(
                new Panel(
                        Question.EVIDENCE,
                        "measures",
                        "Measures on record for it",
                        List.of(block)));
    }

    private static List<Span> item(Measure measure, Relevance relevance) {
        return List.of(
                Span.link(measure.name(), new Subject(SubjectKind.MEASURE, measure.id()).url()),
                Span.plain(" – " + strength(relevance.strength()) + ". " + relevance.why()));
    }

    /** A strength in words. */
    static String strength(Measure.Strength strength) {
        return switch (strength) {
            case DIRECT -> "a direct measure";
            case PROXY -> "a proxy: it stands in for what cannot be measured directly";
            case CONTEXT -> "context only: it cannot show progress by itself";
        };
    }
}
