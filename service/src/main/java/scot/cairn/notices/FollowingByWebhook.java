package scot.cairn.notices;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.subjects.PublicPages;

/** Making and stopping one's own webhooks. */
@Service
public class FollowingByWebhook {

    private static final int MOST = 20;
    private static final int LONGEST = 500;
    private static final String NO_ADDRESS =
            "Give an address that begins with https:// and names a host";

    private final Webhooks webhooks;
    private final Gathering gathering;
    private final KeptNotices notices;
    private final PublicPages pages;
    private final Caller caller;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FollowingByWebhook(
            Webhooks webhooks,
            Gathering gathering,
            KeptNotices notices,
            PublicPages pages,
            Caller caller,
            OnBehalf onBehalf,
            TransactionTemplate transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.gathering = gathering;
        this.notices = notices;
        this.pages = pages;
        this.caller = caller;
        this.onBehalf = onBehalf;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One's own, in the order in which they were made. */
    public List<Webhook> of(Person person) {
        return webhooks.of(person.account());
    }

    /**
     * Makes one. What is on record by now is not told.
     *
     * @param page address of a public page; empty for one's own work
     * @return what is wrong, by the names of the fields
     */
    public Map<String, String> make(Person by, String page, String url) {
        Map<String, String> wrong = new TreeMap<>();
        String followed = page.strip();
        if (!followed.isEmpty() && pages.at(followed).isEmpty()) {
            wrong.put("page", "Give the address of a public page here, such as /outcomes/2");
        }
        fault(url.strip(), wrong);
        if (of(by).size() >= MOST) {
            wrong.put("url", "You have %d webhooks: stop one first".formatted(MOST));
        }
        if (wrong.isEmpty()) {
            Webhook made =
                    new Webhook(
                            0,
                            by.account(),
                            followed,
                            url.strip(),
                            Signature.secret(random),
                            0,
                            false,
                            gathering.all(followed),
                            onBehalf.operator(notices::last));
            transaction.executeWithoutResult(_ -> webhooks.make(made, clock.instant()));
        }
        return wrong;
    }

    /** Stops one of one's own; whether there was such a one. */
    @Transactional
    public boolean stop(Person by, long number) {
        boolean isOwn =
                webhooks.find(number).filter(of -> of.account().equals(by.account())).isPresent();
        if (isOwn) {
            webhooks.remove(number);
        }
        return isOwn;
    }

    private void fault(String url, Map<String, String> wrong) {
        try {
            URI place = new URI(url).parseServerAuthority();
            if (url.length() > LONGEST
                    || !"https".equals(place.getScheme())
                    || place.getHost() == null
                    || place.getRawUserInfo() != null
                    || place.getRawFragment() != null) {
                wrong.put("url", NO_ADDRESS);
            } else {
                caller.lookUp(place.getHost());
            }
        } catch (URISyntaxException notOne) {
            wrong.put("url", NO_ADDRESS);
        } catch (Caller.Refused refused) {
            wrong.put("url", "This host leads to an address that not everybody can reach");
        } catch (IOException unknown) {
            wrong.put("url", "There is no such host: check its name");
        }
    }
}
