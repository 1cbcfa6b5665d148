package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.AccessReview;
import scot.cairn.access.AccessReview.Held;
import scot.cairn.access.Capacity;
import scot.cairn.access.Permission;
import scot.cairn.access.Permissions;
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
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Who has access, what of it wants a second look, and by which rules. */
@Component
class ReviewPages {

    private static final Map.Entry<String, String> WORK = Map.entry("Your work", "/work");
    private static final Map.Entry<String, String> ACCESS =
            Map.entry("Accounts and capacities", "/access");

    private final AccessReview review;
    private final Permissions permissions;
    private final SignedIn signedIn;
    private final Places places;
    private final CapacityWords words;
    private final Clock clock;

    ReviewPages(
            AccessReview review,
            Permissions permissions,
            SignedIn signedIn,
            Places places,
            CapacityWords words,
            Clock clock) {
        this.review = review;
        this.permissions = permissions;
        this.signedIn = signedIn;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    /** Every account, after what wants a second look. */
    WorkPage everyone(ServerRequest request) {
        List<Held> everyone = review.everyone();
        List<List<Cell>> remarks =
                review.remarks(everyone).stream()
                        .map(remark ->
                                List.<Cell>of(
                                        new Cell.Text(
                                                remark.account().name(),
                                                "/access/accounts/" + remark.account().pseudonym()),
                                        Cell.Text.of(remark.what())))
                        .toList();
        Block look =
                remarks.isEmpty()
                        ? Block.Prose.of("Nothing wants a second look today.")
                        : new Table(
                                "remarks",
                                "What wants a second look today",
                                List.of(
                                        Column.text("account", "Account"),
                                        Column.text("what", "Why")),
                                remarks);
        return page(
                request,
                "Accounts and capacities",
                List.of(WORK),
                List.of(
                        new Section("look", "To look at", List.of(look), List.of()),
                        new Section(
                                "all", "Every account", List.of(accounts(everyone)), List.of())));
    }

    private Table accounts(List<Held> everyone) {
        LocalDate today = Times.day(clock.instant());
        return new Table(
                "accounts",
                "Accounts, with the capacities that hold today",
                List.of(
                        Column.text("account", "Account"),
                        Column.text("issuer", "Vouched for by"),
                        Column.text("capacities", "Acts as"),
                        Column.text("last", "Last signed in")),
                everyone.stream().map(held -> row(held, today)).toList());
    }

    private List<Cell> row(Held held, LocalDate today) {
        String acts =
                held.capacities().stream()
                        .filter(capacity -> capacity.holdsOn(today))
                        .map(words::title)
                        .collect(Collectors.joining("; "));
        return List.of(
                new Cell.Text(
                        held.account().name(), "/access/accounts/" + held.account().pseudonym()),
                Cell.Text.of(held.account().issuer()),
                Cell.Text.of(acts.isEmpty() ? "nothing" : acts),
                Cell.Text.of(
                        held.account().lastSignIn() == null
                                ? "never"
                                : Times.words(held.account().lastSignIn())));
    }

    /** The whole table of permissions. */
    WorkPage permissions(ServerRequest request) {
        List<List<Cell>> rows = permissions.rows().stream().map(ReviewPages::row).toList();
        return page(
                request,
                "Who may do what",
                List.of(WORK),
                List.of(
                        new Section(
                                "rules",
                                "The rules",
                                List.of(
                                        Block.Prose.of(
                                                "What has no row here is nobody’s. The service reads this"
                                                        + " table before every page, and a test asks for every"
                                                        + " route in every role."),
                                        new Table(
                                                "permissions",
                                                "Who may ask for which route",
                                                List.of(
                                                        Column.text("route", "Route"),
                                                        Column.text("method", "Method"),
                                                        Column.text("who", "Who"),
                                                        Column.text("why", "Why")),
                                                rows)),
                                List.of())));
    }

    private static List<Cell> row(Permission row) {
        String who =
                switch (row.who()) {
                    case EVERYONE -> "Everyone";
                    case SIGNED_IN -> "Whoever is signed in";
                    case ROLES ->
                            row.roles().stream().map(Role::words).collect(Collectors.joining(", "));
                };
        return List.of(
                Cell.Text.of(row.route().getPatternString()),
                Cell.Text.of(row.method().equals("*") ? "Any" : row.method()),
                Cell.Text.of(who),
                Cell.Text.of(row.why()));
    }

    /**
     * One account.
     *
     * @param filled how a form was filled in
     * @param about number of the capacity that was to end; 0 when somebody was to be appointed
     */
    WorkPage account(ServerRequest request, Held held, Filled filled, long about) {
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
                                                        held.account().lastSignIn() == null
                                                                ? "never"
                                                                : Times.words(
                                                                        held.account()
                                                                                .lastSignIn()))))),
                        List.of()));
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
        return page(request, held.account().name(), List.of(WORK, ACCESS), sections);
    }

    private static Form ending(Capacity capacity, Filled filled) {
        return new Form(
                "/access/capacities/%d/end".formatted(capacity.id()),
                "End this capacity",
                true,
                List.of(
                        Fields.of(
                                "reason",
                                capacity.id(),
                                "Why it ends",
                                "It ends at once, in open sessions too",
                                Form.Kind.LINE,
                                filled)));
    }

    private Section appointing(Held held, Filled filled) {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("", "Choose");
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
                                List.of(
                                        Form.Field.choice("role", "Role", "", roles, filled),
                                        Form.Field.choice(
                                                "body",
                                                "For the body",
                                                "",
                                                first("None in particular", places.bodies()),
                                                filled),
                                        Form.Field.choice(
                                                "area",
                                                "For the area",
                                                "",
                                                first("The whole nation", places.areas()),
                                                filled),
                                        Form.Field.of(
                                                "from", "First day", "", Form.Kind.DAY, filled),
                                        Form.Field.of(
                                                "to",
                                                "Last day",
                                                "Leave it empty where none is set",
                                                Form.Kind.DAY,
                                                filled),
                                        Form.Field.of(
                                                "cites",
                                                "Letter, minute or decision",
                                                "What gives this person the capacity",
                                                Form.Kind.LINE,
                                                filled)))));
    }

    private static Map<String, String> first(String none, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", none);
        all.putAll(others);
        return all;
    }

    private WorkPage page(
            ServerRequest request,
            String title,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        return new WorkPage(
                title,
                signedIn.person().map(Person::name).orElse(""),
                Asked.token(request),
                trail,
                Asked.news(request),
                sections);
    }
}
