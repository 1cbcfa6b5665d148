package scot.cairn.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Service;
import scot.cairn.calendar.Times;

/**
 * Who is signed in to the request at hand. What they may do is read anew each time, so a capacity
 * that has ended has ended in open sessions too.
 */
@Service
public class SignedIn {

    private final Accounts accounts;
    private final Clock clock;

    SignedIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The person, or empty when nobody is signed in. */
    public Optional<Person> person() {
        return person(SecurityContextHolder.getContext().getAuthentication());
    }

    /**
     * The person of a sign-in, for whom the request acts from here on.
     *
     * @param authentication its name is the pseudonym of their account
     */
    Optional<Person> person(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                || authentication instanceof JwtAuthenticationToken) {
            return Optional.empty();
        }
        UUID account = UUID.fromString(authentication.getName());
        Acting.as(account);
        Optional<Person> person = person(account);
        person.ifPresent(Acting::as);
        return person;
    }

    /** The holder of an account, with their capacities of now. */
    Optional<Person> person(UUID account) {
        return accounts.find(account)
                .map(found -> new Person(account, found.name(), today(account)));
    }

    private List<Capacity> today(UUID account) {
        return accounts.capacities(account).stream()
                .filter(capacity -> capacity.holdsOn(Times.day(clock.instant())))
                .toList();
    }
}
