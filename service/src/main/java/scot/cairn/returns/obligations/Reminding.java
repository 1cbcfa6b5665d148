package scot.cairn.returns.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Areas;
import scot.cairn.notices.Notices;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Reminds whoever follows an area before a return of it is due, where the plan says when. */
@Component
class Reminding {

    private final Collecting collecting;
    private final Notices notices;
    private final Areas areas;
    private final Clock clock;

    Reminding(Collecting collecting, Notices notices, Areas areas, Clock clock) {
        this.collecting = collecting;
        this.notices = notices;
        this.areas = areas;
        this.clock = clock;
    }

    /** Has them reminded, in the caller's transaction; not of what should have been told by now. */
    void of(ReturnTemplate template, List<Obligation> obligations) {
        Integer before =
                collecting.of(template).map(Collecting.Here::how).orElseThrow().remindBefore();
        if (before == null) {
            return;
        }
        LocalDate today = Times.day(clock.instant());
        obligations.stream()
                .filter(one -> !one.due().minusDays(before).isBefore(today))
                .forEach(one -> remind(template, one, one.due().minusDays(before)));
    }

    private void remind(ReturnTemplate template, Obligation obligation, LocalDate on) {
        notices.remind(
                new Subject(SubjectKind.AREA, obligation.area()),
                words(template, obligation),
                obligation.subject().url(),
                on);
    }

    private String words(ReturnTemplate template, Obligation obligation) {
        return "%s for %s, %s, is due by %s%s."
                .formatted(
                        template.title(),
                        areas.name(obligation.area()),
                        obligation.span().words(),
                        DateRange.words(obligation.due()),
                        obligation.synthetic() ? " (made up, for demonstration)" : "");
    }
}
