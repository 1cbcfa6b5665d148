package scot.cairn.approval.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approval.Standing;
import scot.cairn.approval.Deciding;
import scot.cairn.approval.Decision;
import scot.cairn.approval.LineChanges;
import scot.cairn.approval.Part;
import scot.cairn.approval.Post;
import scot.cairn.approval.Version;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Something to sign: what changed since one last signed it, then who has signed, then the whole,
 * and last what a signature means and the signature itself.
 */
@Component
class ApprovalPage {

    private final SignedIn signedIn;
    private final Deciding deciding;
    private final CapacityWords words;

    ApprovalPage(SignedIn signedIn, Deciding deciding, CapacityWords words) {
        this.signedIn = signedIn;
        this.deciding = deciding;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param filled how a form of it was filled in
     */
    WorkPage of(ServerRequest request, Approval approval, Filled filled) {
        Person person = signedIn.person().orElseThrow();
        Optional<Integer> post = deciding.postOf(person, approval);
        List<Section> sections = new ArrayList<>();
        post.flatMap(number -> changed(approval, number)).ifPresent(sections::add);
        sections.add(standing(approval));
        sections.add(whole(approval));
        post.ifPresent(number -> sections.add(decision(approval, number, filled)));
        if (approval.isBy(person.account()) && approval.end() == null) {
            sections.add(withdrawing(approval));
        }
        return new WorkPage(
                approval.title(),
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work"), Map.entry("To sign", "/work/approvals")),
                news(request),
                sections);
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "signed" -> "You have signed it.";
            case "sent-back" -> "You have sent it back with your reason.";
            default -> "";
        };
    }

    private static Optional<Section> changed(Approval approval, int post) {
        Post signer = approval.posts().get(post);
        return approval.lastSigned(post)
                .map(signed ->
                        new Section(
                                "changed",
                                "What changed since you signed",
                                List.of(
                                        LineChanges.between(
                                                "since",
                                                "Between version %d, which you signed, and version %d"
                                                        .formatted(
                                                                signed.number(),
                                                                approval.latest().number()),
                                                signed.of(signer),
                                                approval.latest().of(signer))),
                                List.of()));
    }

    private Section standing(Approval approval) {
        Version latest = approval.latest();
        List<List<Cell>> rows = approval.numbers().mapToObj(post -> row(approval, post)).toList();
        Table table =
                new Table(
                        "posts",
                        "Who is to sign, and who has",
                        List.of(
                                Column.text("post", "Post"),
                                Column.text("signs", "Signs"),
                                Column.text("stands", "Stands"),
                                Column.text("content", "SHA-256 of what it signs")),
                        rows);
        return new Section(
                "standing",
                "How it stands",
                List.of(
                        Block.Prose.of(
                                Span.plain(
                                        "Version %d of %s. "
                                                .formatted(
                                                        latest.number(),
                                                        Times.words(latest.madeAt()))),
                                Span.plain(ended(approval)),
                                Span.link("Where it is prepared", approval.path())),
                        table),
                List.of());
    }

    private static String ended(Approval approval) {
        if (approval.end() == null) {
            return "";
        }
        return approval.end().isSigned()
                ? "All have signed, and it is done. "
                : "It was withdrawn. ";
    }

    private List<Cell> row(Approval approval, int number) {
        Post post = approval.posts().get(number);
        return List.of(
                Cell.Text.of(words.title(post.role(), post.body(), post.areas())),
                Cell.Text.of(post.parts().isEmpty() ? "all" : String.join(", ", post.parts())),
                Cell.Text.of(stands(approval, number)),
                Cell.Text.of(approval.latest().content(post).hex()));
    }

    private static String stands(Approval approval, int number) {
        Standing standing = approval.standing(number);
        String when =
                approval.last(number)
                        .filter(_ -> standing != Standing.WAITING)
                        .map(ApprovalPage::when)
                        .orElse("");
        return standing.words() + when;
    }

    private static String when(Decision decision) {
        return decision.sentBackBecause() == null
                ? " on " + Times.words(decision.at())
                : " on %s: %s".formatted(Times.words(decision.at()), decision.sentBackBecause());
    }

    private static Section whole(Approval approval) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Part part : approval.latest().parts()) {
            blocks.add(new Block.Subheading("part-" + number++, part.name()));
            blocks.add(new Block.Code(part.words()));
        }
        return new Section("whole", "The whole of it", blocks, List.of());
    }

    private Section decision(Approval approval, int post, Filled filled) {
        String path = "/work/approvals/%d".formatted(approval.id());
        String version = "?version=%d".formatted(approval.latest().number());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(deciding.kind(approval).meaning()));
        blocks.add(
                Block.Prose.of(
                        "You sign as %s. The ledger keeps your signature with the hash above; a"
                                        .formatted(title(approval.posts().get(post)))
                                + " later change of what you sign makes it stale."));
        if (!filled.error("sign").isEmpty()) {
            blocks.add(
                    new Block.Missing("Not signed", filled.error("sign"), "Nothing was changed."));
        }
        return new Section(
                "decision",
                "Your decision",
                blocks,
                List.of(
                        new Form(path + "/sign" + version, "Sign", false, List.of()),
                        new Form(
                                path + "/send-back" + version,
                                "Send back",
                                true,
                                List.of(
                                        Form.Field.of(
                                                "reason",
                                                "Why you send it back",
                                                "Say what has to change. Whoever prepared it reads it",
                                                Form.Kind.TEXT,
                                                filled)))));
    }

    private static Section withdrawing(Approval approval) {
        return new Section(
                "yours",
                "You prepared it",
                List.of(
                        Block.Prose.of(
                                "So another person signs it. You can take it back until they have.")),
                List.of(
                        new Form(
                                "/work/approvals/%d/withdraw".formatted(approval.id()),
                                "Take it back",
                                true,
                                List.of())));
    }

    private String title(Post post) {
        return words.title(post.role(), post.body(), post.areas());
    }
}
