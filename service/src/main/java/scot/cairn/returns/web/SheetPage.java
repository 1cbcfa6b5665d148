package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.sheets.SheetFault;
import scot.cairn.returns.sheets.SheetOutcome;
import scot.cairn.returns.sheets.TakingSheets.Stage;
import scot.cairn.returns.sheets.Weighed;
import scot.cairn.returns.sheets.WeighedAnswer.Become;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** What a spreadsheet of returns would change, and what came of accepting it. */
@Component
class SheetPage {

    private final SheetTables tables;

    SheetPage(SheetTables tables) {
        this.tables = tables;
    }

    /** The address of one. */
    static String of(long number) {
        return "/work/return-sheets/" + number;
    }

    /** The page of one that waits, or was accepted. */
    @Transactional(readOnly = true)
    WorkPage of(ServerRequest request, Person reader, long number, Stage stage) {
        return switch (stage) {
            case Stage.Waiting(var name, var weighed) ->
                    page(request, reader, "Spreadsheet: " + name, waiting(number, weighed));
            case Stage.Accepted(var name, var outcome) ->
                    page(request, reader, "Spreadsheet: " + name, accepted(outcome));
        };
    }

    /** The page of one of which nothing is taken. */
    @Transactional(readOnly = true)
    WorkPage refused(ServerRequest request, Person reader, List<SheetFault> faults) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "refused",
                        "Nothing of it is taken",
                        List.of(
                                Block.Prose.of(
                                        faults.isEmpty()
                                                ? "The file has no row that can be read. Nothing of it"
                                                        + " is kept."
                                                : "Nothing of the file is kept, and nothing was"
                                                        + " changed.")),
                        List.of()));
        if (!faults.isEmpty()) {
            sections.add(faults(faults, false));
        }
        sections.add(again(Filled.EMPTY));
        return page(request, reader, "Spreadsheet not taken", sections);
    }

    /** The page where a file is to be chosen again. */
    @Transactional(readOnly = true)
    WorkPage again(ServerRequest request, Person reader, Filled filled) {
        return page(request, reader, "Spreadsheet not taken", List.of(again(filled)));
    }

    private static Section again(Filled filled) {
        return new Section(
                "again", "Send it again", List.of(), List.of(SheetSection.upload(filled)));
    }

    private static WorkPage page(
            ServerRequest request, Person reader, String title, List<Section> sections) {
        return new WorkPage(
                title,
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work"), Map.entry("Returns", "/work/returns")),
                "",
                sections);
    }

    private List<Section> waiting(long number, Weighed weighed) {
        List<Section> sections = new ArrayList<>();
        sections.add(summary(number, weighed));
        if (!weighed.faults().isEmpty()) {
            sections.add(faults(weighed.faults(), weighed.kept() > 0));
        }
        add(
                sections,
                "changed",
                "Changed",
                "What stands now is kept as the version before.",
                tables.answers(weighed, Become.CHANGED, "Answers that would be changed"));
        add(
                sections,
                "new",
                "New",
                "Nothing stands yet.",
                tables.answers(weighed, Become.CREATED, "Answers that would be new"));
        add(
                sections,
                "emptied",
                "Left as it stands",
                "Cells were emptied here. That changes nothing: to take an answer away, open the return"
                        + " and empty it there.",
                tables.answers(weighed, Become.EMPTIED, "Answers whose cells are empty"));
        return sections;
    }

    private static void add(
            List<Section> sections, String id, String title, String words, List<Block> tables) {
        if (!tables.isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Block.Prose.of(words));
            blocks.addAll(tables);
            sections.add(new Section(id, title, blocks, List.of()));
        }
    }

    private Section summary(long number, Weighed weighed) {
        int kept = weighed.kept();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        kept == 0
                                ? "Nothing would be changed. Nothing was kept."
                                : "Nothing is kept yet. If you accept, %s kept, and what is refused is left out."
                                        .formatted(
                                                kept == 1
                                                        ? "1 answer is"
                                                        : "%,d answers are".formatted(kept))));
        if (!weighed.returns().isEmpty()) {
            blocks.add(tables.summary(weighed));
        }
        return new Section(
                "summary",
                "What it would change",
                blocks,
                kept == 0
                        ? List.of()
                        : List.of(
                                new Form(
                                        of(number),
                                        kept == 1
                                                ? "Accept 1 answer"
                                                : "Accept %,d answers".formatted(kept),
                                        false,
                                        List.of())));
    }

    private static Section faults(List<SheetFault> faults, boolean isRestTaken) {
        return new Section(
                "faults",
                "What is not taken",
                List.of(
                        Block.Prose.of(
                                isRestTaken
                                        ? "Mend it in the spreadsheet and send it again, or accept the rest"
                                                + " first."
                                        : "Mend it in the spreadsheet and send it again."),
                        SheetTables.faults(faults)),
                List.of());
    }

    private List<Section> accepted(SheetOutcome outcome) {
        int kept = outcome.returns().stream().mapToInt(SheetOutcome.Kept::kept).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        kept == 1 ? "1 answer is kept." : "%,d answers are kept.".formatted(kept)));
        if (!outcome.returns().isEmpty()) {
            blocks.add(tables.accepted(outcome));
        }
        blocks.add(
                Block.Prose.of(
                        Span.plain("The rows of the file are forgotten. "),
                        Span.link("All returns", "/work/returns")));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("accepted", "What was kept", blocks, List.of()));
        if (!outcome.faults().isEmpty()) {
            sections.add(
                    new Section(
                            "faults",
                            "What was not taken",
                            List.of(SheetTables.faults(outcome.faults())),
                            List.of()));
        }
        return sections;
    }
}
