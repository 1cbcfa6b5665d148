package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.returns.progress.PlanStep.Fate;

/** Progress against a plan, in sentences. */
final class PlanWords {

    private PlanWords() {}

    /**
     * Beside the plan as first submitted, and beside the plan as it stands where it was amended.
     */
    static String of(PlanProgress progress, LocalDate day) {
        String words =
                "As first submitted the plan has %s. %s"
                        .formatted(steps(progress.atFirst()), due(progress.dueAtFirst(day), day));
        if (progress.now().number() > progress.first().number()) {
            words +=
                    " As amended on %s it has %s. %s %s"
                            .formatted(
                                    DateRange.words(Times.day(progress.now().at())),
                                    steps(progress.standing()),
                                    due(progress.dueNow(day), day),
                                    changes(progress));
        }
        return progress.synthetic()
                ? "Made up, for demonstration: "
                        + Character.toLowerCase(words.charAt(0))
                        + words.substring(1)
                : words;
    }

    private static String due(List<PlanStep> due, LocalDate day) {
        if (due.isEmpty()) {
            return "None was to be done before %s.".formatted(DateRange.words(day));
        }
        long done = PlanProgress.done(due, day);
        return "%s to be done before %s; %s done, and %s not."
                .formatted(
                        due.size() == 1 ? "1 was" : "%d were".formatted(due.size()),
                        DateRange.words(day),
                        are(done),
                        are(due.size() - done));
    }

    private static String are(long number) {
        return number == 1 ? "1 is" : "%d are".formatted(number);
    }

    private static String changes(PlanProgress progress) {
        List<String> changes = new ArrayList<>();
        add(changes, progress.moved(true), "to be done later");
        add(changes, progress.moved(false), "to be done earlier");
        add(changes, progress.fated(Fate.ADDED), "new");
        add(changes, progress.fated(Fate.TAKEN_OUT), "taken out");
        return changes.isEmpty()
                ? "No step is another than at first."
                : "Of its steps %s.".formatted(String.join(", ", changes));
    }

    private static void add(List<String> changes, long number, String words) {
        if (number > 0) {
            changes.add("%s %s".formatted(are(number), words));
        }
    }

    private static String steps(long number) {
        return number == 1 ? "1 step" : "%d steps".formatted(number);
    }
}
