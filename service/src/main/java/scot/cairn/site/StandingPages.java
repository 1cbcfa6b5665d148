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
                Block.Prose.of(
                        Span.link("Tell us of a problem", "/report-a-problem?page=/accessibility"),
                        Span.plain(".")));
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
                        Span.link("Report a problem", "/report-a-problem"),
                        Span.plain(
                                " with a figure that looks wrong, a page you cannot use, or a document"
                                        + " that is missing. You get a reference number and a day by"
                                        + " which you are answered. What was put right is in the "),
                        Span.link("log of corrections", "/corrections"),
                        Span.plain(".")),
                Block.Prose.of("Who answers for what a page is about stands at its foot."),
                new Block.Subheading("service", "Whoever runs this service"),
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
                new Block.Subheading("followers", "If you ask for letters"),
                Block.Bullets.of(
                        "We keep your e-mail address and which pages you follow. The address is shown to"
                                + " nobody, and is in no log and no ledger.",
                        "You get nothing but one letter until you confirm. If you do not, the address is"
                                + " erased after seven days.",
                        "Every letter has a link to stop. It erases what you follow, and the address"
                                + " with the last of it. Backups that were taken before keep it until"
                                + " they are replaced."),
                new Block.Subheading("reports", "If you report a problem"),
                Block.Bullets.of(
                        "We keep what you write, and when. It is not published: only the answer is.",
                        "If you give an e-mail address, it is kept apart, seen by those who answer"
                                + " alone, and erased when the report is closed.",
                        "We do not keep from which computer it came. For an hour it is remembered,"
                                + " scrambled, how many reports came from one connection.",
                        "Only the reference number leads to your report. We cannot find it for you."),
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

    /** On what terms the site may be used. */
    static List<Block> terms() {
        return List.of(
                new Block.Subheading("use", "What you may do with it"),
                Block.Prose.of(
                        Span.plain("You may copy and use figures and quotations under the "),
                        Span.link(
                                "Open Government Licence v3.0",
                                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                        Span.plain(
                                ", except where a source says otherwise. Each figure names its "),
                        Span.link("source", "/sources"),
                        Span.plain(": name it too.")),
                Block.Prose.of(
                        Span.plain("Programs may read it, at a pace that leaves room for people. "),
                        Span.link("How programs read it", "/api"),
                        Span.plain(".")),
                new Block.Subheading("rely", "How far you can rely on it"),
                Block.Prose.of(
                        Span.plain(
                                "Every figure stands beside where it comes from, and nothing is rewritten"
                                        + " once it is on record. A source may still be wrong, and so may"
                                        + " our reading of it. "),
                        Span.link("What is not right yet, and what is not held", "/about-the-data"),
                        Span.plain(".")),
                Block.Prose.of("It is no advice about your health, your rights or your money."),
                new Block.Subheading("act", "If you sign in"),
                Block.Bullets.of(
                        "Act only in the capacities that you were given, and only for what they are"
                                + " for.",
                        "Let nobody else use your account. What is done with it is on record as done"
                                + " by you.",
                        "Enter nothing by which a person could be known: no names of people who use"
                                + " services, no addresses, no numbers that a health service gives.",
                        "Do not pass on what is not published yet."),
                new Block.Subheading("provider", "Who provides it, and under which law"),
                new Block.Missing(
                        "Not supplied",
                        "Which body provides this service and answers for it, and which law governs"
                                + " these terms.",
                        "Whoever runs this service can say."),
                Block.Prose.of(Span.link("How to reach them", "/contact"), Span.plain(".")));
    }
}
