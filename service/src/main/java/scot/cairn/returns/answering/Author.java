package scot.cairn.returns.answering;

import java.util.UUID;
import scot.cairn.access.ApiClient;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;

/** Who wrote an answer. */
public sealed interface Author {

    /** As a page says it. */
    String words();

    /** Whether it is the same person, in whichever role, or the same program. */
    boolean isSame(Author other);

    /**
     * Somebody in a role.
     *
     * @param account pseudonym
     * @param role id
     */
    record Someone(UUID account, String role) implements Author {

        static Someone of(Person person, Capacity capacity) {
            return new Someone(person.account(), capacity.role().id());
        }

        @Override
        public String words() {
            return Role.of(role).map(Role::words).orElse(role);
        }

        @Override
        public boolean isSame(Author other) {
            return other instanceof Someone one && one.account().equals(account);
        }
    }

    /**
     * A registered program.
     *
     * @param pseudonym all that the ledger knows of it
     * @param name what it is called
     */
    record Program(UUID pseudonym, String name) implements Author {

        static Program of(ApiClient program) {
            return new Program(program.pseudonym(), program.name());
        }

        @Override
        public String words() {
            return "%s (a program)".formatted(name);
        }

        @Override
        public boolean isSame(Author other) {
            return other instanceof Program one && one.pseudonym().equals(pseudonym);
        }
    }
}
