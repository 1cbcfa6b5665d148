package scot.cairn.framework.commitments;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.progress.ProgressReport;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Change;
import scot.cairn.pack.Commitment.Evidence;
import scot.cairn.pack.Commitment.Finding;
import scot.cairn.pack.Commitment.Reporter;
import scot.cairn.pack.Commitment.Version;

/**
 * A commitment as known on a day, and how it stood then. Done, late, moved and known are four
 * questions, and none is answered from another.
 *
 * @param commitment as the plan holds it
 * @param versions those said by the day, oldest first, never empty
 * @param evidence what documents had said by the day of what came of it
 * @param reports what those who answer for it had reported here by the day, the earliest first; one
 *     that is made up, for demonstration, says nothing of how it stands
 * @param today the day
 */
public record Promise(
        Commitment commitment,
        List<Version> versions,
        List<Evidence> evidence,
        List<ProgressReport> reports,
        LocalDate today) {

    private static final Set<Finding> ENDS =
            EnumSet.of(Finding.MET, Finding.PROCEED, Finding.NOT_PROCEED);

    /** Its first words, which never change. */
    public Version first() {
        return versions.getFirst();
    }

    /** Whether it serves a part of the framework, or anything under that part. */
    public boolean serves(String path) {
        return commitment.serves().stream()
                .anyMatch(served -> served.equals(path) || served.startsWith(path + "/"));
    }

    /** The first date it was promised for. */
    public Optional<DateRange> firstDue() {
        return dues().findFirst();
    }

    /** The date it was last promised for; of dates that agree, the most exact. */
    public Optional<DateRange> due() {
        return dues().reduce((earlier, later) -> isWithin(earlier, later) ? earlier : later);
    }

    /** Whether its date was moved. A date that was only said more or less exactly was not. */
    public boolean isMoved() {
        List<DateRange> dates = dues().toList();
        for (int index = 1; index < dates.size(); index++) {
            DateRange before = dates.get(index - 1);
            DateRange after = dates.get(index);
            if (!isWithin(after, before) && !isWithin(before, after)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole of the time it was last promised for has passed. */
    public boolean isPastDue() {
        return due().filter(date -> date.last().isBefore(today)).isPresent();
    }

    /** How it stands. */
    public Standing standing() {
        if (says(Finding.DROPPED) || isLast(Change.WITHDRAWN)) {
            return Standing.DROPPED;
        }
        if (outcomes().anyMatch(found -> ENDS.contains(found.says()))) {
            return Standing.MET;
        }
        if (says(Finding.LATE)) {
            return Standing.LATE;
        }
        if (says(Finding.CHANGED)) {
            return Standing.CHANGED;
        }
        return unfinished();
    }

    private Standing unfinished() {
        if (isPastDue() && !isReportedSince()) {
            return Standing.NO_OUTCOME_ON_RECORD;
        }
        if (says(Finding.UNDER_WAY)) {
            return Standing.UNDER_WAY;
        }
        if (due().isPresent()) {
            return Standing.NOT_YET_DUE;
        }
        return commitment.measurable().asStated()
                ? Standing.NO_OUTCOME_ON_RECORD
                : Standing.NOT_MEASURABLE;
    }

    /**
     * What was said of what came of it.
     *
     * @param says how it stands
     * @param by who says so
     * @param when in words, as part of a sentence
     */
    record Outcome(Finding says, Reporter by, String when) {}

    /** Whether anything is known of what came of it. */
    public boolean isKnown() {
        return outcomes().findAny().isPresent();
    }

    /** Whether those who answer for it reported after the date it was promised for. */
    private boolean isReportedSince() {
        return due().stream()
                .anyMatch(due ->
                        real().stream().anyMatch(report -> report.day().isAfter(due.last())));
    }

    /** What was last said of what came of it, in a document or by whoever answers for it. */
    Optional<Outcome> lastSaid() {
        return outcomes().reduce((_, later) -> later);
    }

    /** Documents in their order, then reports; a document that is younger than those comes last. */
    private Stream<Outcome> outcomes() {
        List<ProgressReport> real = real();
        Predicate<Evidence> isYounger =
                found ->
                        Optional.ofNullable(found.on())
                                .filter(on ->
                                        real.stream().noneMatch(r -> !on.first().isAfter(r.day())))
                                .isPresent();
        return Stream.of(
                        evidence.stream().filter(isYounger.negate()).map(Promise::outcome),
                        real.stream().map(Promise::outcome),
                        evidence.stream().filter(isYounger).map(Promise::outcome))
                .flatMap(outcomes -> outcomes);
    }

    private static Outcome outcome(Evidence found) {
        return new Outcome(
                found.says(),
                found.by(),
                found.on() == null
                        ? "in a document whose date is not held"
                        : DateRange.of(found.on()).when());
    }

    private static Outcome outcome(ProgressReport report) {
        return new Outcome(
                report.stands(), Reporter.OWNER, "here on " + DateRange.words(report.day()));
    }

    /** When those who answer for it expect it to be done, as they last said. */
    public Optional<DateRange> forecast() {
        return ProgressReport.last(reports).map(ProgressReport::forecast);
    }

    /** The same, of reports that are not made up. */
    Optional<DateRange> realForecast() {
        return ProgressReport.last(real()).map(ProgressReport::forecast);
    }

    /**
     * Whether its date, or the one that was last expected, has passed, and nobody reported since
     * what came of it.
     */
    public boolean isSilent() {
        boolean isOver = outcomes().anyMatch(found -> ENDS.contains(found.says()));
        return !isOver
                && standing() != Standing.DROPPED
                && ProgressReport.last(reports)
                        .map(last ->
                                last.forecast() != null && last.forecast().last().isBefore(today))
                        .orElse(isPastDue());
    }

    private List<ProgressReport> real() {
        return reports.stream().filter(report -> !report.synthetic()).toList();
    }

    /** When it was done, as those who answer for it last said. */
    Optional<DateRange> done() {
        return ProgressReport.last(reports).map(ProgressReport::done);
    }

    /** Whether the words of a version differ from the first words. */
    boolean isReworded() {
        return versions.stream()
                .anyMatch(version -> !version.said().words().equals(first().said().words()));
    }

    private boolean says(Finding finding) {
        return lastSaid().filter(found -> found.says() == finding).isPresent();
    }

    private boolean isLast(Change change) {
        return versions.getLast().change() == change;
    }

    private Stream<DateRange> dues() {
        return versions.stream().map(Version::due).filter(Objects::nonNull).map(DateRange::of);
    }

    private static boolean isWithin(DateRange inner, DateRange outer) {
        return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
    }
}
