package scot.cairn.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Dated things as a calendar takes them (RFC 5545): each of whole days. A range stays a range, and
 * its words say so: no day is made up.
 */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * A calendar.
     *
     * @param title of it
     * @param dated what is in it; a calendar may be empty
     * @param at when it was made
     * @param address where the service is; empty when that is not known, and then no link is given
     */
    static String of(String title, List<Dated> dated, Instant at, String address) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cairn//Dates on record//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", title));
        dated.forEach(one -> calendar.add(event(one, at, address)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(!dated.isEmpty()).output(calendar, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static VEvent event(Dated dated, Instant at, String address) {
        boolean isDay = dated.on().first().equals(dated.on().last());
        LocalDate after = dated.on().last().plusDays(1);
        VEvent event = new VEvent(false);
        event.add(new Uid(dated.id() + "@cairn"));
        event.add(new DtStamp(at.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(dated.on().first()));
        event.add(new DtEnd<>(after));
        event.add(
                new Summary(
                        isDay
                                ? dated.what()
                                : "%s (%s, no day given)"
                                        .formatted(dated.what(), dated.on().words())));
        event.add(
                new Description(
                        isDay
                                ? "The day on record is %s.".formatted(dated.on().words())
                                : "The record gives no day, only %s: these are the first and the last that it could be."
                                        .formatted(dated.on().words())));
        event.add(ImmutableTransp.TRANSPARENT);
        if (!address.isEmpty()) {
            event.add(new Url(URI.create(address + dated.subject().url())));
        }
        return event;
    }
}
