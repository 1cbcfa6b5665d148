package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * A return that an area owes. It never changes; how it stands is worked out.
 *
 * @param template id of what is asked
 * @param area official code
 * @param setting id, where each is a return of its own; empty where one covers all
 * @param period that it is for
 * @param due the last day on which it is on time
 * @param missingFrom the day from which it is missing and no longer late
 * @param accountable ids of the bodies that answer for it; empty where none is on record
 * @param preparedBy ids of the bodies that prepare it; may be empty
 * @param decided why it is owed for this period
 * @param synthetic whether anything that it was made from is made up
 */
public record Obligation(
        String template,
        String area,
        String setting,
        WrittenDate period,
        LocalDate due,
        LocalDate missingFrom,
        List<String> accountable,
        List<String> preparedBy,
        Decided decided,
        boolean synthetic) {

    /** Its id, for example {@code mat-progress-return/S37000032/2026-q2}. */
    public String id() {
        return id(template, area, setting, period);
    }

    /** The id of one of a template, in an area and perhaps in a setting, for a period. */
    public static String id(String template, String area, String setting, WrittenDate period) {
        String slug = period.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "%s/%s/%s%s".formatted(template, area, setting.isEmpty() ? "" : setting + "/", slug);
    }

    /** What the ledger and addresses call it. */
    public Subject subject() {
        return new Subject(SubjectKind.OBLIGATION, id());
    }

    /** The period that it is for, with words. */
    public DateRange span() {
        return DateRange.of(period);
    }

    /** The template's page. */
    public Subject asked() {
        return new Subject(SubjectKind.TEMPLATE, template);
    }
}
