package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.CapacityWords;
import scot.cairn.access.Person;
import scot.cairn.approval.Approval;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.lines.Post;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.pack.Body;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.ReturnSigning;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** A return while it is written: its parts, what is left, and asking for signatures. */
@Component
class ReturnPage {

    private final ReturnDrafts drafts;
    private final Submissions submissions;
    private final FilesSection files;
    private final Areas areas;
    private final CapacityWords words;

    ReturnPage(
            ReturnDrafts drafts,
            Submissions submissions,
            FilesSection files,
            Areas areas,
            CapacityWords words) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.files = files;
        this.areas = areas;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param asked what those who sign have before them or have signed, if they were asked
     */
    @Transactional(readOnly = true)
    WorkPage of(
            ServerRequest request,
            Person reader,
            ReturnDraft draft,
            Optional<Approval> asked,
            Filled filled) {
        boolean isSubmitted = submissions.isSubmitted(draft.id());
        boolean writes = drafts.writes(reader, draft).isPresent();
        List<Section> sections = new ArrayList<>();
        sections.add(what(draft, isSubmitted));
        sections.add(parts(draft));
        files.of(reader, draft).ifPresent(sections::add);
        if (writes && !isSubmitted) {
            sections.add(SheetSection.of(draft));
        }
        sections.add(signatures(draft, asked, writes, filled));
        return new WorkPage(
                title(draft),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work"), Map.entry("Returns", "/work/returns")),
                news(request),
                sections);
    }

