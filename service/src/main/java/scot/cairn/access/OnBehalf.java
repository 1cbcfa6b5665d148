package scot.cairn.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Does things for somebody who asked for them earlier, or for this machine's operator. Who that is
 * holds for the transactions that begin within; one that is under way keeps whom it began for.
 */
@Service
public class OnBehalf {

    private final SignedIn signedIn;

    OnBehalf(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    /** The holder of an account with their capacities of now; empty when there is no account. */
    public Optional<Person> person(UUID account) {
        return Acting.of(account).doing(() -> signedIn.person(account));
    }

    /** Does something as a person, in the roles that they were read with. */
    public <T> T of(Person person, Supplier<T> what) {
        return Acting.of(person).doing(what);
    }

    /** Does something as this machine's operator, also within a request. */
    public <T> T operator(Supplier<T> what) {
        return Acting.operator().doing(what);
    }
}
