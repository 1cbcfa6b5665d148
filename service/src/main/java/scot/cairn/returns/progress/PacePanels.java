package scot.cairn.returns.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.SignedReturns;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.progress.Pace.Asked;
import scot.cairn.returns.templates.Lineage;
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
    private final Lineage lineage;

    PacePanels(
            ReturnTemplates templates, SignedReturns returns, OwedReturns owed, Lineage lineage) {
        this.templates = templates;
        this.returns = returns;
        this.owed = owed;
        this.lineage = lineage;
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

    /** What of a form is followed, also through the versions of it before. */
    private List<Asked> asked(ReturnTemplate form) {
        return Pace.followed(form).stream()
                .map(question ->
                        new Asked(
                                question,
                                lineage.series(form, question).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        one -> one.template().id(),
                                                        one -> one.question().id()))))
                .toList();
    }

    private static Set<String> forms(List<Asked> questions) {
        return questions.stream()
                .flatMap(one -> one.as().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Of the returns of the area up to this one. */
    private Optional<Panel> ofReturn(Obligation obligation, AsKnownOn asKnownOn) {
        List<Asked> questions =
                templates.find(obligation.template(), asKnownOn).map(this::asked).orElse(List.of());
        List<Submission> until =
                forms(questions).stream()
                        .flatMap(form -> returns.of(form, obligation.area(), asKnownOn).stream())
                        .map(List::getLast)
                        .filter(one -> one.setting().equals(obligation.setting()))
                        .filter(one -> !one.begins().isAfter(obligation.period().first()))
                        .sorted(Comparator.comparing(Submission::begins))
                        .toList();
        List<Pace> all = until.size() > 1 ? Pace.of(questions, until) : List.of();
        return all.isEmpty() ? Optional.empty() : Optional.of(panel(all, until));
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
        List<Asked> questions = asked(form);
        Collection<List<Submission>> bySeries = bySeries(questions, asKnownOn);
        if (bySeries.stream().noneMatch(some -> some.size() > 1)) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "How the answers of areas moved from one return to the next, for each"
                                + " standard and setting. Areas of which no return is here are in no"
                                + " number."));
        for (boolean synthetic : new boolean[] {false, true}) {
            List<Pace> all =
                    bySeries.stream()
                            .map(some ->
                                    some.stream()
                                            .filter(one -> one.synthetic() == synthetic)
                                            .toList())
                            .flatMap(some -> Pace.of(questions, some).stream())
                            .toList();
            byQuestion(all)
                    .forEach((question, some) ->
                            blocks.add(PaceTables.ofForm(question, some, synthetic)));
        }
        return Optional.of(
                new Panel(Question.JUDGED, "pace", "Pace, from return to return", blocks));
    }

    /**
     * The returns that answer some questions: those of an area and a setting together, by period.
     */
    private Collection<List<Submission>> bySeries(List<Asked> questions, AsKnownOn asKnownOn) {
        return forms(questions).stream()
                .flatMap(form -> returns.ofTemplate(form, ids(questions, form), asKnownOn).stream())
                .map(List::getLast)
                .sorted(Comparator.comparing(Submission::begins))
                .collect(
                        Collectors.groupingBy(
                                one -> one.area() + " " + one.setting(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }

    private static Set<String> ids(List<Asked> questions, String form) {
        return questions.stream()
                .flatMap(one -> Stream.ofNullable(one.as().get(form)))
                .collect(Collectors.toSet());
    }

    private static Map<ReturnQuestion, List<Pace>> byQuestion(List<Pace> all) {
        Map<ReturnQuestion, List<Pace>> by = new LinkedHashMap<>();
        all.forEach(one -> by.computeIfAbsent(one.question(), _ -> new ArrayList<>()).add(one));
        return by;
    }
}
