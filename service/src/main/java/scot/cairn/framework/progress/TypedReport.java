package scot.cairn.framework.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scot.cairn.calendar.DateRange;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Finding;
import scot.cairn.pack.WrittenDate;

/**
 * A report of progress as it was typed.
 *
 * @param stands how the promise stands: the name of a finding
 * @param words what is said of it
 * @param forecast when it is expected to be done; empty where it is done, or nobody can say
 * @param done when it was done; empty where it is not
 */
public record TypedReport(String stands, String words, String forecast, String done) {

    /** How many characters a report has at most. */
    public static final int LONGEST = 2000;

    /** Ways of writing a date that a report may use. */
    public static final String DATES = "2026-03-31, 2026-03, 2026 Q2, 2026/27 or Autumn 2026";

    private static final Set<Finding> ENDS =
            EnumSet.of(Finding.MET, Finding.PROCEED, Finding.NOT_PROCEED);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** What may be said of a promise: of one that explores, how its finding went. */
    public static List<Finding> choices(Commitment commitment) {
        return Arrays.stream(Finding.values())
                .filter(finding ->
                        commitment.exploratory()
                                ? finding != Finding.MET
                                : finding != Finding.PROCEED && finding != Finding.NOT_PROCEED)
                .toList();
    }

    /** The words, on one line. */
    String said() {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** How it stands, where one of the choices was made. */
    Optional<Finding> finding(Commitment commitment) {
        return choices(commitment).stream()
                .filter(finding -> finding.name().equals(stands))
                .findFirst();
    }

    /** When it is expected, where a date was given that can be read. */
    Optional<DateRange> expected() {
        return date(forecast);
    }

    /** When it was done, where a date was given that can be read. */
    Optional<DateRange> ended() {
        return date(done);
    }

    /** What is wrong, by the names of the fields; empty when nothing is. */
    Map<String, String> faults(Commitment commitment, LocalDate today) {
        Map<String, String> wrong = new TreeMap<>();
        Optional<Finding> finding = finding(commitment);
        if (finding.isEmpty()) {
            wrong.put("stands", "Choose how it stands");
        }
        Typed.text(words, "words that say how far it is", LONGEST)
                .ifPresent(fault -> wrong.put("words", fault));
        if (PersonalNumbers.areIn(words)) {
            wrong.put(
                    "words",
                    "Take out the number of ten digits: it looks like the number of a person’s health"
                            + " record");
        }
        boolean hasEnded = finding.filter(ENDS::contains).isPresent();
        forecast(finding, hasEnded, today).ifPresent(fault -> wrong.put("forecast", fault));
        done(finding, hasEnded, today).ifPresent(fault -> wrong.put("done", fault));
        return wrong;
    }

    private Optional<String> forecast(
            Optional<Finding> finding, boolean hasEnded, LocalDate today) {
        if (forecast.isBlank()) {
            return finding.filter(found -> found == Finding.LATE).isPresent()
                    ? Optional.of("Say when it is expected now, as " + DATES)
                    : Optional.empty();
        }
        if (hasEnded || finding.filter(found -> found == Finding.DROPPED).isPresent()) {
            return Optional.of("Leave this empty where nothing is to come");
        }
        if (expected().isEmpty()) {
            return Optional.of("Write the date as " + DATES);
        }
        return expected().filter(date -> date.last().isBefore(today)).isPresent()
                ? Optional.of("Give a date that has not passed: today is %s".formatted(today))
                : Optional.empty();
    }

    private Optional<String> done(Optional<Finding> finding, boolean hasEnded, LocalDate today) {
        if (done.isBlank()) {
            return hasEnded ? Optional.of("Say when it was done, as " + DATES) : Optional.empty();
        }
        if (finding.isPresent() && !hasEnded) {
            return Optional.of("Leave this empty where it is not done");
        }
        if (ended().isEmpty()) {
            return Optional.of("Write the date as " + DATES);
        }
        return ended().filter(date -> date.first().isAfter(today)).isPresent()
                ? Optional.of("Give a date that is not to come: today is %s".formatted(today))
                : Optional.empty();
    }

    private static Optional<DateRange> date(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateRange.of(WrittenDate.parse(written.strip())))
                    .filter(date ->
                            !date.first().isBefore(EARLIEST) && !date.last().isAfter(LATEST));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }
}
