package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.AccessReview.Held;
import scot.cairn.access.Account;
import scot.cairn.access.Capacity;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.Person;
import scot.cairn.access.Places;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;

/** One account, where its holder is appointed and their capacities are ended. */
@Component
class AccountPage {

    private final SignedIn signedIn;
    private final Places places;
    private final CapacityWords words;
    private final Clock clock;

    AccountPage(SignedIn signedIn, Places places, CapacityWords words, Clock clock) {
        this.signedIn = signedIn;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    /** When an account was last used, in words. */
    static String lastSignIn(Account account) {
        return account.lastSignIn() == null ? "never" : Times.words(account.lastSignIn());
    }

    /**
     * One account.
     *
     * @param filled how a form was filled in
     * @param about number of the capacity that was to end; 0 when somebody was to be appointed
     */
    WorkPage of(ServerRequest request, Held held, Filled filled, long about) {
        Person reader = signedIn.person().orElseThrow();
        boolean mayChange =
                reader.roles().contains(Role.ADMINISTRATOR)
                        && !reader.account().equals(held.account().pseudonym());
        LocalDate today = Times.day(clock.instant());
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "account",
                        "The account",
                        List.of(
                                new Block.Facts(
                                        List.of(
                                                Fact.of(
                                                        "Number",
                                                        held.account().pseudonym().toString()),
                                                Fact.of("Vouched for by", held.account().issuer()),
                                                Fact.of(
                                                        "Admitted",
                                                        Times.words(held.account().admittedAt())),
                                                Fact.of(
                                                        "Last signed in",
                                                        lastSignIn(held.account()))))),
                        mayChange ? List.of(signingOut(held)) : List.of()));
        for (Capacity capacity : held.capacities()) {
            boolean canEnd = mayChange && capacity.end() == null;
            sections.add(
                    new Section(
                            "capacity-" + capacity.id(),
                            words.title(capacity),
                            List.of(new Block.Facts(words.facts(capacity, today))),
                            canEnd
                                    ? List.of(
                                            ending(
                                                    capacity,
                                                    capacity.id() == about ? filled : Filled.EMPTY))
                                    : List.of()));
        }
        boolean isRefused = about == 0 && !filled.errors().isEmpty();
        if (mayChange || isRefused) {
            sections.add(appointing(held, about == 0 ? filled : Filled.EMPTY));
        }
        return new WorkPage(
                held.account().name(),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Accounts and capacities", "/access")),
                Done.words(request),
                sections);
    }

    private static Form signingOut(Held held) {
        return new Form(
                "/access/accounts/%s/sessions/end".formatted(held.account().pseudonym()),
                "Sign this person out everywhere",
                true,
                List.of());
    }

    private static Form ending(Capacity capacity, Filled filled) {
        return new Form(
                "/access/capacities/%d/end".formatted(capacity.id()),
                "End this capacity",
                true,
                List.of(
                        Form.Field.of(
                                        "reason",
                                        "Why it ends",
                                        "It ends at once, in open sessions too",
                                        Form.Kind.LINE,
                                        filled)
                                .as("reason-" + capacity.id())));
    }

    private Section appointing(Held held, Filled filled) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.id(), role.words());
        }
        return new Section(
                "appoint",
                "Appoint",
                List.of(),
                List.of(
                        new Form(
                                "/access/accounts/%s/capacities"
                                        .formatted(held.account().pseudonym()),
                                "Appoint",
                                false,
                                TermFields.after(
                                        places.areas(),
                                        "What gives this person the capacity",
                                        filled,
                                        Form.Field.choice(
                                                "role", "Role", "", Form.CHOOSE, roles, filled),
                                        Form.Field.choice(
                                                "body",
                                                "For the body",
                                                "",
                                                "None in particular",
                                                places.bodies(),
                                                filled)))));
    }
}
