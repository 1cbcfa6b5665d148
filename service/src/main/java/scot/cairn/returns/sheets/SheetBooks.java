package scot.cairn.returns.sheets;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Areas;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Referents;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.subjects.AsKnownOn;

/** Returns that somebody writes, as spreadsheets to be filled in. */
@Component
public class SheetBooks {

    private static final List<String> HOW =
            List.of(
                    "Fill in the column “Answer” of the sheet “Answers”. Leave the columns “id” and"
                            + " “version” as they are: they say which answer a row is, and which"
                            + " version of it you saw.",
                    "A cell that you leave empty, or empty, changes nothing. To take an answer away,"
                            + " open it on the page.",
                    "Of a number, an amount or a table the column “Is there an answer” says that there"
                            + " is none at all (Nil), that it is not applicable here, or that it is"
                            + " not confirmed yet; then the answer stays empty.",
                    "What was answered in the last return stands where nothing is answered yet, and is"
                            + " marked so. It becomes an answer when you send the file and accept.",
                    "Several choices are parted by a semicolon. A day is written 2026-11-24 or"
                            + " 24/11/2026, the day first. Numbers have no commas.",
                    "A table has a row here for each of its cells. For more rows of it copy the last"
                            + " two and count the number in “id” on.",
                    "Questions that follow from an answer come with the next download, once that"
                            + " answer is kept. Files are attached on the page.",
                    "Never write a name, a date of birth or a number of a person. Such a file is"
                            + " refused.",
                    "Send it back on the page Returns, as XLSX, ODS or CSV. You see what it would"
                            + " change before anything is kept.",
                    "The questions are from the documents that the page of the form names, each under"
                            + " its own licence.");

    private final ReturnDrafts drafts;
    private final OwedReturns owed;
    private final AskedLines lines;
    private final Areas areas;
    private final Clock clock;
    private final TransactionTemplate reading;

    SheetBooks(
            ReturnDrafts drafts,
            OwedReturns owed,
            Answering answering,
            Referents referents,
            Areas areas,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.owed = owed;
        this.lines = new AskedLines(answering::before, referents::of, areas::name);
        this.areas = areas;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** One return; empty where they do not write it. It begins transactions of its own. */
    public Optional<SheetBook> of(Person writer, ReturnDraft draft) {
        return book(writer, List.of(draft));
    }

    /**
     * Every return of a form for a period which they write and which has not come; empty where
     * there is none. It begins transactions of its own.
     *
     * @param period as the ids of obligations end
     */
    public Optional<SheetBook> of(Person writer, String template, String period) {
        List<String> ids =
                read(() ->
                        owed.all(AsKnownOn.PRESENT).stream()
                                .filter(one -> !one.state().isReceived())
                                .map(Owed::obligation)
                                .filter(one -> one.template().equals(template))
                                .filter(one -> period(one).equals(period))
                                .filter(one -> drafts.writes(writer, one).isPresent())
                                .map(Obligation::id)
                                .toList());
        return book(writer, ids.stream().flatMap(id -> drafts.find(writer, id).stream()).toList());
    }

    /** How an address names the period of a return. */
    public static String period(Obligation obligation) {
        String id = obligation.id();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private Optional<SheetBook> book(Person writer, List<ReturnDraft> all) {
        return read(() -> {
            List<AskedLine> asked = new ArrayList<>();
            List<ReturnDraft> theirs = new ArrayList<>();
            for (ReturnDraft draft : all) {
                Optional<Capacity> capacity = drafts.writes(writer, draft);
                capacity.ifPresent(one -> asked.addAll(lines.of(draft, one.role())));
                capacity.ifPresent(_ -> theirs.add(draft));
            }
            return theirs.isEmpty()
                    ? Optional.<SheetBook>empty()
                    : Optional.of(book(theirs, asked));
        });
    }

    private <T> T read(Supplier<T> what) {
        return Objects.requireNonNull(reading.execute(_ -> what.get()));
    }

    private SheetBook book(List<ReturnDraft> theirs, List<AskedLine> asked) {
        ReturnDraft first = theirs.getFirst();
        Obligation obligation = first.owed().obligation();
        boolean isOne = theirs.size() == 1;
        String title =
                "%s: %s, %s"
                        .formatted(
                                first.template().title(),
                                isOne
                                        ? areas.name(obligation.area())
                                        : "%d returns".formatted(theirs.size()),
                                obligation.span().words());
        String name =
                isOne
                        ? obligation.id().replace('/', '-')
                        : "%s-%s".formatted(obligation.template(), period(obligation));
        return new SheetBook(name, title, about(theirs, title), asked);
    }

    private List<String> about(List<ReturnDraft> theirs, String title) {
        List<String> about = new ArrayList<>();
        about.add(title);
        about.add("Made on " + Times.words(clock.instant()) + ".");
        if (theirs.stream().anyMatch(one -> one.owed().synthetic())) {
            about.add("Made up for demonstration: no area owes this, and no answer in it is real.");
        }
        about.add(
                "This is a draft of a return. Only those who prepare, sign or audit it may see it.");
        about.addAll(HOW);
        return about;
    }
}
