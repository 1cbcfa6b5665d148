package scot.cairn.approval.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Deciding;
import scot.cairn.calendar.Times;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** All that one is or was asked to sign, or asked others to. */
@Component
class ApprovalsPage {

    private final SignedIn signedIn;
    private final Approvals approvals;
    private final Deciding deciding;

    ApprovalsPage(SignedIn signedIn, Approvals approvals, Deciding deciding) {
        this.signedIn = signedIn;
        this.approvals = approvals;
        this.deciding = deciding;
    }

    WorkPage of(ServerRequest request) {
        Person person = signedIn.person().orElseThrow();
        List<List<Cell>> rows =
                approvals.all().stream().map(approval -> row(person, approval)).toList();
        Block block =
                rows.isEmpty()
                        ? Block.Prose.of("Nothing was asked of you, or by you.")
                        : new Table(
                                "approvals",
                                "What is to be signed, the newest first",
                                List.of(
                                        Column.text("what", "What"),
                                        Column.text("kind", "Kind"),
                                        Column.text("stands", "Stands"),
                                        Column.text("version", "Last changed")),
                                rows);
        return new WorkPage(
                "What is to be signed",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                List.of(new Section("all", "All of it", List.of(block), List.of())));
    }

    private List<Cell> row(Person person, Approval approval) {
        return List.of(
                new Cell.Text(approval.title(), "/work/approvals/" + approval.id()),
                Cell.Text.of(deciding.kind(approval).noun()),
                Cell.Text.of(stands(person, approval)),
                Cell.Text.of(Times.words(approval.latest().madeAt())));
    }

    private String stands(Person person, Approval approval) {
        if (approval.end() != null) {
            return approval.end().isSigned() ? "signed by all" : "withdrawn";
        }
        return deciding.postOf(person, approval).isPresent() ? "waits for you" : "waits for others";
    }
}
