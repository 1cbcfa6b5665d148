package scot.cairn.site;

import java.util.List;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** Pages about the service that are the same whatever plan is loaded. */
final class StandingPages {

    private StandingPages() {}

    static List<Block> accessibility() {
        return List.of(
                Block.Prose.of(
                        "This site aims to meet the Web Content Accessibility Guidelines 2.2 at level"
                                + " AA. You should be able to read and use all of it with a keyboard,"
                                + " without JavaScript, at 320 pixels wide, in greyscale and in print."
                                + " Every chart has its table, and no meaning rests on colour alone."),
                new Block.Subheading("checked", "How it is checked"),
                Block.Prose.of(
                        "Every kind of page is checked by the axe engine in a real browser, with the"
                                + " keyboard alone, without JavaScript and at 320 pixels wide, each time"
                                + " the software is built."),
                new Block.Subheading("not-checked", "What has not been checked"),
                Block.Bullets.of(
                        "Use with screen readers by people who rely on them.",
                        "Firefox and Safari.",
                        "An audit by somebody other than those who built it."),
                Block.Prose.of(Span.link("Tell us of a problem", "/contact"), Span.plain(".")));
    }

    static List<Block> contact(String contact) {
        Block who =
                contact.isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "Whoever runs this service has not said how to reach them.",
                                "They set it as CAIRN_CONTACT.")
                        : Block.Prose.of(contact);
        return List.of(
                Block.Prose.of(
                        "Write to whoever runs this service about a figure that looks wrong, a page you"
                                + " cannot use, or a document that is missing. Say which page, and what"
                                + " you expected."),
                who);
    }

    /** What is kept of people who read, and of those who sign in. */
    static List<Block> privacy() {
        return List.of(
                new Block.Subheading("readers", "If you read"),
                Block.Prose.of(
                        "You can read everything public without signing in. No cookie is set for it,"
                                + " and no other site is told that you were here."),
                new Block.Subheading("members", "If you sign in"),
                Block.Bullets.of(
                        "Whoever vouches for you tells us who they are, the number that they know you"
                                + " by, and your name. We keep these three.",
                        "We keep when you signed in, so that accounts which nobody uses are noticed.",
                        "We keep in which capacities you act, who gave them and why. Those who keep"
                                + " accounts and auditors see this; nobody else does.",
                        "What you do is on record for good, under a random number. Your name is not in"
                                + " the ledger."),
                new Block.Subheading("persons", "About people in the figures"),
                Block.Prose.of(
                        "There is no data about single persons here, only counts and rates."),
                new Block.Subheading("controller", "Who answers for your data"),
                new Block.Missing(
                        "Not supplied",
                        "Who controls the data of people who sign in, on what grounds, and for how"
                                + " long.",
                        "Whoever runs this service can say."),
                Block.Prose.of(Span.link("How to reach them", "/contact"), Span.plain(".")));
    }

    /** The one cookie. */
    static List<Block> cookies() {
        return List.of(
                Block.Prose.of("Pages that everybody can read set no cookie."),
                Block.Prose.of(
                        "The page where people sign in sets one, so that the service knows them from"
                                + " one page to the next. It holds a random number, no other site can"
                                + " read it, and it is worth nothing after you sign out, or after"
                                + " half an hour in which you did nothing."));
    }
}
