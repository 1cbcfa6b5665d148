package scot.cairn.returns.answering;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.loading.Remembered;
import scot.cairn.pack.MadeUp;
import scot.cairn.pack.MadeUp.GivenAnswer;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** What plans make up of answers, for a demonstration; in any other service there is nothing. */
@Component
class MadeUpSubmissions {

    private final Items items;
    private final ReturnTemplates templates;
    private final Parts parts;
    private final Remembered<Map<String, List<Submission>>> remembered = new Remembered<>();

    MadeUpSubmissions(Items items, ReturnTemplates templates, Parts parts) {
        this.items = items;
        this.templates = templates;
        this.parts = parts;
    }

    /** Those of each return, the first first, by the id of what is owed. */
    Map<String, List<Submission>> all() {
        return remembered.get(items::lastEntry, this::madeUp);
    }

    private Map<String, List<Submission>> madeUp() {
        Map<String, List<GivenAnswer>> byReturn =
                items.all(SubjectKind.MADE_UP, MadeUp.class).stream()
                        .flatMap(one -> one.answers().stream())
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                Obligation.id(
                                                        one.template(),
                                                        one.area(),
                                                        "",
                                                        one.period()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<String, List<Submission>> all = new HashMap<>();
        byReturn.forEach((id, answers) ->
                templates
                        .find(answers.getFirst().template(), AsKnownOn.PRESENT)
                        .ifPresent(form -> all.put(id, versions(id, form, answers))));
        return all;
    }

    private List<Submission> versions(String id, ReturnTemplate form, List<GivenAnswer> answers) {
        TreeMap<LocalDate, List<GivenAnswer>> byDay = new TreeMap<>();
        answers.forEach(
                one -> byDay.computeIfAbsent(one.given().first(), _ -> new ArrayList<>()).add(one));
        List<Part> asked = parts.of(form);
        Map<String, List<GivenAnswer>> standing = new LinkedHashMap<>();
        List<Submission> versions = new ArrayList<>();
        byDay.forEach((day, given) -> {
            given.stream()
                    .collect(
                            Collectors.groupingBy(
                                    one -> ReturnDraft.key(one.part(), one.question())))
                    .forEach(standing::put);
            versions.add(
                    new Submission(
                            id,
                            answers.getFirst().period().first(),
                            versions.size() + 1,
                            submitted(asked, standing),
                            List.of(),
                            Preparer.UNKNOWN,
                            null,
                            true,
                            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            Submission.NO_ENTRY));
        });
        return versions;
    }

    private static List<SubmittedPart> submitted(
            List<Part> asked, Map<String, List<GivenAnswer>> standing) {
        List<SubmittedPart> submitted = new ArrayList<>();
        for (Part part : asked) {
            List<SubmittedAnswer> answers =
                    part.section().questions().stream()
                            .flatMap(question ->
                                    Optional.ofNullable(
                                            standing.get(ReturnDraft.key(part.id(), question.id())))
                                            .map(given -> answer(question, given))
                                            .stream())
                            .toList();
            if (!answers.isEmpty()) {
                submitted.add(new SubmittedPart(part.id(), part.title(), answers));
            }
        }
        return submitted;
    }

    private static SubmittedAnswer answer(ReturnQuestion question, List<GivenAnswer> cells) {
        Given given =
                new Given(
                        Stands.ANSWERED,
                        question.kind() == Kind.TABLE
                                ? List.of()
                                : cells.stream().map(GivenAnswer::answer).toList(),
                        question.kind() == Kind.TABLE ? rows(question, cells) : List.of(),
                        "",
                        question.kind() == Kind.QUOTATION);
        return new SubmittedAnswer(
                question.id(),
                String.valueOf(question.words()),
                GivenWords.of(question, given),
                given);
    }

    private static List<List<String>> rows(ReturnQuestion question, List<GivenAnswer> cells) {
        TreeMap<Integer, Map<String, String>> rows = new TreeMap<>();
        for (GivenAnswer cell : cells) {
            if (cell.row() != null && cell.column() != null) {
                rows.computeIfAbsent(cell.row(), _ -> new HashMap<>())
                        .put(cell.column(), cell.answer());
            }
        }
        return rows.values().stream()
                .map(row ->
                        question.columns().stream()
                                .map(Column::id)
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                .toList();
    }
}
