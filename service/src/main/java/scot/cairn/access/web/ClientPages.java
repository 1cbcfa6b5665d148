package scot.cairn.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.ApiClient;
import scot.cairn.access.Clients;
import scot.cairn.access.Person;
import scot.cairn.access.Places;
import scot.cairn.access.RegisteringClient;
import scot.cairn.access.Role;
import scot.cairn.access.Scope;
import scot.cairn.calendar.DateRange;
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

/** Programs that may ask, where they are let in and shut out. */
@Component
class ClientPages {

    private final Clients clients;
    private final RegisteringClient registering;
    private final Places places;
    private final Clock clock;

    ClientPages(Clients clients, RegisteringClient registering, Places places, Clock clock) {
        this.clients = clients;
        this.registering = registering;
        this.places = places;
        this.clock = clock;
    }

    /** Every program. */
    WorkPage all(ServerRequest request, Person reader, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("all", "Every program", List.of(list()), List.of()));
        if (reader.roles().contains(Role.ADMINISTRATOR)) {
            sections.add(
                    registering.issuer().isEmpty() && filled.errors().isEmpty()
                            ? new Section(
                                    "register",
                                    "Let a program in",
                                    List.of(
                                            new Block.Missing(
                                                    "Not supplied",
                                                    "Whoever runs this service has not said who"
                                                            + " vouches for programs.",
                                                    "They set it as CAIRN_OIDC_AUDIENCE.")),
                                    List.of())
                            : register(filled));
        }
        return new WorkPage(
                "Programs that may ask",
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Accounts and capacities", "/access")),
                Done.words(request),
                sections);
    }

    /** One program. */
    WorkPage one(ServerRequest request, Person reader, ApiClient client, Filled filled) {
        boolean mayEnd = reader.roles().contains(Role.ADMINISTRATOR) && client.end() == null;
        Form end =
                new Form(
                        "/access/clients/%d/end".formatted(client.id()),
                        "Shut this program out",
                        true,
                        List.of(
                                Form.Field.of(
                                        "reason",
                                        "Why it ends",
                                        "It ends at once, whatever its token says",
                                        Form.Kind.LINE,
                                        filled)));
        boolean isRefused = !filled.errors().isEmpty();
        return new WorkPage(
                client.name(),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Accounts and capacities", "/access"),
                        Map.entry("Programs that may ask", "/access/clients")),
                Done.words(request),
                List.of(
                        new Section(
                                "client",
                                "The program",
                                List.of(new Block.Facts(facts(client))),
                                mayEnd || isRefused ? List.of(end) : List.of())));
    }

    private List<Fact> facts(ApiClient client) {
        return List.of(
                Fact.of("Id at the issuer", client.client()),
                Fact.of("Vouched for by", client.issuer()),
                Fact.of("Number in the ledger", client.pseudonym().toString()),
                Fact.of(
                        "Run by",
                        client.body().isEmpty()
                                ? "no body in particular"
                                : places.bodies().getOrDefault(client.body(), client.body())),
                Fact.of("May", scopes(client)),
                Fact.of("For the areas", areas(client)),
                Fact.of("From", DateRange.words(client.from())),
                Fact.of(
                        "Until",
                        client.to() == null ? "no day is set" : DateRange.words(client.to())),
                Fact.of("Let in by", client.cites()),
                Fact.of("Stands", state(client)));
    }

    private Block list() {
        List<ApiClient> all = clients.all();
        return all.isEmpty()
                ? Block.Prose.of("No program was ever let in.")
                : new Table(
                        "clients",
                        "Programs, by name",
                        List.of(
                                Column.text("name", "Program"),
                                Column.text("client", "Id at the issuer"),
                                Column.text("scopes", "May"),
                                Column.text("areas", "For the areas"),
                                Column.text("state", "Stands")),
                        all.stream().map(this::row).toList());
    }

    private List<Cell> row(ApiClient client) {
        return List.of(
                new Cell.Text(client.name(), "/access/clients/%d".formatted(client.id())),
                Cell.Text.of(client.client()),
                Cell.Text.of(scopes(client)),
                Cell.Text.of(areas(client)),
                Cell.Text.of(state(client)));
    }

    private Section register(Filled filled) {
        String known =
                Arrays.stream(Scope.values()).map(Scope::id).collect(Collectors.joining(" "));
        return new Section(
                "register",
                "Let a program in",
                List.of(
                        Block.Prose.of(
                                "The program brings tokens of %s, which it gets by its own"
                                                .formatted(registering.issuer())
                                        + " credentials.")),
                List.of(
                        new Form(
                                "/access/clients",
                                "Let this program in",
                                false,
                                TermFields.after(
                                        places.areas(),
                                        "What lets it in",
                                        filled,
                                        line("client", "Id at the issuer", "", filled),
                                        line("name", "Name", "What it is and whose", filled),
                                        Form.Field.choice(
                                                "body",
                                                "Run by the body",
                                                "",
                                                "None in particular",
                                                places.bodies(),
                                                filled),
                                        line(
                                                "scopes",
                                                "Scopes",
                                                "With blanks between; there are: " + known,
                                                filled)))));
    }

    private static Form.Field line(String name, String label, String hint, Filled filled) {
        return Form.Field.of(name, label, hint, Form.Kind.LINE, filled);
    }

    private static String scopes(ApiClient client) {
        String ids =
                client.scopes().stream().map(Scope::id).sorted().collect(Collectors.joining(" "));
        return ids.isEmpty() ? "nothing" : ids;
    }

    private String areas(ApiClient client) {
        return client.areas().isEmpty()
                ? "the whole nation"
                : client.areas().stream()
                        .map(code -> places.areas().getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
    }

    private String state(ApiClient client) {
        LocalDate today = Times.day(clock.instant());
        if (client.end() != null) {
            return "ended on %s: %s"
                    .formatted(
                            DateRange.words(Times.day(client.end().at())), client.end().reason());
        }
        if (client.holdsOn(today)) {
            return "holds";
        }
        return today.isBefore(client.from()) ? "does not hold yet" : "is over";
    }
}
