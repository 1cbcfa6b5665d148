package scot.cairn.access.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Capacity;
import scot.cairn.access.Permission;
import scot.cairn.access.Permissions;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/** One's own work: in which capacities one may act, and what each lets one do. */
@Component
class OwnWorkPage {

    private final SignedIn signedIn;
    private final Permissions permissions;
    private final CapacityWords words;
    private final Clock clock;

    OwnWorkPage(SignedIn signedIn, Permissions permissions, CapacityWords words, Clock clock) {
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
        List<Section> sections = new ArrayList<>();
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
        List<List<Span>> pages = pages(person);
        if (!pages.isEmpty()) {
            sections.add(
                    new Section(
                            "pages",
                            "Pages for you",
                            List.of(new Block.Bullets(pages)),
                            List.of()));
        }
        return new WorkPage(
                "Your work",
                person.name(),
                Asked.token(request),
                List.of(),
                Asked.news(request),
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
                                Fields.of(
                                        "reason",
                                        capacity.id(),
                                        "Why you give it up",
                                        "It ends at once",
                                        Form.Kind.LINE,
                                        filled))));
        return new Section(
                "capacity-" + capacity.id(),
                words.title(capacity),
                List.of(new Block.Facts(words.facts(capacity, Times.day(clock.instant())))),
                forms);
    }

    private static Form delegation(Capacity capacity, Filled filled) {
        return new Form(
                "/work/capacities/%d/delegation".formatted(capacity.id()),
                "Delegate this capacity",
                false,
                List.of(
                        Fields.of(
                                "delegate",
                                capacity.id(),
                                "Number of the account to delegate to",
                                "Its holder reads it on their own page",
                                Form.Kind.LINE,
                                filled),
                        Fields.of(
                                "until",
                                capacity.id(),
                                "Last day",
                                "A delegation always ends",
                                Form.Kind.DAY,
                                filled),
                        Fields.of(
                                "minute",
                                capacity.id(),
                                "Minute that says so",
                                "For example: Minute 4 of the board’s meeting of 3 November 2026",
                                Form.Kind.LINE,
                                filled)));
    }

    /** What has a row for them and not for everybody, and needs no more than to be opened. */
    private List<List<Span>> pages(Person person) {
        return permissions.rows().stream()
                .filter(row -> row.who() != Permission.Who.EVERYONE && row.allows(person))
                .filter(row -> row.method().equals("GET"))
                .map(row -> row.route().getPatternString())
                .filter(route -> !route.contains("{") && !route.equals("/work"))
                .map(route -> List.of(Span.link(title(route), route)))
                .toList();
    }

    private static String title(String route) {
        return switch (route) {
            case "/access" -> "Accounts and capacities";
            case "/access/permissions" -> "Who may do what";
            default -> route;
        };
    }
}
