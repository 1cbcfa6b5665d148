package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.cairn.layout.Typed;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.progress.Followed.Steps;
import scot.cairn.returns.progress.Followed.Told;
import scot.cairn.returns.progress.PlanStep.Fate;

/**
 * The steps of an area's plan as it was first submitted and as it stands, each with what the last
 * return says that tells of it. A step is told from others by its words: reworded it is another.
 *
 * @param steps in the order of the plan, those taken out after those that stand in their part
 * @param first the plan as first submitted
 * @param now the plan as it stands; the same where it was never amended
 * @param returns how many returns said something of its steps
 * @param synthetic whether any of it is made up
 */
record PlanProgress(
        List<PlanStep> steps, Submission first, Submission now, int returns, boolean synthetic) {

    /**
     * A step is found by the standard and setting that it is for and by its words; of several with
     * the same words the first of the plan is the first of the return.
     */
    private record Key(String askedFor, String step, int again) {}

    /** What stands beside a step in a plan or in a return. */
    private record Row(String title, List<String> cells) {

        @Nullable LocalDate day(int at) {
            return at < 0 || at >= cells.size() ? null : Typed.day(cells.get(at)).orElse(null);
        }
    }

    /** What a return says of a step. */
    private record Said(Row row, Told how) {}

    /**
     * Of an area.
     *
     * @param plan every version of its plan, the first first, at least one
     * @param returns of each return that tells of its steps the last version, by period
     */
    static PlanProgress of(Steps steps, List<Submission> plan, List<Submission> returns) {
        Map<Key, Row> first = rows(plan.getFirst(), steps.steps().id());
        Map<Key, Row> now = rows(plan.getLast(), steps.steps().id());
        Map<Key, Said> said = new HashMap<>();
        int tell = 0;
        for (Submission one : returns) {
            for (Told how : steps.told()) {
                if (one.template().equals(how.form().id())) {
                    Map<Key, Row> rows = rows(one, how.table().id());
                    rows.forEach((key, row) -> said.put(key, new Said(row, how)));
                    tell += rows.isEmpty() ? 0 : 1;
                }
            }
        }
        Set<Key> all = new LinkedHashSet<>(now.keySet());
        all.addAll(first.keySet());
        return new PlanProgress(
                all.stream()
                        .map(key ->
                                step(
                                        steps.due(),
                                        key.step(),
                                        first.get(key),
                                        now.get(key),
                                        Optional.ofNullable(said.get(key))))
                        .toList(),
                plan.getFirst(),
                plan.getLast(),
                tell,
                plan.getLast().synthetic() || returns.stream().anyMatch(Submission::synthetic));
    }

    private static PlanStep step(
            int due, String step, @Nullable Row first, @Nullable Row now, Optional<Said> said) {
        Row either = now == null ? first : now;
        return new PlanStep(
                either == null ? "" : either.title(),
                step,
                first == null ? null : first.day(due),
                now == null ? null : now.day(due),
                first == null ? Fate.ADDED : now == null ? Fate.TAKEN_OUT : Fate.KEPT,
                said.map(one -> one.row().day(one.how().done())).orElse(null),
                said.map(one -> one.row().day(one.how().expected())).orElse(null));
    }

    private static Map<Key, Row> rows(Submission one, String question) {
        Map<Key, Row> rows = new LinkedHashMap<>();
        for (SubmittedPart part : one.parts()) {
            for (SubmittedAnswer answer : part.answers()) {
                if (answer.question().equals(question)) {
                    answer.given().rows().forEach(row -> add(rows, part, row));
                }
            }
        }
        return rows;
    }

    private static void add(Map<Key, Row> rows, SubmittedPart part, List<String> row) {
        int again = 0;
        Key key = new Key(SubmittedPart.askedFor(part.id()), row.getFirst(), again);
        while (rows.containsKey(key)) {
            key = new Key(key.askedFor(), key.step(), ++again);
        }
        rows.put(key, new Row(part.title(), row));
    }

    /** Steps of the plan as first submitted that were to be done before a day. */
    List<PlanStep> dueAtFirst(LocalDate day) {
        return steps.stream()
                .filter(step -> step.first() != null && step.first().isBefore(day))
                .toList();
    }

    /** Steps of the plan as it stands that were to be done before a day. */
    List<PlanStep> dueNow(LocalDate day) {
        return steps.stream()
                .filter(step -> step.now() != null && step.now().isBefore(day))
                .toList();
    }

    /** How many of some steps are done on a day. */
    static long done(List<PlanStep> steps, LocalDate day) {
        return steps.stream().filter(step -> step.isDone(day)).count();
    }

    /** How many steps stood in the plan as first submitted. */
    long atFirst() {
        return steps.stream().filter(step -> step.fate() != Fate.ADDED).count();
    }

    /** How many steps stand in the plan now. */
    long standing() {
        return steps.stream().filter(step -> step.fate() != Fate.TAKEN_OUT).count();
    }

    /** How many steps have another day now than at first. */
    long moved(boolean later) {
        return steps.stream()
                .filter(step ->
                        step.movedBy().filter(days -> later ? days > 0 : days < 0).isPresent())
                .count();
    }

    /** How many steps have a fate. */
    long fated(Fate fate) {
        return steps.stream().filter(step -> step.fate() == fate).count();
    }
}