    String title(ReturnDraft draft) {
        return "%s: %s, %s"
                .formatted(
                        draft.template().title(),
                        areas.name(draft.owed().obligation().area()),
                        draft.owed().obligation().span().words());
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "asked" ->
                    "Those who sign were asked. What is written from now on is not before"
                            + " them until you ask again.";
            case "saved" -> "The answers are kept.";
            default -> "";
        };
    }

    private static Section what(ReturnDraft draft, boolean isSubmitted) {
        List<Fact> facts =
                List.of(
                        new Fact(
                                "What is asked, and why",
                                List.of(
                                        Span.link(
                                                draft.template().title(),
                                                new Subject(
                                                                SubjectKind.TEMPLATE,
                                                                draft.template().id())
                                                        .url()))),
                        Fact.of("Due by", DateRange.words(draft.owed().obligation().due())),
                        Fact.of("How it stands", draft.stands()),
                        new Fact(
                                "As everybody sees it",
                                List.of(
                                        Span.link(
                                                "its public page",
                                                draft.owed().obligation().subject().url()))));
        List<Block> blocks = new ArrayList<>();
        if (draft.owed().synthetic()) {
            blocks.add(Block.Prose.of("Made up, for demonstration."));
        }
        blocks.add(new Block.Facts(facts));
        if (isSubmitted) {
            blocks.add(
                    Block.Prose.of(
                            "It is signed and submitted. It can be amended: a change needs a reason, everybody"
                                    + " reads both, and those who signed sign what changed."));
        }
        return new Section("what", "What is owed", blocks, List.of());
    }

    private static Section parts(ReturnDraft draft) {
        List<List<Cell>> rows = draft.parts().stream().map(part -> row(draft, part)).toList();
        long left = draft.parts().stream().mapToLong(part -> draft.left(part).size()).sum();
        List<Block> blocks = new ArrayList<>();
        if (draft.template().ownFormat() != null) {
            blocks.add(
                    Block.Prose.of(
                            "You may use a document of your own in the place of this form: attach it, and"
                                    + " say at each question where in it the answer is."));
        }
        if (draft.lacksOwnDocument()) {
            blocks.add(
                    new Block.Missing(
                            "Not attached",
                            ReturnSigning.LACKS_OWN + ".",
                            "Until then nobody can be asked to sign."));
        }
        blocks.addAll(
                List.of(
                        Block.Prose.of(
                                left == 0
                                        ? "Everything that must be answered is."
                                        : left == 1
                                                ? "1 answer that must be there is left."
                                                : "%,d answers that must be there are left."
                                                        .formatted(left)),
                        new Table(
                                "parts-table",
                                "Parts of the return, in order",
                                List.of(
                                        Column.text("part", "Part"),
                                        Column.text("state", "How it stands"),
                                        Column.text("left", "What is left")),
                                rows)));
        return new Section("parts", "Its parts", blocks, List.of());
    }

    private static List<Cell> row(ReturnDraft draft, Part part) {
        List<ReturnQuestion> left = draft.left(part);
        long answered = draft.answered(part);
        String state =
                draft.questions(part) == 0
                        ? "Not asked, after what was answered"
                        : answered == 0 ? "Not begun" : left.isEmpty() ? "Complete" : "Begun";
        return List.of(
                new Cell.Text(
                        part.title(), "/work/returns/%s?part=%s".formatted(draft.id(), part.id())),
                Cell.Text.of(state),
                left.isEmpty()
                        ? Cell.Absence.NOT_APPLICABLE
                        : Cell.Text.of(
                                left.size() == 1
                                        ? "1 answer"
                                        : "%d answers".formatted(left.size())));
    }

    private Section signatures(
            ReturnDraft draft, Optional<Approval> asked, boolean writes, Filled filled) {
        List<Block> blocks = new ArrayList<>();
        List<Post> posts = drafts.signers(draft.owed().obligation());
        blocks.add(
                posts.isEmpty()
                        ? new Block.Missing(
                                "To be supplied",
                                "Which posts sign it is not held.",
                                "Until it is, nobody can be asked.")
                        : new Block.Bullets(posts.stream().map(ReturnPage::post).toList()));
        asked.ifPresent(approval -> blocks.add(standing(approval)));
        asked.ifPresent(approval ->
                blocks.add(
                        Block.Prose.of(
                                Span.plain(
                                        approval.end() == null
                                                ? "Signatures are asked for: "
                                                : "All have signed: "),
                                Span.link(
                                        "what is to be signed, and who has",
                                        "/work/approvals/" + approval.id()))));
        if (!filled.error("ask").isEmpty()) {
            blocks.add(new Block.Missing("Not asked", filled.error("ask"), "Nothing was changed."));
        }
        List<Form> forms = new ArrayList<>();
        if (writes && draft.isComplete() && !posts.isEmpty()) {
            blocks.add(
                    Block.Prose.of(
                            "Those who sign see every answer, and what changed since they last signed."
                                    + " Whoever wrote it cannot sign it."));
            forms.add(
                    new Form(
                            "/work/returns/%s?ask".formatted(draft.id()),
                            "Ask for signatures",
                            false,
                            List.of()));
        }
        return new Section("signatures", "Who signs it", blocks, forms);
    }

    private Table standing(Approval approval) {
        List<List<Cell>> rows =
                approval.numbers()
                        .mapToObj(number -> {
                            scot.cairn.approval.Post post = approval.posts().get(number);
                            List<String> changed = approval.changedSince(number);
                            return List.<Cell>of(
                                    Cell.Text.of(
                                            words.title(post.role(), post.body(), post.areas())),
                                    Cell.Text.of(approval.standing(number).words()),
                                    changed.isEmpty()
                                            ? Cell.Absence.NOT_APPLICABLE
                                            : Cell.Text.of(String.join("; ", changed)));
                        })
                        .toList();
        return new Table(
                "signed-table",
                "Who was asked to sign, and how it stands with them",
                List.of(
                        Column.text("post", "Post"),
                        Column.text("stands", "How it stands"),
                        Column.text("changed", "Changed since they signed")),
                rows);
    }

    private static List<Span> post(Post post) {
        return List.of(
                Span.plain(
                        "%s%s: %s"
                                .formatted(
                                        post.office().title(),
                                        post.at().map(Body::name).map(", "::concat).orElse(""),
                                        post.words())));
    }
}
