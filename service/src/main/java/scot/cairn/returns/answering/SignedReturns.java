package scot.cairn.returns.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return known(of(obligation), asKnownOn);
    }

    private List<Submission> of(String obligation) {
        return submissions.isSubmitted(obligation)
                ? submissions.of(obligation)
                : madeUp.all().getOrDefault(obligation, List.of());
    }

    /**
     * The returns of a form that an area gave, by the period that they are for.
     *
     * @param template id of the form
     * @return of each every version that was known on a day, the first first; never an empty list
     */
    public List<List<Submission>> of(String template, String area, AsKnownOn asKnownOn) {
        return sorted(
                begins().keySet().stream()
                        .filter(id -> id.startsWith("%s/%s/".formatted(template, area)))
                        .map(this::of),
                asKnownOn);
    }

    /**
     * Those of every area, with the answers to some questions, and perhaps to others.
     *
     * @param questions ids
     */
    public List<List<Submission>> ofTemplate(
            String template, Set<String> questions, AsKnownOn asKnownOn) {
        Map<String, List<Submission>> all = new HashMap<>();
        madeUp.all().entrySet().stream()
                .filter(one -> one.getKey().startsWith(template + "/"))
                .filter(one -> !submissions.isSubmitted(one.getKey()))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        submissions
                .ofTemplate(template, questions)
                .forEach(one ->
                        all.computeIfAbsent(one.obligation(), _ -> new ArrayList<>()).add(one));
        return sorted(all.values().stream(), asKnownOn);
    }

    private static List<List<Submission>> sorted(
            Stream<List<Submission>> all, AsKnownOn asKnownOn) {
        return all.map(versions -> known(versions, asKnownOn))
                .filter(versions -> !versions.isEmpty())
                .sorted(
                        Comparator.comparing(
                                        (List<Submission> versions) -> versions.getFirst().begins())
                                .thenComparing(versions -> versions.getFirst().obligation()))
                .toList();
    }

    /** The last one for an earlier period, in the same area and setting and of a form. */
    Optional<Submission> before(Obligation now, String template) {
        String setting = now.setting().isEmpty() ? "" : now.setting() + "/";
        String begins = "%s/%s/%s".formatted(template, now.area(), setting);
        return begins().entrySet().stream()
                .filter(one -> one.getKey().startsWith(begins))
                .filter(one -> one.getValue().isBefore(now.period().first()))
                .max(Map.Entry.comparingByValue())
                .map(one -> of(one.getKey()).getLast());
    }

    /** When each return begins of which there is an answer, by its id. */
    private Map<String, LocalDate> begins() {
        Map<String, LocalDate> begins = new HashMap<>();
        madeUp.all().forEach((id, versions) -> begins.put(id, versions.getFirst().begins()));
        begins.putAll(submissions.begins());
        return begins;
    }

    private static List<Submission> known(List<Submission> versions, AsKnownOn asKnownOn) {
        Optional<LocalDate> day = asKnownOn.date();
        return day.isEmpty()
                ? versions
                : versions.stream().filter(one -> !Times.day(one.at()).isAfter(day.get())).toList();
    }
}
