package scot.cairn.notices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.notices.FollowingByMail;
import scot.cairn.notices.FollowingByWebhook;
import scot.cairn.notices.Notice;
import scot.cairn.notices.Notices;
import scot.cairn.notices.Webhook;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What one was told and is to be reminded of, and by which ways one is told. */
@Component
class NoticePage {

    private final SignedIn signedIn;
    private final Notices notices;
    private final FollowingByMail mail;
    private final FollowingByWebhook webhooks;
    private final Clock clock;

    NoticePage(
            SignedIn signedIn,
            Notices notices,
            FollowingByMail mail,
            FollowingByWebhook webhooks,
            Clock clock) {
        this.signedIn = signedIn;
        this.notices = notices;
        this.mail = mail;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param byMail how its form for letters was filled in
     * @param byWebhook how its form for a webhook was
     */
    WorkPage of(ServerRequest request, Filled byMail, Filled byWebhook) {
        Person person = signedIn.person().orElseThrow();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("told", "What you are told", List.of(told(person)), List.of()));
        sections.add(byMail(byMail));
        webhooks.of(person).forEach(webhook -> sections.add(section(webhook)));
        sections.add(making(byWebhook));
        return new WorkPage(
                "Notices",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                news(request),
                sections);
    }

    private Block told(Person person) {
        List<Notice> all = notices.of(person.account());
        LocalDate today = Times.day(clock.instant());
        return all.isEmpty()
                ? Block.Prose.of("Nothing yet. What you are told or reminded of is listed here.")
                : new Table(
                        "notices",
                        "The latest first",
                        List.of(
                                Column.text("what", "What"),
                                Column.text("on", "On"),
                                Column.text("state", "State")),
                        all.stream().map(one -> row(one, today)).toList());
    }

    private static List<Cell> row(Notice notice, LocalDate today) {
        return List.of(
                new Cell.Text(notice.words(), notice.link()),
                Cell.Text.of(DateRange.words(notice.on())),
                Cell.Text.of(notice.on().isAfter(today) ? "To come" : "Told"));
    }

    private Section byMail(Filled filled) {
        return mail.isOffered()
                ? new Section(
                        "mail",
                        "Your own work by e-mail",
                        List.of(
                                Block.Prose.of(
                                        "We send one letter with a link, by which you confirm. Every"
                                                + " letter after it has a link to stop.")),
                        List.of(
                                new Form(
                                        "/work/notices/mail",
                                        "Send the letter",
                                        false,
                                        FollowPages.fields(filled))))
                : new Section(
                        "mail",
                        "Your own work by e-mail",
                        List.of(
                                new Block.Missing(
                                        "Not offered here",
                                        "Whoever runs this service has not set a mail server.",
                                        "They set it as CAIRN_SMTP_HOST.")),
                        List.of());
    }

    private static Section section(Webhook webhook) {
        String stands =
                webhook.hasEnded()
                        ? "Ended: too many deliveries in a row failed. Stop it, and make it anew"
                        : "Told";
        return new Section(
                "webhook-" + webhook.number(),
                "Webhook %d".formatted(webhook.number()),
                List.of(
                        new Block.Facts(
                                List.of(
                                        Fact.of("Stands", stands),
                                        Fact.of(
                                                "Follows",
                                                webhook.subject().isEmpty()
                                                        ? "your own work"
                                                        : webhook.subject()),
                                        Fact.of("Told at", webhook.url()),
                                        Fact.of("Secret", webhook.secret()),
                                        Fact.of(
                                                "Failed in a row",
                                                Integer.toString(webhook.failures()))))),
                List.of(
                        new Form(
                                "/work/notices/webhooks/%d/stop".formatted(webhook.number()),
                                "Stop webhook %d".formatted(webhook.number()),
                                true,
                                List.of())));
    }

    private static Section making(Filled filled) {
        return new Section(
                "make",
                "Make a webhook",
                List.of(
                        Block.Prose.of(
                                "A program of yours is told by a POST of JSON, signed with a secret as"
                                        + " the Standard Webhooks specification says. It has an hour to"
                                        + " answer with a status of 200 to 299, with pauses that grow"
                                        + " between tries. After five that failed in a row it ends.")),
                List.of(
                        new Form(
                                "/work/notices/webhooks",
                                "Make a webhook",
                                false,
                                List.of(
                                        Form.Field.of(
                                                "page",
                                                "Page to follow",
                                                "Its address here, such as /outcomes/2. Leave it empty"
                                                        + " for your own work",
                                                Form.Kind.LINE,
                                                filled),
                                        Form.Field.of(
                                                "url",
                                                "Where to tell it",
                                                "An address that begins with https://",
                                                Form.Kind.LINE,
                                                filled)))));
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "made" -> "The webhook is told from now on. Keep its secret.";
            case "stopped" -> "The webhook is told no more.";
            default -> "";
        };
    }
}
