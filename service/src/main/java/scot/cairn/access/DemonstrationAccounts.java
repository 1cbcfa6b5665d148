package scot.cairn.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import scot.cairn.calendar.Times;

/**
 * One account a role, for looking around. Only a command that names this class has them: it is not
 * found by scanning, so {@code serve} cannot have them whatever its settings are.
 */
public class DemonstrationAccounts {

    /** The password of them all, which the sign-in page shows. */
    public static final String PASSWORD = "demonstration";

    private static final String ISSUER = "demonstration";
    private static final int TRIES = 5;
    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final Set<Role> OF_AN_AREA =
            EnumSet.of(Role.AREA_CO_ORDINATOR, Role.CHIEF_OFFICER, Role.NAMED_LOCAL_OFFICER);

    private final Accounts accounts;
    private final Appointing appointing;
    private final Places places;
    private final Clock clock;
    private final String area;
    private final String body;
    private final Map<Role, Wrong> wrong = new ConcurrentHashMap<>();

    /** How often in a row a password was wrong, and when last. */
    private record Wrong(int times, Instant last) {}

    DemonstrationAccounts(
            Accounts accounts,
            Appointing appointing,
            Places places,
            Clock clock,
            @Value("${cairn.demonstration.area:}") String area,
            @Value("${cairn.demonstration.body:}") String body) {
        this.accounts = accounts;
        this.appointing = appointing;
        this.places = places;
        this.clock = clock;
        this.area = area;
        this.body = body;
    }

    /** Their roles, which are also their names to sign in with. */
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** Makes those that are not there yet. Called once the plan is loaded, which has the areas. */
    public void make() {
        Map<UUID, Wanted> wanted = new LinkedHashMap<>();
        String theirs = theirArea();
        for (Role role : roles()) {
            wanted.put(
                    account(role),
                    new Wanted(
                            role.id(),
                            new Term(
                                    role == Role.CHIEF_OFFICER ? theirBody() : "",
                                    OF_AN_AREA.contains(role) ? theirs : "",
                                    Times.day(clock.instant()).toString(),
                                    "",
                                    "Made for the demonstration")));
        }
        appointing.appointFirst(wanted);
    }

    /** The body that a chief officer signs for; in a plan that does not have it, none. */
    private String theirBody() {
        return places.bodies().containsKey(body) ? body : "";
    }

    /** The one that is named; in a plan that does not have it, the first. */
    private String theirArea() {
        List<String> codes = List.copyOf(places.areas().keySet());
        return area.isEmpty() || codes.contains(area) || codes.isEmpty() ? area : codes.getFirst();
    }

    /** Five wrong passwords in a row close an account for five minutes, and no other. */
    Authentication authenticate(String name, String password) {
        Optional<Role> role = Role.of(name);
        if (role.isEmpty()) {
            throw new BadCredentialsException("no such account");
        }
        Wrong before = wrong.getOrDefault(role.get(), new Wrong(0, Instant.EPOCH));
        Instant now = clock.instant();
        boolean isWaiting = now.isBefore(before.last().plus(WAIT));
        if (before.times() >= TRIES && isWaiting) {
            throw new LockedException("too many wrong passwords");
        }
        if (!isRight(password)) {
            wrong.put(role.get(), new Wrong(isWaiting ? before.times() + 1 : 1, now));
            throw new BadCredentialsException("wrong password");
        }
        wrong.remove(role.get());
        return UsernamePasswordAuthenticationToken.authenticated(
                account(role.get()).toString(), "", List.of());
    }

    /** Whether a password is that of somebody who is signed in; wrong ones count as at the door. */
    public boolean isTheirs(Person person, String password) {
        Optional<Role> role =
                roles().stream().filter(r -> account(r).equals(person.account())).findFirst();
        return role.isPresent() && authenticate(role.get().id(), password).isAuthenticated();
    }

    private static boolean isRight(String password) {
        return MessageDigest.isEqual(
                password.getBytes(StandardCharsets.UTF_8),
                PASSWORD.getBytes(StandardCharsets.UTF_8));
    }

    private UUID account(Role role) {
        return accounts.admit(
                ISSUER, role.id(), role.words() + " (demonstration)", clock.instant());
    }
}
