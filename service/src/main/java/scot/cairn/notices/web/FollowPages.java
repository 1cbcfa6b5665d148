package scot.cairn.notices.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.notices.Feeds;
import scot.cairn.notices.FollowingByMail;
import scot.cairn.notices.Mail;
import scot.cairn.notices.Rhythm;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Heading;

/** What the ways are to follow a page, and what comes of a letter. */
@Component
class FollowPages {

    private final FollowingByMail mail;
    private final Feeds feeds;

    FollowPages(FollowingByMail mail, Feeds feeds) {
        this.mail = mail;
        this.feeds = feeds;
    }

    /** Every way. */
    WorkPage ways(Heading page, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("what", "What you follow", what(page), List.of()));
        sections.add(byMail(page, filled));
        sections.add(
                section(
                        "feed",
                        "In a feed reader",
                        Block.Prose.of(
                                Span.plain("Give your feed reader this address: "),
                                Span.link("Atom feed", Feeds.feed(page)),
                                Span.plain(". It holds the latest hundred acts on record."))));
        sections.add(calendar(page));
        sections.add(
                section(
                        "webhook",
                        "By a program of yours",
                        Block.Prose.of(
                                Span.plain("Whoever "),
                                Span.link("signs in", "/sign-in"),
                                Span.plain(
                                        " can have a program told by a signed webhook: see Notices, among"
                                                + " the pages for you. The address to give there is %s."
                                                        .formatted(page.subject().url())))));
        return page("Follow this page", sections);
    }

    private static List<Block> what(Heading page) {
        String url = page.subject().url();
        return page.subject().isOfMany()
                ? List.of(
                        Block.Prose.of(
                                Span.link(page.title(), url),
                                Span.plain(
                                        " shows many things. Following it tells you of every public act"
                                                + " on record; each thing it lists can be followed by"
                                                + " itself, from its own page.")))
                : List.of(
                        Block.Prose.of(
                                Span.link(page.title(), url),
                                Span.plain(
                                        ". You are told of every public act on record about it, and of"
                                                + " nothing that is held back.")));
    }

    private Section byMail(Heading page, Filled filled) {
        if (!mail.isOffered()) {
            return section(
                    "mail",
                    "By e-mail",
                    new Block.Missing(
                            "Not offered here",
                            "Whoever runs this service has not set a mail server.",
                            "They set it as CAIRN_SMTP_HOST. The other ways need none."));
        }
        String subject =
                URLEncoder.encode(page.subject().url(), StandardCharsets.UTF_8).replace("%2F", "/");
        return new Section(
                "mail",
                "By e-mail",
                List.of(
                        Block.Prose.of(
                                "We send one letter with a link, by which you confirm. Every letter"
                                        + " after it has a link to stop, which erases your address.")),
                List.of(
                        new Form(
                                "/follow/mail?subject=" + subject,
                                "Send the letter",
                                false,
                                fields(filled))));
    }

    /** What is asked of whoever wants letters. */
    static List<Form.Field> fields(Filled filled) {
        Map<String, String> rhythms = new LinkedHashMap<>();
        for (Rhythm rhythm : Rhythm.values()) {
            rhythms.put(rhythm.id(), rhythm.words());
        }
        return List.of(
                Form.Field.of(
                        "address",
                        "E-mail address",
                        "It is used for this alone, and shown to nobody",
                        Form.Kind.LINE,
                        filled),
                Form.Field.choice("rhythm", "How often", "", Form.CHOOSE, rhythms, filled));
    }

    private Section calendar(Heading page) {
        int dates = feeds.dates(page).size();
        Block block =
                dates == 0
                        ? Block.Prose.of("Nothing about this page has a date on record.")
                        : Block.Prose.of(
                                Span.plain("Give your calendar this address: "),
                                Span.link("Calendar", Feeds.calendar(page)),
                                Span.plain(
                                        ". It holds %s on record. Where the record gives no day, the"
                                                        .formatted(
                                                                dates == 1
                                                                        ? "the one date"
                                                                        : "the %d dates"
                                                                                .formatted(dates))
                                                + " whole stretch is shown, and said to be one."));
        return section("calendar", "In your calendar", block);
    }

    /** The same whether the address is known or not. */
    WorkPage asked() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "If letters reach the address that you gave, one is on its way, with a link to"
                                + " confirm. If none comes within an hour, look among what your mail"
                                + " program takes for junk, or ask again tomorrow."));
        if (mail.isKeptHere()) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain("This is a demonstration, which sends nothing. "),
                            Span.link("Read the letters that it kept", "/work/outbox"),
                            Span.plain(".")));
        }
        return page(
                "Look for our letter",
                List.of(new Section("next", "What comes next", blocks, List.of())));
    }

    WorkPage confirming(String secret, String name) {
        return page(
                "Confirm that you want letters",
                List.of(
                        new Section(
                                "about",
                                name,
                                List.of(
                                        Block.Prose.of(
                                                "You will get a letter when something new is on record."
                                                        + " Each has a link to stop.")),
                                List.of(
                                        new Form(
                                                "/follow/confirm/" + secret,
                                                "Confirm",
                                                false,
                                                List.of())))));
    }

    WorkPage confirmed(String secret, String name) {
        return page(
                "You will get letters",
                List.of(
                        section(
                                "about",
                                name,
                                Block.Prose.of(
                                        Span.plain("You are told of what is new from now on. "),
                                        Span.link("Stop it again", "/follow/stop/" + secret),
                                        Span.plain(".")))));
    }

    WorkPage stopping(String secret, String name) {
        return page(
                "Stop these letters",
                List.of(
                        new Section(
                                "about",
                                name,
                                List.of(
                                        Block.Prose.of(
                                                "You will get no more letters about this. If you follow"
                                                        + " nothing else, your address is erased.")),
                                List.of(
                                        new Form(
                                                "/follow/stop/" + secret,
                                                "Stop and erase",
                                                false,
                                                List.of())))));
    }

    WorkPage stopped() {
        return page(
                "You will get no more of these letters",
                List.of(
                        section(
                                "done",
                                "What was erased",
                                Block.Prose.of(
                                        "That you followed this, and your address if you follow nothing"
                                                + " else."))));
    }

    /** In the demonstration alone. */
    WorkPage outbox(List<Mail> letters) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                section(
                        "about",
                        "Nothing was sent",
                        Block.Prose.of(
                                "This is a demonstration. Letters stay on this machine, the last hundred"
                                        + " until it is stopped.")));
        for (int index = 0; index < letters.size(); index++) {
            Mail letter = letters.get(index);
            List<Block> blocks = new ArrayList<>();
            List<Fact> facts = new ArrayList<>();
            facts.add(Fact.of("To", letter.to()));
            Optional.ofNullable(letter.stop())
                    .ifPresent(stop ->
                            facts.add(
                                    new Fact(
                                            "To stop",
                                            List.of(Span.link("List-Unsubscribe", path(stop))))));
            blocks.add(new Block.Facts(facts));
            blocks.add(new Block.Code(letter.text()));
            letter.text()
                    .lines()
                    .filter(line -> line.contains("/follow/confirm/"))
                    .findFirst()
                    .ifPresent(line ->
                            blocks.add(
                                    Block.Prose.of(
                                            Span.link("Open its link to confirm", path(line)))));
            sections.add(
                    section("letter-" + index, letter.subject(), blocks.toArray(Block[]::new)));
        }
        return page("Letters of the demonstration", sections);
    }

    /** A link of a letter, on this very service. */
    private static String path(String url) {
        return url.substring(url.indexOf("/follow/"));
    }

    private static Section section(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks), List.of());
    }

    private static WorkPage page(String title, List<Section> sections) {
        return new WorkPage(title, "", null, List.of(), "", sections);
    }
}
