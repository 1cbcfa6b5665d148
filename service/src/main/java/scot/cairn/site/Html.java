package scot.cairn.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.layout.Templates;
import scot.cairn.subjects.Address;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;

/** Renders pages and messages as HTML. */
@Component
class Html {

    private final Templates templates;
    private final Surroundings surroundings;
    private final Suggestions suggestions;
    private final AboutTheApi api;

    Html(Templates templates, Surroundings surroundings, Suggestions suggestions, AboutTheApi api) {
        this.templates = templates;
        this.surroundings = surroundings;
        this.suggestions = suggestions;
        this.api = api;
    }

    /** A subject's page. */
    ServerResponse page(Page page) {
        PageView view = surroundings.around(page);
        return templates.respond(HttpStatus.OK, "site/page.jte", view);
    }

    /** There is no such page; perhaps one of these was meant. */
    ServerResponse notFound(String path) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "If you typed the address, check that it is right. Addresses here do not"
                                + " change: what was once published stays where it was."));
        List<List<Span>> close = suggestions.closeTo(path);
        if (!close.isEmpty()) {
            blocks.add(Block.Prose.of("Perhaps you were looking for:"));
            blocks.add(new Block.Bullets(close));
        }
        return message(HttpStatus.NOT_FOUND, "Page not found", path, blocks);
    }

    /** The page has no such table. */
    ServerResponse noTable(Page page) {
        List<Block> blocks = new ArrayList<>();
        if (page.tables().isEmpty()) {
            blocks.add(Block.Prose.of("This page has no table to download as CSV."));
        } else {
            blocks.add(Block.Prose.of("This page has these tables:"));
            blocks.add(
                    new Block.Bullets(
                            page.tables().stream()
                                    .map(t -> List.of(Span.link(t.title(), page.csvPath(t))))
                                    .toList()));
        }
        blocks.add(Block.Prose.of(Span.link("Go to the page", page.path())));
        return message(HttpStatus.NOT_FOUND, "Table not found", blocks);
    }

    /** The date asked for is no date. */
    ServerResponse badDate(Subject subject, String asked) {
        return message(
                HttpStatus.BAD_REQUEST,
                "That date cannot be used",
                List.of(
                        Block.Prose.of(
                                "The date asked for, \"%s\", is not a day from 1900 until today. Write"
                                                .formatted(
                                                        asked.length() > 40
                                                                ? asked.substring(0, 40)
                                                                : asked)
                                        + " it as year, month and day, for example 2021-01-20."),
                        Block.Prose.of(
                                Span.link(
                                        "See the page as it stands now",
                                        Address.path(subject, false, Address.Form.HTML)))));
    }

    /** What the site does for everybody who reads it, and where it still falls short. */
    ServerResponse accessibility() {
        return message(
                HttpStatus.OK, "Accessibility", "/accessibility", StandingPages.accessibility());
    }

    /** What is kept of people. */
    ServerResponse privacy() {
        return message(HttpStatus.OK, "Privacy", "/privacy", StandingPages.privacy());
    }

    /** What is kept in a reader's browser. */
    ServerResponse cookies() {
        return message(HttpStatus.OK, "Cookies", "/cookies", StandingPages.cookies());
    }

    /** On what terms the site may be used. */
    ServerResponse terms() {
        return message(HttpStatus.OK, "Terms of use", StandingPages.terms());
    }

    /** How a program reads what the pages show. */
    ServerResponse api(URI asked) {
        return message(HttpStatus.OK, "Data for programs", "/api", api.blocks(asked));
    }

    /** Who to ask. */
    ServerResponse contact() {
        return message(
                HttpStatus.OK,
                "Contact",
                "/contact",
                StandingPages.contact(surroundings.contact()));
    }

    /**
     * Something failed here; the id finds it in the log. Needs nothing from the database, which may
     * be what failed.
     */
    ServerResponse failed(String id) {
        return message(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new MessageView(
                        "Something went wrong here",
                        "",
                        "",
                        List.of(
                                Block.Prose.of(
                                        "The fault is ours, not yours, and nothing was changed. It has been"
                                                + " noted under the number below; please give that number if you"
                                                + " report it."),
                                new Block.Facts(List.of(Block.Fact.of("Number of the fault", id))),
                                Block.Prose.of(
                                        Span.link("Report a problem", "/report-a-problem")))));
    }

    /** The request itself could not be answered. */
    ServerResponse refused(HttpStatusCode status) {
        if (status.value() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return message(
                    status,
                    "That is too large",
                    List.of(
                            Block.Prose.of(
                                    "A file can be 20 MB at most, and nothing of this one was kept. Go"
                                            + " back and choose a smaller one.")));
        }
        return message(
                status,
                "That request cannot be answered",
                List.of(
                        Block.Prose.of(
                                "What was asked for is not something this site answers (HTTP %d)."
                                        .formatted(status.value())),
                        Block.Prose.of(Span.link("Go to the home page", "/"))));
    }

    private ServerResponse message(HttpStatusCode status, String title, List<Block> blocks) {
        return message(status, title, "", blocks);
    }

    private ServerResponse message(
            HttpStatusCode status, String title, String path, List<Block> blocks) {
        return message(status, new MessageView(title, surroundings.mission(), path, blocks));
    }

    private ServerResponse message(HttpStatusCode status, MessageView view) {
        return templates.respond(status, "site/message.jte", view);
    }
}
