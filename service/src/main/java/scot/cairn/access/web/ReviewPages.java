package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.AccessReview;
import scot.cairn.access.AccessReview.Held;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.Permission;
import scot.cairn.access.Permissions;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Who has access, what of it wants a second look, and by which rules. */
@Component
class ReviewPages {

    private static final Map.Entry<String, String> WORK = Map.entry("Your work", "/work");

    private final AccessReview review;
    private final Permissions permissions;
    private final SignedIn signedIn;
    private final CapacityWords words;
    private final Clock clock;

    ReviewPages(
            AccessReview review,
            Permissions permissions,
            SignedIn signedIn,
            CapacityWords words,
            Clock clock) {
        this.review = review;
        this.permissions = permissions;
        this.signedIn = signedIn;
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
                Cell.Text.of(AccountPage.lastSignIn(held.account())));
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
                                                        Column.text("areas", "Areas"),
                                                        Column.text("why", "Why")),
                                                rows)),
                                List.of())));
    }

    private static List<Cell> row(Permission row) {
        String who =
                switch (row.who()) {
                    case EVERYONE -> "Everyone";
                    case STRANGERS -> "Everyone, as a stranger";
                    case CLIENTS ->
                            row.scope().isEmpty()
                                    ? "Registered programs"
                                    : "Programs with the scope " + row.scope();
                    case SIGNED_IN -> "Whoever is signed in";
                    case ROLES ->
                            row.roles().stream().map(Role::words).collect(Collectors.joining(", "));
                };
        return List.of(
                Cell.Text.of(row.route().getPatternString()),
                Cell.Text.of(row.method().equals("*") ? "Any" : row.method()),
                Cell.Text.of(who),
                Cell.Text.of(row.areas() == Permission.Areas.OWN ? "Their own" : "Any"),
                Cell.Text.of(row.why()));
    }

    private WorkPage page(
            ServerRequest request,
            String title,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        return new WorkPage(
                title,
                signedIn.person().map(Person::name).orElse(""),
                WorkPage.Token.of(request),
                trail,
                Done.words(request),
                sections);
    }
}
