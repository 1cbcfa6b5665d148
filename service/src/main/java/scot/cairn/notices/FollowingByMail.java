package scot.cairn.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.jobs.Jobs;

/**
 * Asking for mail, confirming that and stopping it. The answer to a question is the same whether an
 * address is known or not; only who reads its letters can confirm.
 */
@Service
public class FollowingByMail {

    /** So many letters of confirmation go to an address for a page within a day. */
    private static final int TIMES = 3;

    private static final int LONGEST = 254;

    private final MailFollows follows;
    private final Gathering gathering;
    private final KeptNotices notices;
    private final ConfirmationLetter letter;
    private final Jobs jobs;
    private final ObjectProvider<Post> post;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FollowingByMail(
            MailFollows follows,
            Gathering gathering,
            KeptNotices notices,
            ConfirmationLetter letter,
            Jobs jobs,
            ObjectProvider<Post> post,
            OnBehalf onBehalf,
            TransactionTemplate transaction,
            Clock clock) {
        this.follows = follows;
        this.gathering = gathering;
        this.notices = notices;
        this.letter = letter;
        this.jobs = jobs;
        this.post = post;
        this.onBehalf = onBehalf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether letters can be sent from here. */
    public boolean isOffered() {
        return post.getIfAvailable() != null;
    }

    /** Whether letters stay on this machine. */
    public boolean isKeptHere() {
        Post here = post.getIfAvailable();
        return here != null && here.isKept();
    }

    /**
     * Asks for letters about a public page.
     *
     * @return what is wrong, by the names of the fields
     */
    public Map<String, String> ask(String page, String address, String rhythm) {
        return ask(page, null, address, rhythm);
    }

    /** Asks for letters about one's own work. */
    public Map<String, String> askOwn(Person person, String address, String rhythm) {
        return ask("", person.account(), address, rhythm);
    }

    private Map<String, String> ask(
            String page, @Nullable UUID account, String address, String rhythm) {
        Map<String, String> wrong = new TreeMap<>();
        String asked = address.strip();
        if (!isAddress(asked)) {
            wrong.put("address", "Give an e-mail address, such as name@example.org");
        }
        Optional<Rhythm> often = Rhythm.of(rhythm);
        if (often.isEmpty()) {
            wrong.put("rhythm", "Choose how often");
        }
        if (wrong.isEmpty()) {
            MailFollows.Asked all =
                    new MailFollows.Asked(asked, page, account, often.orElseThrow());
            asOperator(() -> keep(all));
        }
        return wrong;
    }

    private void keep(MailFollows.Asked asked) {
        MailFollows.Kept kept = follows.ask(asked, secret(), clock.instant());
        if (kept.times() <= TIMES) {
            jobs.beginAsOperator(letter, kept.id().toString(), Duration.ZERO);
        }
    }

    /** Name of what a link of a letter is about; empty when the link is no longer in use. */
    public Optional<String> name(String secret) {
        return onBehalf.operator(() -> follows.find(secret))
                .flatMap(follow -> gathering.name(follow.subject()));
    }

    /** Begins to tell; whether the link was in use. What is on record by now is not told. */
    public boolean confirm(String secret) {
        Optional<MailFollow> found = onBehalf.operator(() -> follows.find(secret));
        found.filter(follow -> !follow.isConfirmed()).ifPresent(this::begin);
        return found.isPresent();
    }

    private void begin(MailFollow follow) {
        long last = onBehalf.operator(notices::last);
        List<Long> told = gathering.all(follow.subject());
        asOperator(() -> {
            follows.told(follow.id(), told, last);
            follows.confirm(follow.id(), clock.instant());
        });
    }

    /** Ends it and erases the address; a link that is no longer in use changes nothing. */
    public void stop(String secret) {
        onBehalf.operator(() -> {
            follows.find(secret).ifPresent(follow -> follows.stop(follow.id()));
            return true;
        });
    }

    private void asOperator(Runnable what) {
        onBehalf.operator(() -> {
            transaction.executeWithoutResult(_ -> what.run());
            return true;
        });
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isAddress(String asked) {
        try {
            InternetAddress address = new InternetAddress(asked, true);
            return asked.length() <= LONGEST
                    && asked.equals(address.getAddress())
                    && asked.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+[.][^@\\s\\p{Cntrl}]+");
        } catch (AddressException notOne) {
            return false;
        }
    }
}
