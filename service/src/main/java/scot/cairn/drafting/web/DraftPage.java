package scot.cairn.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.approval.Approval;
import scot.cairn.drafting.Differences;
import scot.cairn.drafting.Draft;
import scot.cairn.drafting.DraftPack;
import scot.cairn.drafting.FileChange;
import scot.cairn.drafting.PlanChange;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.Preview;
import scot.cairn.pack.Fault;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * One change: what it would bring or what is wrong with it, its files, and the ways to change them.
 */
@Component
class DraftPage {

    private final SignedIn signedIn;
    private final DraftPack packs;
    private final PlanChange changes;

    DraftPage(SignedIn signedIn, DraftPack packs, PlanChange changes) {
        this.signedIn = signedIn;
        this.packs = packs;
        this.changes = changes;
    }

    WorkPage of(ServerRequest request, Draft draft, Filled filled) {
        Person person = signedIn.person().orElseThrow();
        Optional<Approval> waiting = changes.waiting(draft);
        boolean mayChange =
                person.roles().contains(Role.MISSION_TEAM)
                        && changes.standing(draft.heading()).isOpen();
        LoadOutcome outcome = packs.preview(draft);
        List<Section> sections = new ArrayList<>();
        sections.add(brings(draft, outcome, waiting));
        if (!draft.changes().isEmpty()) {
            sections.add(files(draft, mayChange));
        }
        if (mayChange) {
            sections.add(deciding(draft, outcome, waiting, filled));
            sections.add(AmendmentForm.section(draft, filled));
            sections.add(uploading(draft, filled));
            sections.add(writing(draft));
        }
        return new WorkPage(
                draft.title(),
                person.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Changes to plans", "/work/plans")),
                news(request),
                sections);
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "written" -> "It is kept. See below what it would bring.";
            case "uploaded" ->
                    "Every file that differs is a change of this draft. See below what it would bring.";
            case "taken-back" -> "The file is again as it is on record.";
            case "asked" -> "A signature is asked for. You see here when it is given.";
            default -> "";
        };
    }

    private static Section brings(Draft draft, LoadOutcome outcome, Optional<Approval> waiting) {
        List<Block> blocks = new ArrayList<>();
        if (draft.heading().isDropped()) {
            blocks.add(Block.Prose.of("This change was given up."));
        }
        waiting.ifPresent(approval ->
                blocks.add(
                        Block.Prose.of(
                                Span.plain("It waits for a signature: "),
                                Span.link(
                                        "what is to be signed",
                                        "/work/approvals/" + approval.id()))));
        switch (outcome) {
            case LoadOutcome.Refused(var faults) -> blocks.add(faults(faults));
            case LoadOutcome.Previewed(var what) -> blocks.addAll(would(what));
            case LoadOutcome.Loaded(var what) -> blocks.addAll(would(what));
            case LoadOutcome.NothingNew _ ->
                    blocks.add(Block.Prose.of("Nothing: the record says all of it."));
        }
        return new Section("brings", "What it changes", blocks, List.of());
    }

    private static Block faults(List<Fault> faults) {
        return new Table(
                "faults",
                faults.size() == 1
                        ? "1 fault, to be mended before anybody signs"
                        : "%,d faults, to be mended before anybody signs".formatted(faults.size()),
                List.of(
                        Column.text("file", "File"),
                        Column.text("place", "Line and column"),
                        Column.text("problem", "What is wrong"),
                        Column.text("mend", "How to mend it")),
                faults.stream()
                        .limit(500)
                        .map(fault ->
                                List.<Cell>of(
                                        Cell.Text.of(fault.place().file()),
                                        Cell.Text.of(
                                                "%d:%d"
                                                        .formatted(
                                                                fault.place().line(),
                                                                fault.place().column())),
                                        Cell.Text.of(fault.problem()),
                                        Cell.Text.of(fault.mend())))
                        .toList());
    }

    private static List<Block> would(Preview what) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of("It would bring: %s.".formatted(what.words())));
        if (!what.remarks().isEmpty()) {
            blocks.add(new Block.Subheading("look", "To look at before it is signed"));
            blocks.add(
                    new Block.Bullets(
                            what.remarks().stream()
                                    .map(remark -> List.of(Span.plain(remark)))
                                    .toList()));
        }
        List<List<Cell>> rows =
                Stream.of(
                                rows("new", what.added()),
                                rows("changed", what.changed()),
                                rows("no longer in the pack; stays on record", what.gone()))
                        .flatMap(all -> all)
                        .limit(500)
                        .toList();
        blocks.add(
                new Table(
                        "subjects",
                        "What is touched",
                        List.of(
                                Column.text("what", "What"),
                                Column.text("becomes", "What becomes of it")),
                        rows));
        return blocks;
    }

    private static Stream<List<Cell>> rows(String becomes, List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> List.of(Cell.Text.of(subject.toString()), Cell.Text.of(becomes)));
    }

    private Section files(Draft draft, boolean mayChange) {
        Map<String, String> onRecord = packs.onRecord(draft.pack());
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (FileChange change : draft.changes()) {
            blocks.add(new Block.Subheading("file-" + number++, change.path()));
            blocks.add(new Block.Code(Differences.of(onRecord.get(change.path()), change)));
        }
        List<Form> forms =
                mayChange
                        ? draft.changes().stream()
                                .map(change ->
                                        new Form(
                                                "/work/plans/%d/take-back?path=%s"
                                                        .formatted(draft.id(), change.path()),
                                                "Take back the change of " + change.path(),
                                                true,
                                                List.of()))
                                .toList()
                        : List.of();
        return new Section("files", "The files it changes", blocks, forms);
    }

    private static Section deciding(
            Draft draft, LoadOutcome outcome, Optional<Approval> waiting, Filled filled) {
        List<Block> blocks = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        String path = "/work/plans/" + draft.id();
        if (!filled.error("ask").isEmpty()) {
            blocks.add(new Block.Missing("Not asked", filled.error("ask"), "Nothing was changed."));
        }
        if (outcome instanceof LoadOutcome.Previewed) {
            blocks.add(
                    Block.Prose.of(
                            waiting.isPresent()
                                    ? "What you changed since you asked is not before the signer yet."
                                            + " Ask again, and they see what is new."
                                    : "Whoever publishes signs it. You cannot sign it yourself."));
            forms.add(new Form(path + "/ask", "Ask for a signature", false, List.of()));
        }
        forms.add(new Form(path + "/drop", "Give this change up", true, List.of()));
        return new Section("deciding", "Ask for a signature, or give it up", blocks, forms);
    }

    private static Section uploading(Draft draft, Filled filled) {
        return new Section(
                "uploading",
                "Upload the whole plan",
                List.of(
                        Block.Prose.of(
                                Span.plain("Take "),
                                Span.link(
                                        "all files of the plan as it is on record",
                                        "/plans/%s/pack.zip".formatted(draft.pack())),
                                Span.plain(
                                        ", change them with your own tools, and give them back as one"
                                                + " ZIP file. A file that is not in it is taken out of"
                                                + " the plan."))),
                List.of(
                        new Form(
                                "/work/plans/%d/upload".formatted(draft.id()),
                                "Upload the plan",
                                false,
                                List.of(
                                        Form.Field.of(
                                                "file",
                                                "ZIP file of the plan",
                                                "20 MB at most",
                                                Form.Kind.FILE,
                                                filled)))));
    }

    private Section writing(Draft draft) {
        List<List<Span>> links =
                packs.onRecord(draft.pack()).keySet().stream()
                        .map(path ->
                                List.of(
                                        Span.link(
                                                path,
                                                "/work/plans/%d/file?path=%s"
                                                        .formatted(draft.id(), path))))
                        .toList();
        return new Section(
                "writing",
                "Change anything else",
                List.of(
                        Block.Prose.of(
                                "All of the plan stands in these files. Open one to change its text."),
                        new Block.Bullets(links)),
                List.of());
    }
}
