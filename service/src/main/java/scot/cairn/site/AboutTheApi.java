package scot.cairn.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.ItemSource;

/** What people need to know to read Cairn's data with a program. */
@Component
class AboutTheApi {

    private static final String ROOT = "/api/v1";

    private final List<ItemSource> lists;

    AboutTheApi(List<ItemSource> lists) {
        this.lists = lists;
    }

    /** The page, with commands that work at the address where it was asked for. */
    List<Block> blocks(URI asked) {
        String here = "%s://%s%s".formatted(asked.getScheme(), asked.getAuthority(), ROOT);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(first(here));
        blocks.addAll(lists());
        blocks.addAll(figures(here));
        blocks.addAll(asking(here));
        blocks.addAll(problems(here));
        return blocks;
    }

    private static List<Block> first(String here) {
        return List.of(
                Block.Prose.of(
                        "Everything on these pages can be read by a program: free, without a key, from"
                                + " any site. Each answer is JSON, made from the same record as the"
                                + " page."),
                command(here),
                Block.Prose.of(
                        Span.link(
                                "A description for machines (OpenAPI 3.1)", ROOT + "/openapi.json"),
                        Span.plain(
                                " names every address, parameter and field. Nothing is taken away or"
                                        + " given another meaning within version 1; fields may be"
                                        + " added.")),
                Block.Prose.of(
                        "Every page also answers as it stands, with .json after its address, and each"
                                + " of its tables with .csv."));
    }

    private static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private List<Block> lists() {
        List<List<Span>> items = new ArrayList<>();
        for (ItemSource list : lists) {
            items.add(
                    List.of(
                            Span.link(list.plural(), ROOT + "/" + list.plural()),
                            Span.plain(", each %s".formatted(withArticle(list.kind().noun())))));
        }
        return List.of(
                new Block.Subheading("lists", "Lists"),
                Block.Prose.of(
                        "One of a list stands under it by its id, the same as in the address of its"
                                + " page: the page /outcomes/2/b is /api/v1/outcomes/2/b."),
                new Block.Bullets(items));
    }

    private static List<Block> figures(String here) {
        return List.of(
                new Block.Subheading("figures", "Figures"),
                Block.Prose.of(
                        "The figures of a measure stand under it. Each has a number, or a marker that"
                                + " says why there is none; no figure that is missing is 0."),
                command(here + "/measures"),
                new Block.Facts(
                        List.of(
                                Fact.of(
                                        "area, area_set",
                                        "an official code; the id of a set of areas"),
                                Fact.of(
                                        "period_from, period_to",
                                        "the first and the last period, as 2021, 2021/22, 2021 Q2 or"
                                                + " 2021-01-20"),
                                Fact.of(
                                        "breakdown",
                                        "none for totals, a name such as sex, or a category such as"
                                                + " sex=female; give it again to narrow further"),
                                Fact.of(
                                        "vintage",
                                        "latest, which is usual; all for every edition; or the name of"
                                                + " an edition"))));
    }

    private static List<Block> asking(String here) {
        return List.of(
                new Block.Subheading("asking", "Asking for more, or for less"),
                new Block.Facts(
                        List.of(
                                Fact.of(
                                        "limit, offset",
                                        "how many to answer, 100 if you do not say and 1000 at most, and"
                                                + " how many to pass over. The answer says how many there"
                                                + " are in all, and gives the address of the next"),
                                Fact.of(
                                        "as-known-on",
                                        "a day, as 2021-01-20: what was published later is left out"))),
                Block.Prose.of("Promises can be narrowed as on their page:"),
                command(here + "/commitments?kind=target&limit=5"),
                Block.Prose.of(
                        "Each answer has an ETag. Send it back as If-None-Match, and you are told with"
                                + " 304 when nothing has changed."));
    }

    private static List<Block> problems(String here) {
        return List.of(
                new Block.Subheading("bad-parameters", "When a parameter cannot be used"),
                Block.Prose.of(
                        "The answer is 400 and names every parameter that is wrong, what is wrong with"
                                + " it and what would be right (RFC 9457):"),
                command(here + "/commitments?limit=0&moved=perhaps"),
                new Block.Subheading("not-found", "When there is no such thing"),
                Block.Prose.of("The answer is 404 and says what was looked for."),
                new Block.Subheading("read-only", "When you try to write"),
                Block.Prose.of(
                        "The answer is 405. Nothing of what everybody reads can be changed here."),
                new Block.Subheading("returns", "When an area's program answers a return"),
                Block.Prose.of(
                        "A program that was let in for an area, with a token of its issuer and the scope"
                                + " write:returns, reads what the area is asked now, and puts answers to"
                                + " the same address. People ask for signatures, sign, and write the"
                                + " words of people:"),
                new Block.Code(
                        "curl -H 'Authorization: Bearer TOKEN' '%s/work/returns/FORM/AREA/PERIOD'"
                                .formatted(here)),
                Block.Prose.of(
                        "With ?dry-run nothing is kept, and the answer says what would become of each."
                                + " The description for machines has the form of both."),
                new Block.Subheading("refused-answers", "When answers are refused"),
                Block.Prose.of(
                        "The answer is 422. It names every fault with a pointer to it in what was sent,"
                                + " what is wrong and what would be right; and what became of each answer:"
                                + " those that are sound are kept. An answer that somebody changed since"
                                + " the version that the program saw is refused, with the one that stands."));
    }

    private static Block command(String address) {
        return new Block.Code("curl '" + address + "'");
    }
}
