package scot.cairn.framework.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Owner;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Choice;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The list of promises, which can be narrowed. */
@Component
@Order(24)
class CommitmentList implements PanelSource {

    private static final String PATH = SubjectKind.COMMITMENT.path();

    private final Commitments commitments;
    private final Bodies bodies;

    CommitmentList(Commitments commitments, Bodies bodies) {
        this.commitments = commitments;
        this.bodies = bodies;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (!subject.equals(Subject.listOf(SubjectKind.COMMITMENT))) {
            return List.of();
        }
        List<Promise> all = commitments.all(asKnownOn);
        List<Promise> found = all.stream().filter(PromiseFilter.asked(filters)).toList();
        List<Block> list = new ArrayList<>();
        Map<String, String> names = bodies.names();
        list.add(choices(all, found, names, asKnownOn, filters));
        list.add(PromiseTable.of("promises", "Promises, in the plan's order", found, names));
        return List.of(
                new Panel(
                        Question.PROMISED,
                        "standings",
                        "How they stand",
                        List.of(
                                PromiseTable.standings(all),
                                Block.Prose.of(
                                        "A date that passed in silence is not called late: it reads \"No"
                                                + " outcome on record\" until a document, or whoever"
                                                + " answers for the promise, says what came of it."),
                                Block.Prose.of(
                                        Block.Span.link(
                                                "Sentences that were read and not taken as promises",
                                                SubjectKind.CONSIDERED.path()),
                                        Block.Span.plain(".")))),
                new Panel(Question.PROMISED, "list", "Every promise", list),
                new Panel(
                        Question.CHANGED,
                        "slippage",
                        "Whose dates moved",
                        List.of(SlippageTable.of(all, names))));
    }

    private static Block choices(
            List<Promise> all,
            List<Promise> found,
            Map<String, String> names,
            AsKnownOn asKnownOn,
            Filters filters) {
        String asked = filters.get("q").orElse("");
        String words =
                found.size() == all.size()
                        ? "All %d promises are shown.".formatted(all.size())
                        : "%d of %d promises are shown.".formatted(found.size(), all.size());
        return new Block.Choices(
                PATH,
                asKnownOn.date().map(LocalDate::toString).orElse(""),
                new Block.Search("q", "Words", asked),
                List.of(
                        choice(
                                "kind",
                                "Kind",
                                Arrays.stream(Commitment.Kind.values())
                                        .map(kind ->
                                                List.of(
                                                        kind.name().toLowerCase(Locale.ROOT),
                                                        Words.kind(kind)))
                                        .toList(),
                                filters),
                        choice("standing", "How it stands", standings(all), filters),
                        choice("owner", "Who is named for it", owners(all, names), filters),
                        choice(
                                "due",
                                "Its date",
                                List.of(
                                        List.of("passed", "has passed"),
                                        List.of("to-come", "is to come"),
                                        List.of("none", "was not given")),
                                filters),
                        choice(
                                "moved",
                                "Was its date moved?",
                                List.of(List.of("yes", "Yes"), List.of("no", "No")),
                                filters)),
                words);
    }

    private static List<List<String>> standings(List<Promise> all) {
        return Arrays.stream(Standing.values())
                .filter(standing ->
                        all.stream().anyMatch(promise -> promise.standing() == standing))
                .map(standing -> List.of(standing.slug(), standing.words()))
                .toList();
    }

    private static List<List<String>> owners(List<Promise> all, Map<String, String> names) {
        return all.stream()
                .flatMap(promise -> promise.commitment().owners().stream())
                .map(Owner::body)
                .distinct()
                .map(body -> List.of(body, names.getOrDefault(body, body)))
                .sorted(java.util.Comparator.comparing(List::getLast))
                .toList();
    }

    private static Choice choice(
            String name, String label, List<List<String>> options, Filters filters) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("", "Any"));
        options.forEach(option -> words.put(option.getFirst(), option.getLast()));
        return Choice.of(name, label, words, filters);
    }
}
