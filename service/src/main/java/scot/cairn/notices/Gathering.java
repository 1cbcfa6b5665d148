package scot.cairn.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;

/** Works out what somebody has not been told yet. */
@Service
class Gathering {

    private static final String OWN_WORK = "your own work";

    private final PublicPages pages;
    private final News news;
    private final KeptNotices notices;

    Gathering(PublicPages pages, News news, KeptNotices notices) {
        this.pages = pages;
        this.news = news;
        this.notices = notices;
    }

    /**
     * What is new.
     *
     * @param name of what is followed
     * @param path of its page
     * @param items acts, the oldest first
     * @param notices in the order in which they came due
     * @param told places of all acts that will have been told
     * @param toldNotice the last notice that will have been told
     */
    record Batch(
            String name,
            String path,
            List<Item> items,
            List<Notice> notices,
            List<Long> told,
            long toldNotice) {

        boolean isEmpty() {
            return items.isEmpty() && notices.isEmpty();
        }

        /** No more than what was to be told when the telling was begun, and is public still. */
        Batch only(List<Long> places, List<Long> numbers) {
            return new Batch(
                    name,
                    path,
                    items.stream().filter(item -> places.contains(item.place())).toList(),
                    notices.stream().filter(one -> numbers.contains(one.number())).toList(),
                    told,
                    toldNotice);
        }
    }

    /** What is new since; empty when there is no such page any more. */
    Optional<Batch> since(
            String subject, @Nullable UUID account, List<Long> told, long toldNotice) {
        if (account != null && subject.isEmpty()) {
            return Optional.of(
                    batch(
                            OWN_WORK,
                            "/work/notices",
                            List.of(),
                            List.of(),
                            notices.after(new KeptNotices.To(account, ""), toldNotice),
                            toldNotice));
        }
        return pages.at(subject).map(page -> ofPage(page, told, toldNotice));
    }

    /** What a followed page is called; one's own work has no page. */
    Optional<String> name(String subject) {
        return subject.isEmpty() ? Optional.of(OWN_WORK) : pages.at(subject).map(Heading::title);
    }

    /** Places of all acts that are on record about a page by now; none for one's own work. */
    List<Long> all(String subject) {
        return subject.isEmpty()
                ? List.of()
                : pages.at(subject).stream()
                        .flatMap(page -> news.of(page).stream())
                        .map(Item::place)
                        .toList();
    }

    private Batch ofPage(Heading page, List<Long> told, long toldNotice) {
        List<Item> all = news.of(page);
        String path = page.subject().url();
        return batch(
                page.title(),
                path,
                all.stream().filter(item -> !told.contains(item.place())).toList().reversed(),
                all.stream().map(Item::place).toList(),
                notices.after(new KeptNotices.To(null, path), toldNotice),
                toldNotice);
    }

    private static Batch batch(
            String name,
            String path,
            List<Item> items,
            List<Long> told,
            List<Notice> due,
            long toldNotice) {
        long last =
                Stream.concat(Stream.of(toldNotice), due.stream().map(Notice::due))
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(toldNotice);
        return new Batch(name, path, items, due, told, last);
    }
}
