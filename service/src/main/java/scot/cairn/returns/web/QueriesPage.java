package scot.cairn.returns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * What was asked about returns, as far as it concerns the reader; and what an assessor can read.
 */
@Component
class QueriesPage {

    private final Corresponding corresponding;
    private final OwedReturns owed;
    private final ReturnDrafts drafts;
    private final ReturnWords words;

    QueriesPage(
            Corresponding corresponding, OwedReturns owed, ReturnDrafts drafts, ReturnWords words) {
        this.corresponding = corresponding;
        this.owed = owed;
        this.drafts = drafts;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param asked what concerns the reader
     */
    @Transactional(readOnly = true)
    WorkPage of(ServerRequest request, Person reader, List<Asking> asked) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "queries",
                        "Queries",
                        List.of(
                                asked.isEmpty()
                                        ? Block.Prose.of("Nothing that concerns you was asked.")
                                        : table(asked)),
                        List.of()));
        if (reader.roles().contains(Role.ASSESSOR)) {
            sections.add(came(reader));
        }
        return new WorkPage(
                "Queries about returns",
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work"), Map.entry("Returns", "/work/returns")),
                "",
                sections);
    }

    private Table table(List<Asking> asked) {
        LocalDate today = corresponding.today();
        return new Table(
                "queries-table",
                "Queries about returns, the day to reply by first",
                List.of(
                        Column.text("query", "Query"),
                        Column.text("return", "Return"),
                        Column.text("stands", "Stands"),
                        Column.text("by", "Reply due by")),
                asked.stream()
                        .map(one ->
                                List.<Cell>of(
                                        new Cell.Text(
                                                "Query %d".formatted(one.id()),
                                                "/work/queries/%d".formatted(one.id())),
                                        Cell.Text.of(title(one)),
                                        Cell.Text.of(one.words(today)),
                                        Cell.Text.of(DateRange.words(one.replyBy()))))
                        .toList());
    }

    private String title(Asking asking) {
        return owed.find(asking.about().id(), AsKnownOn.PRESENT)
                .map(Owed::obligation)
                .map(words::title)
                .orElse(asking.about().id());
    }

    private Section came(Person reader) {
        List<List<Cell>> rows =
                owed.all(AsKnownOn.PRESENT).stream()
                        .filter(one -> one.state().isReceived())
                        .filter(one -> drafts.assesses(reader, one.obligation()).isPresent())
                        .flatMap(one -> row(one).stream())
                        .toList();
        return new Section(
                "came",
                "Returns that came here",
                List.of(
                        rows.isEmpty()
                                ? Block.Prose.of("No return that you can assess has come here.")
                                : new Table(
                                        "came-table",
                                        "Returns that you can ask about and accept",
                                        List.of(
                                                Column.text("return", "Return"),
                                                Column.text("state", "How it stands")),
                                        rows)),
                List.of());
    }

    private Optional<List<Cell>> row(Owed one) {
        return words.isSubmittedHere(one.obligation())
                ? Optional.of(
                        List.of(
                                new Cell.Text(
                                        words.title(one.obligation()),
                                        "/work/queries/new/" + one.obligation().id()),
                                Cell.Text.of(one.words())))
                : Optional.empty();
    }
}
