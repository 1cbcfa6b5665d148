package scot.cairn.access.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Capacity;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.OpenSessions;
import scot.cairn.access.Permissions;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.access.WorkSections;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** One's own work: in which capacities one may act, and what each lets one do. */
@Component
class OwnWorkPage {

    private final SignedIn signedIn;
    private final Permissions permissions;
    private final CapacityWords words;
    private final OpenSessions sessions;
    private final Tasks tasks;
    private final ObjectProvider<WorkSections> rooms;
    private final Clock clock;

    OwnWorkPage(
            SignedIn signedIn,
            Permissions permissions,
            CapacityWords words,
            OpenSessions sessions,
            Tasks tasks,
            ObjectProvider<WorkSections> rooms,
            Clock clock) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.tasks = tasks;
        this.signedIn = signedIn;
        this.permissions = permissions;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param filled how a form of it was filled in
     * @param about number of the capacity whose form that was
     */
    WorkPage of(ServerRequest request, Filled filled, long about) {
        Person person = signedIn.person().orElseThrow();
        List<Section> sections = new ArrayList<>(tasks.of(person));
        rooms.orderedStream().forEach(room -> sections.addAll(room.of(person)));
        List<List<Span>> pages = pages(person);
        if (!pages.isEmpty()) {
            sections.add(
                    new Section(
                            "pages",
                            "Pages for you",
                            List.of(new Block.Bullets(pages)),
                            List.of()));
        }
        sections.add(
                new Section(
                        "you",
                        "You",
                        List.of(
                                new Block.Facts(
                                        List.of(
                                                Fact.of("Name", person.name()),
                                                Fact.of(
                                                        "Number of your account",
                                                        person.account().toString()))),
                                Block.Prose.of(
                                        "Give this number to whoever is to delegate something to you."
                                                + " The ledger names you by it and by nothing else.")),
                        List.of()));
        if (person.capacities().isEmpty()) {
            sections.add(
                    new Section(
                            "capacities",
                            "What you may do",
                            List.of(
                                    new Block.Missing(
                                            "No capacity",
                                            "You are known, and act in no capacity today: you can read"
                                                    + " what everybody can.",
                                            "An administrator can appoint you, under a letter or a"
                                                    + " minute.")),
                            List.of()));
        }
        for (Capacity capacity : person.capacities()) {
            sections.add(section(capacity, capacity.id() == about ? filled : Filled.EMPTY));
        }
        sections.add(sessions(person, request));
        return new WorkPage(
                "Your work",
                person.name(),
                WorkPage.Token.of(request),
                List.of(),
                Done.words(request),
                sections);
    }

    private Section section(Capacity capacity, Filled filled) {
        List<Form> forms = new ArrayList<>();
        if (capacity.delegatedFrom() == null && capacity.role() != Role.ADMINISTRATOR) {
            forms.add(delegation(capacity, filled));
        }
        forms.add(
                new Form(
                        "/work/capacities/%d/give-up".formatted(capacity.id()),
                        "Give this capacity up",
                        true,
                        List.of(
                                Form.Field.of(
                                                "reason",
                                                "Why you give it up",
                                                "It ends at once",
                                                Form.Kind.LINE,
                                                filled)
                                        .as("reason-" + capacity.id()))));
        return new Section(
                "capacity-" + capacity.id(),
                words.title(capacity),
                List.of(
                        new Block.Facts(words.facts(capacity, Times.day(clock.instant()))),
                        Block.Prose.of(
                                Span.link(
                                        CapacityWords.guide(capacity.role()),
                                        "/help/roles/" + capacity.role().id()))),
                forms);
    }

    private Section sessions(Person person, ServerRequest request) {
        List<OpenSessions.Open> open = sessions.of(person.account(), request.servletRequest());
        List<List<Cell>> rows =
                open.stream()
                        .map(one ->
                                List.<Cell>of(
                                        Cell.Text.of(Times.words(one.since())),
                                        Cell.Text.of(Times.words(one.lastUsed())),
                                        Cell.Text.of(one.isThis() ? "this one" : "another")))
                        .toList();
        Table table =
                new Table(
                        "sessions",
                        "Browsers in which you are signed in",
                        List.of(
                                Column.text("since", "Since"),
                                Column.text("used", "Last used"),
                                Column.text("which", "Which")),
                        rows);
        Form end = new Form("/work/sessions/end", "Sign out everywhere else", true, List.of());
        return new Section(
                "signed-in",
                "Where you are signed in",
                List.of(table),
                open.size() > 1 ? List.of(end) : List.of());
    }

    private static Form delegation(Capacity capacity, Filled filled) {
        return new Form(
                "/work/capacities/%d/delegation".formatted(capacity.id()),
                "Delegate this capacity",
                false,
                List.of(
                        Form.Field.of(
                                        "delegate",
                                        "Number of the account to delegate to",
                                        "Its holder reads it on their own page",
                                        Form.Kind.LINE,
                                        filled)
                                .as("delegate-" + capacity.id()),
                        Form.Field.of(
                                        "until",
                                        "Last day",
                                        "A delegation always ends",
                                        Form.Kind.DAY,
                                        filled)
                                .as("until-" + capacity.id()),
                        Form.Field.of(
                                        "minute",
                                        "Minute that says so",
                                        "For example: Minute 4 of the board’s meeting of 3 November 2026",
                                        Form.Kind.LINE,
                                        filled)
                                .as("minute-" + capacity.id())));
    }

    /** What has a row for them and not for everybody, and needs no more than to be opened. */
    private List<List<Span>> pages(Person person) {
        return permissions.rows().stream()
                .filter(row ->
                        !row.isForAll() && row.allows(person, row.route().getPatternString()))
                .filter(row -> row.method().equals("GET"))
                .map(row -> row.route().getPatternString())
                .filter(route ->
                        !route.contains("{")
                                && !route.equals("/work")
                                && !route.equals("/sign-in/again"))
                .map(route -> List.of(Span.link(title(route), route)))
                .toList();
    }

    private static String title(String route) {
        return switch (route) {
            case "/access/clients" -> "Programs that may ask";
            case "/access" -> "Accounts and capacities";
            case "/access/permissions" -> "Who may do what";
            case "/work/approvals" -> "What is to be signed";
            case "/work/plans" -> "Changes to plans";
            case "/work/jobs" -> "Long work";
            case "/work/notices" -> "Notices";
            case "/work/problems" -> "Problems reported";
            case "/work/attachments" -> "Files";
            case "/work/imports" -> "Import figures";
            case "/work/returns" -> "Returns";
            case "/work/queries" -> "Queries about returns";
            case "/work/progress" -> "Progress of promises";
            case "/work/definitions" -> "Definitions of measures";
            case "/work/uses" -> "Uses of measures";
            case "/work/data-quality" -> "Data quality";
            case "/work/data-quality/new" -> "Ask about a figure";
            default -> throw new IllegalStateException("no title is known of " + route);
        };
    }
}
