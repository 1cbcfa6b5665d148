package scot.cairn.returns.answering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.subjects.AsKnownOn;

/**
 * What areas answered, as everybody reads it: as it was signed, or in a demonstration as it was
 * made up. Of a return that somebody signed nothing made up is read.
 */
@Component
public class SignedReturns {

    private final Submissions submissions;
    private final MadeUpSubmissions madeUp;

    SignedReturns(Submissions submissions, MadeUpSubmissions madeUp) {
        this.submissions = submissions;
        this.madeUp = madeUp;
    }

    /** Every version of an answer to an obligation that was known on a day, the first first. */
    public List<Submission> of(String obligation, AsKnownOn asKnownOn) {
        return known(all().getOrDefault(obligation, List.of()), asKnownOn);
    }

    /**
     * The returns of a form that an area gave, by the period that they are for.
     *
     * @param template id of the form
     * @return of each every version that was known on a day, the first first; never an empty list
     */
    public List<List<Submission>> of(String template, String area, AsKnownOn asKnownOn) {
        return starting("%s/%s/".formatted(template, area), asKnownOn);
    }

    /** Those of every area. */
    public List<List<Submission>> ofTemplate(String template, AsKnownOn asKnownOn) {
        return starting(template + "/", asKnownOn);
    }

    private List<List<Submission>> starting(String begins, AsKnownOn asKnownOn) {
        return all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(begins))
                .map(one -> known(one.getValue(), asKnownOn))
                .filter(versions -> !versions.isEmpty())
                .sorted(
                        Comparator.comparing(
                                (List<Submission> versions) -> versions.getFirst().begins()))
                .toList();
    }

    /** The last one for an earlier period, in the same area and setting and of a form. */
    Optional<Submission> before(Obligation now, String template) {
        String setting = now.setting().isEmpty() ? "" : now.setting() + "/";
        String begins = "%s/%s/%s".formatted(template, now.area(), setting);
        return all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(begins))
                .map(one -> one.getValue().getLast())
                .filter(one -> one.begins().isBefore(now.period().first()))
                .max(Comparator.comparing(Submission::begins));
    }

    private Map<String, List<Submission>> all() {
        Map<String, List<Submission>> all = new HashMap<>(madeUp.all());
        all.putAll(submissions.all());
        return all;
    }

    private static List<Submission> known(List<Submission> versions, AsKnownOn asKnownOn) {
        Optional<LocalDate> day = asKnownOn.date();
        return day.isEmpty()
                ? versions
                : versions.stream().filter(one -> !Times.day(one.at()).isAfter(day.get())).toList();
    }
}
