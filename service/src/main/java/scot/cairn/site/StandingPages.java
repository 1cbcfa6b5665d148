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
}
