package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.WorkingDays;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.lines.Posts;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.pack.WrittenDate;
import scot.cairn.returns.Fact;

/**
 * Works out what an area owes: one obligation for each period that has begun, in the rhythm that is
 * decided at its beginning and holds to its end.
 */
@Component
class Owing {

    private final DecidingCadence deciding;
    private final Areas areas;
    private final Posts posts;
    private final WorkingDays workingDays;

    Owing(DecidingCadence deciding, Areas areas, Posts posts, WorkingDays workingDays) {
        this.deciding = deciding;
        this.areas = areas;
        this.posts = posts;
        this.workingDays = workingDays;
    }

    /**
     * What is owed by whom: a template in an area, in a setting where each has a return of its own.
     */
    record Whose(ReturnTemplate template, Collecting.Here here, Area area, String setting) {

        String key() {
            return key(template.id(), area.code(), setting);
        }

        static String key(String template, String area, String setting) {
            return String.join("|", template, area, setting);
        }
    }

    /** Everybody who owes a template. */
    List<Whose> whose(ReturnTemplate template, Collecting.Here here) {
        Asked asked = template.asked();
        List<String> settings = asked.settings().isEmpty() ? List.of("") : asked.settings();
        return areas.of(asked.areaSet()).stream()
                .flatMap(area ->
                        settings.stream().map(setting -> new Whose(template, here, area, setting)))
                .toList();
    }

    /**
     * What is owed from after the last obligation on record up to a day.
     *
     * @param last the last one that is on record, or null
     */
    List<Obligation> until(Whose whose, @Nullable Obligation last, LocalDate today) {
        List<Obligation> owed = new ArrayList<>();
        Obligation before = last;
        LocalDate day = before == null ? whose.here().from() : before.period().last().plusDays(1);
        while (!day.isAfter(today) && whose.here().mayBegin(day)) {
            if (!whose.area().mayHoldOn(day)) {
                day = day.plusMonths(1);
                continue;
            }
            Obligation next = next(whose, before, day);
            owed.add(next);
            if (next.decided().months() == 0) {
                return owed;
            }
            before = next;
            day = next.period().last().plusDays(1);
        }
        return owed;
    }

    private Obligation next(Whose whose, @Nullable Obligation before, LocalDate day) {
        Asked asked = whose.template().asked();
        Decided decided =
                deciding.decide(
                        asked,
                        whose.area().code(),
                        day,
                        before == null ? null : before.decided().months());
        WrittenDate period = period(whose, day, decided);
        LocalDate due = workingDays.after(period.last(), whose.here().how().dueAfter());
        Posts.Here here = posts.in(whose.area().code(), day);
        return new Obligation(
                whose.template().id(),
                whose.area().code(),
                whose.setting(),
                period,
                due,
                workingDays.after(due, whose.here().how().missingAfter()),
                ids(here, asked.accountable()),
                ids(here, asked.preparedBy()),
                decided,
                whose.here().synthetic() || decided.inputs().stream().anyMatch(Fact::synthetic));
    }

    private static WrittenDate period(Whose whose, LocalDate day, Decided decided) {
        if (decided.months() > 0) {
            return new Grid(whose.here().from()).from(day, decided.months());
        }
        WrittenDate until = whose.here().how().until();
        LocalDate last = until == null ? day : until.last();
        return WrittenDate.parse(last.equals(day) ? day.toString() : day + " to " + last);
    }

    private static List<String> ids(Posts.Here here, @Nullable String body) {
        return Optional.ofNullable(body).stream()
                .flatMap(id -> here.bodies(Objects.requireNonNull(id)).stream())
                .map(Body::id)
                .toList();
    }
}
