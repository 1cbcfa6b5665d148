package scot.cairn.correspondence.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.problems.Problems;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Every report that the reader may see, the most urgent first. */
@Component
class ProblemListPage {

    private final Askings askings;
    private final Problems problems;
    private final Corresponding corresponding;

    ProblemListPage(Askings askings, Problems problems, Corresponding corresponding) {
        this.askings = askings;
        this.problems = problems;
        this.corresponding = corresponding;
    }

    WorkPage of(ServerRequest request, Person reader) {
        LocalDate today = corresponding.today();
        List<Asking> all =
                askings.all("problem").stream()
                        .sorted(Comparator.comparing((Asking asking) -> !asking.isWaiting()))
                        .toList();
        long waiting = all.stream().filter(Asking::isWaiting).count();
        long late = all.stream().filter(asking -> asking.daysLate(today) > 0).count();
        Block list =
                all.isEmpty()
                        ? Block.Prose.of("Nobody has reported a problem yet.")
                        : new Table(
                                "problems",
                                "Reports, those that wait first, by the day to reply by",
                                List.of(
                                        Column.text("report", "Report"),
                                        Column.text("page", "Page"),
                                        Column.text("state", "Stands"),
                                        Column.text("by", "Reply by"),
                                        Column.text("for", "Waits for")),
                                all.stream().map(asking -> row(asking, today)).toList());
        return new WorkPage(
                "Problems reported",
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                List.of(
                        new Section(
                                "list",
                                waiting == 0
                                        ? "None waits for a reply"
                                        : "%d %s for a reply, %d late"
                                                .formatted(
                                                        waiting,
                                                        waiting == 1 ? "waits" : "wait",
                                                        late),
                                List.of(list),
                                List.of())));
    }

    private List<Cell> row(Asking asking, LocalDate today) {
        return List.of(
                new Cell.Text(
                        "Report %d".formatted(asking.id()),
                        "/work/problems/%d".formatted(asking.id())),
                Cell.Text.of(problems.page(asking.id()).orElse("/")),
                Cell.Text.of(asking.words(today)),
                Cell.Text.of(asking.replyBy().toString()),
                Cell.Text.of(asking.isWaiting() ? waitsFor(asking) : "nobody"));
    }

    /** Of whom a reply is awaited, in words. */
    static String waitsFor(Asking asking) {
        return Role.of(asking.waitsFor().role())
                .map(Role::words)
                .orElse("Mission team, publisher or head of profession");
    }
}
