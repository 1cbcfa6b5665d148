package scot.cairn.returns.queries;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.returns.answering.Preparer;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.obligations.Obligation;

/**
 * Asks about an answer of a return that came, or takes the return as it stands. That it was asked
 * is public at once; the words are between the assessor and whoever gave the return.
 */
@Service
public class Querying {

    private final Corresponding corresponding;
    private final Queries queries;
    private final Submissions submissions;
    private final ReturnDrafts drafts;
    private final Recording recording;

    Querying(
            Corresponding corresponding,
            Queries queries,
            Submissions submissions,
            ReturnDrafts drafts,
            Recording recording) {
        this.corresponding = corresponding;
        this.queries = queries;
        this.submissions = submissions;
        this.drafts = drafts;
        this.recording = recording;
    }

    /**
     * What came of asking.
     *
     * @param number of what was asked; 0 where something is wrong
     * @param wrong what is, by the names of the fields
     */
    public record Raised(long number, Map<String, String> wrong) {}

    /**
     * Asks about an answer of the last submission.
     *
     * @param about the part and the question, as {@code part:question}
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Raised raise(Person by, Obligation obligation, String about, String words) {
        Capacity own = assesses(by, obligation);
        Submission last = last(obligation);
        int at = about.lastIndexOf(':');
        String part = at < 0 ? "" : about.substring(0, at);
        String question = about.substring(at + 1);
        Map<String, String> wrong = faults(last, part, question, words);
        if (!wrong.isEmpty()) {
            return new Raised(0, wrong);
        }
        Asking asking =
                corresponding.ask(
                        by,
                        own,
                        new Corresponding.Wanted(
                                QueryKind.QUERY,
                                obligation.subject(),
                                of(last.preparer(), obligation),
                                about,
                                words));
        TreeMap<String, String> details = new TreeMap<>();
        details.put("part", part);
        details.put("question", question);
        Recorded recorded = record("query", by, own, obligation, details);
        queries.keep(
                new Query(
                        asking.id(),
                        obligation.id(),
                        last.number(),
                        part,
                        question,
                        asking.raisedAt(),
                        null,
                        last.synthetic(),
                        recorded.entry()));
        return new Raised(asking.id(), Map.of());
    }

    /** Of whoever gave the return; where that is not known, of those who co-ordinate its area. */
    private static AskedOf of(Preparer preparer, Obligation obligation) {
        return preparer.role().isEmpty()
                ? new AskedOf(Role.AREA_CO_ORDINATOR.id(), "", "", obligation.area())
                : new AskedOf(preparer.role(), preparer.body(), "", preparer.area());
    }

    private static Map<String, String> faults(
            Submission last, String part, String question, String words) {
        Map<String, String> wrong = new TreeMap<>();
        if (last.answer(part, question).isEmpty()) {
            wrong.put("about", "Choose the answer that you ask about");
        }
        Typed.text(words, "query", Typed.LONGEST_TEXT)
                .or(() -> PersonalNumbers.fault(words))
                .ifPresent(fault -> wrong.put("words", fault));
        return wrong;
    }

    /**
     * Takes the last submission as it stands.
     *
     * @param number of the submission that was read
     * @return why it cannot be taken; empty when it was
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public String accept(Person by, Obligation obligation, int number) {
        Capacity own = assesses(by, obligation);
        queries.oneAtATime(obligation.id());
        Submission last = last(obligation);
        if (last.number() != number) {
            return "It was amended since you opened it: read what changed first";
        }
        if (queries.of(obligation.id()).stream().anyMatch(query -> query.closedAt() == null)) {
            return "A query about it is open: whoever raised it closes it first";
        }
        if (queries.accepted(obligation.id()).stream().anyMatch(one -> one.number() == number)) {
            return "It was accepted already";
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("number", Integer.toString(number));
        Recorded recorded = record("accept", by, own, obligation, details);
        queries.keep(
                new Acceptance(
                        obligation.id(),
                        number,
                        last.synthetic(),
                        recorded.at(),
                        recorded.entry()));
        return "";
    }

    private Capacity assesses(Person by, Obligation obligation) {
        return drafts.assesses(by, obligation)
                .orElseThrow(() -> new IllegalStateException("does not assess it"));
    }

    private Submission last(Obligation obligation) {
        return submissions.of(obligation.id()).getLast();
    }

    private Recorded record(
            String kind,
            Person by,
            Capacity own,
            Obligation obligation,
            SortedMap<String, String> details) {
        return recording.record(
                new Act(kind, obligation.subject(), by.as(own), details, List.of(), null));
    }
}
