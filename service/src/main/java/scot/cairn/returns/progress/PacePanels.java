package scot.cairn.returns.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.SignedReturns;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/**
 * Pace: how the answers moved from one return to the next, for each standard and setting: of an
 * area on the page of each return that it owes, and of every area on that of the form.
 */
@Component
@Order(54)
class PacePanels implements PanelSource {

    private final ReturnTemplates templates;
    private final SignedReturns returns;
    private final OwedReturns owed;

    PacePanels(ReturnTemplates templates, SignedReturns returns, OwedReturns owed) {
        this.templates = templates;
        this.returns = returns;
        this.owed = owed;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return List.of();
        }
        return switch (subject.kind()) {
            case OBLIGATION ->
                    owed.find(subject.id(), asKnownOn).map(Owed::obligation).stream()
                            .flatMap(one -> ofReturn(one, asKnownOn).stream())
                            .toList();
            case TEMPLATE ->
                    templates.find(subject.id(), asKnownOn).stream()
                            .flatMap(form -> ofForm(form, asKnownOn).stream())
                            .toList();
            default -> List.of();
        };
    }

    /** Of the returns of the area up to this one. */
    private Optional<Panel> ofReturn(Obligation obligation, AsKnownOn asKnownOn) {
        List<Submission> until =
                returns.of(obligation.template(), obligation.area(), asKnownOn).stream()
                        .map(List::getLast)
                        .filter(one -> !one.begins().isAfter(obligation.period().first()))
                        .toList();
        return templates
                .find(obligation.template(), asKnownOn)
                .filter(_ -> until.size() > 1)
                .map(form -> Pace.of(form, until))
                .filter(all -> !all.isEmpty())
                .map(all -> panel(all, until));
    }

    private static Panel panel(List<Pace> all, List<Submission> until) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "From %d returns of this area, this one and those before it. What a return"
                                        .formatted(until.size())
                                + " does not answer is in no row."));
        boolean synthetic = until.stream().anyMatch(Submission::synthetic);
        byQuestion(all)
                .forEach((question, some) ->
                        blocks.add(PaceTables.ofArea(question, some, synthetic)));
        return new Panel(Question.JUDGED, "pace", "Pace, from return to return", blocks);
    }

    private Optional<Panel> ofForm(ReturnTemplate form, AsKnownOn asKnownOn) {
        if (Pace.followed(form).isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Submission>> byArea = new LinkedHashMap<>();
        Set<String> followed =
                Pace.followed(form).stream().map(ReturnQuestion::id).collect(Collectors.toSet());
        for (List<Submission> versions : returns.ofTemplate(form.id(), followed, asKnownOn)) {
            Submission last = versions.getLast();
            byArea.computeIfAbsent(StepPanels.area(last), _ -> new ArrayList<>()).add(last);
        }
        List<Block> blocks = new ArrayList<>();
        for (boolean synthetic : new boolean[] {false, true}) {
            List<Pace> all =
                    byArea.values().stream()
                            .map(some ->
                                    some.stream()
                                            .filter(one -> one.synthetic() == synthetic)
                                            .toList())
                            .flatMap(some -> Pace.of(form, some).stream())
                            .toList();
            byQuestion(all)
                    .forEach((question, some) ->
                            blocks.add(PaceTables.ofForm(question, some, synthetic)));
        }
        boolean isAskedAgain = byArea.values().stream().anyMatch(some -> some.size() > 1);
        if (blocks.isEmpty() || !isAskedAgain) {
            return Optional.empty();
        }
        blocks.addFirst(
                Block.Prose.of(
                        "How the answers of areas moved from one return to the next, for each"
                                + " standard and setting. Areas of which no return is here are in no"
                                + " number."));
        return Optional.of(
                new Panel(Question.JUDGED, "pace", "Pace, from return to return", blocks));
    }

    private static Map<ReturnQuestion, List<Pace>> byQuestion(List<Pace> all) {
        Map<ReturnQuestion, List<Pace>> by = new LinkedHashMap<>();
        all.forEach(one -> by.computeIfAbsent(one.question(), _ -> new ArrayList<>()).add(one));
        return by;
    }
}
