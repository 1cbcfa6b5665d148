package scot.cairn.drafting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.drafting.DraftHeading;
import scot.cairn.drafting.DraftPack;
import scot.cairn.drafting.Drafts;
import scot.cairn.drafting.PlanChange;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** All changes to plans that were begun, and where to begin one. */
@Component
class DraftsPage {

    private final SignedIn signedIn;
    private final Drafts drafts;
    private final DraftPack packs;
    private final PlanChange changes;

    DraftsPage(SignedIn signedIn, Drafts drafts, DraftPack packs, PlanChange changes) {
        this.signedIn = signedIn;
        this.drafts = drafts;
        this.packs = packs;
        this.changes = changes;
    }

    WorkPage of(ServerRequest request, Filled filled) {
        Person person = signedIn.person().orElseThrow();
        List<List<Cell>> rows = drafts.all().stream().map(this::row).toList();
        Block all =
                rows.isEmpty()
                        ? Block.Prose.of("No change was begun yet.")
                        : new Table(
                                "drafts",
                                "Changes, the newest first",
                                List.of(
                                        Column.text("what", "What for"),
                                        Column.text("plan", "Plan"),
                                        Column.text("stands", "Stands"),
                                        Column.text("begun", "Begun")),
                                rows);
        Section list = new Section("all", "All changes", List.of(all), List.of());
        return new WorkPage(
                "Changes to plans",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                person.roles().contains(Role.MISSION_TEAM)
                        ? List.of(beginning(filled), list)
                        : List.of(list));
    }

    private Section beginning(Filled filled) {
        Map<String, String> choices = new LinkedHashMap<>();
        packs.packs().forEach(pack -> choices.put(pack, pack));
        return new Section(
                "begin",
                "Begin a change",
                List.of(
                        Block.Prose.of(
                                "You change the plan’s files, see what that would bring, and ask for"
                                        + " a signature. Nothing is public until a second person has"
                                        + " signed.")),
                List.of(
                        new Form(
                                "/work/plans",
                                "Begin",
                                false,
                                List.of(
                                        Form.Field.choice(
                                                "pack", "Plan", "", Form.CHOOSE, choices, filled),
                                        Form.Field.of(
                                                "title",
                                                "What the change is for",
                                                "The record says it beside the change. For example:"
                                                        + " The date of the treatment target was moved",
                                                Form.Kind.LINE,
                                                filled)))));
    }

    private List<Cell> row(DraftHeading draft) {
        return List.of(
                new Cell.Text(draft.title(), "/work/plans/" + draft.id()),
                Cell.Text.of(draft.pack()),
                Cell.Text.of(changes.standing(draft).words()),
                Cell.Text.of(Times.words(draft.begunAt())));
    }
}
