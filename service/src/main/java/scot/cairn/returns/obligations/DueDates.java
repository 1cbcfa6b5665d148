package scot.cairn.returns.obligations;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.notices.Dated;
import scot.cairn.notices.DatedSource;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The days on which returns are due, in the calendar of each area. */
@Component
class DueDates implements DatedSource {

    private final OwedReturns owed;
    private final OwedTables tables;
    private final Areas areas;

    DueDates(OwedReturns owed, OwedTables tables, Areas areas) {
        this.owed = owed;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    public List<Dated> all() {
        return owed.all(AsKnownOn.PRESENT).stream().map(this::dated).toList();
    }

    private Dated dated(Owed one) {
        Obligation obligation = one.obligation();
        return new Dated(
                "obligation-" + obligation.id().toLowerCase(Locale.ROOT).replace('/', '-'),
                new Subject(SubjectKind.AREA, obligation.area()),
                "Due: %s, %s, %s%s"
                        .formatted(
                                tables.title(obligation.template()),
                                areas.name(obligation.area()),
                                obligation.span().words(),
                                one.synthetic() ? " (made up, for demonstration)" : ""),
                DateRange.of(WrittenDate.parse(obligation.due().toString())));
    }
}
