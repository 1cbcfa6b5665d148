package scot.cairn.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.SubjectKind;

/** The feeds and calendars of public pages, by their addresses. */
@Service
public class Feeds {

    private static final String ROOT = "/feeds";
    private static final String ATOM = ".atom";
    private static final String CALENDAR = ".ics";
    private static final String RECORD = "/record";
    private static final String DATES = "/dates";

    private final PublicPages pages;
    private final News news;
    private final Dates dates;
    private final Clock clock;
    private final String address;

    Feeds(
            PublicPages pages,
            News news,
            Dates dates,
            Clock clock,
            @Value("${cairn.address:}") String address) {
        this.pages = pages;
        this.news = news;
        this.dates = dates;
        this.clock = clock;
        this.address = address;
    }

    /** A file to be sent: its media type, and its text, to be written in UTF-8. */
    public record File(String type, String text) {}

    /** Where the feed of a page is; of the whole record for a page of many. */
    public static String feed(Heading page) {
        return ROOT + (page.subject().isOfMany() ? RECORD : page.subject().url()) + ATOM;
    }

    /** Where its calendar is; of all dates for a page of many. */
    public static String calendar(Heading page) {
        return ROOT + (page.subject().isOfMany() ? DATES : page.subject().url()) + CALENDAR;
    }

    /** What is about a page and has a date. */
    public List<Dated> dates(Heading page) {
        return dates.of(page);
    }

    /** The file at an address; empty when there is none. */
    public Optional<File> file(String path) {
        if (path.endsWith(ATOM)) {
            return page(path, ATOM, RECORD)
                    .map(page ->
                            new File(
                                    "application/atom+xml;charset=UTF-8",
                                    AtomFeed.of(page, path, news.of(page))));
        }
        if (path.endsWith(CALENDAR)) {
            return page(path, CALENDAR, DATES)
                    .map(page ->
                            new File(
                                    "text/calendar;charset=UTF-8",
                                    CalendarFile.of(
                                            page.title(),
                                            dates.of(page),
                                            clock.instant(),
                                            address)));
        }
        return Optional.empty();
    }

    private Optional<Heading> page(String path, String ending, String whole) {
        String page = path.substring(ROOT.length(), path.length() - ending.length());
        return page.equals(whole)
                ? pages.at(SubjectKind.MISSION.path())
                : pages.at(page).filter(found -> !found.subject().isOfMany());
    }
}
