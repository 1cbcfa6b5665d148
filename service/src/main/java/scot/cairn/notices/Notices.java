package scot.cairn.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Subject;

/**
 * Tells people something, and reminds them. It stands on their own page of notices from its day on,
 * and goes out by the ways by which they follow their own work.
 */
@Service
public class Notices {

    private static final int SHOWN = 100;

    private final KeptNotices kept;
    private final Clock clock;

    Notices(KeptNotices kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Tells the holder of an account at once, if the caller's transaction commits.
     *
     * @param words a sentence, for them alone
     * @param link path of the page that says more, such as {@code /work}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID account, String words, String link) {
        remind(account, words, link, today());
    }

    /** The same, on a day to come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(UUID account, String words, String link, LocalDate on) {
        keep(new KeptNotices.To(account, ""), words, link, on);
    }

    /**
     * Reminds whoever follows a public page, on a day.
     *
     * @param words a sentence that everybody may read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Subject page, String words, String link, LocalDate on) {
        keep(new KeptNotices.To(null, page.url()), words, link, on);
    }

    /** The hundred of an account with the latest days, the latest first. */
    public List<Notice> of(UUID account) {
        return kept.of(account, SHOWN);
    }

    private void keep(KeptNotices.To to, String words, String link, LocalDate on) {
        if (words.isBlank() || words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a notice is a sentence on one line, not: " + words);
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a page of ours, not: " + link);
        }
        kept.keep(to, words, link, on);
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
