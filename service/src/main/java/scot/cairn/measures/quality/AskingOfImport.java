package scot.cairn.measures.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;

/**
 * Asks about numbers that change suddenly and were imported all the same: one question a measure,
 * of those who bring its figures in. Why they stand, where that was said, is the first reply.
 */
@Service
public class AskingOfImport {

    private static final int LISTED = 20;

    private final RaisingQuestion raising;
    private final Corresponding corresponding;
    private final Askings askings;
    private final Questions questions;

    AskingOfImport(
            RaisingQuestion raising,
            Corresponding corresponding,
            Askings askings,
            Questions questions) {
        this.raising = raising;
        this.corresponding = corresponding;
        this.askings = askings;
        this.questions = questions;
    }

    /**
     * A number that changes suddenly.
     *
     * @param measure id of the measure
     * @param area official code
     * @param period as plans write it
     * @param words what is to be looked at, in a sentence
     */
    public record Changed(String measure, String area, String period, String words) {}

    /**
     * Asks, in the transaction of the import. What is asked already and not closed is not asked
     * again.
     *
     * @param capacity in which they import
     * @param origin the table and its edition, in words
     * @param stands why the numbers stand; empty where that was not said
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(
            Person by, Capacity capacity, String origin, List<Changed> changed, String stands) {
        Map<String, List<Changed>> ofMeasures =
                changed.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Changed::measure, LinkedHashMap::new, Collectors.toList()));
        ofMeasures.forEach((measure, numbers) -> {
            RaisingQuestion.Wanted wanted = wanted(measure, numbers, origin, capacity);
            if (!isAsked(wanted)) {
                ask(by, wanted, stands);
            }
        });
    }

    /** Numbers of the questions that a table and its edition led to. */
    @Transactional
    public List<Long> asked(String origin) {
        return questions.all().values().stream()
                .filter(question -> question.origin().equals(origin))
                .map(Question::asking)
                .sorted()
                .toList();
    }

    private void ask(Person by, RaisingQuestion.Wanted wanted, String stands) {
        RaisingQuestion.Raised raised = raising.raise(by, wanted);
        Asking asking =
                askings.find(raised.number())
                        .orElseThrow(() -> new IllegalStateException(raised.wrong().toString()));
        if (!stands.isBlank()) {
            Map<String, String> wrong = corresponding.reply(by, asking, stands);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(wrong.toString());
            }
        }
    }

    private RaisingQuestion.Wanted wanted(
            String measure, List<Changed> numbers, String origin, Capacity capacity) {
        String listed =
                numbers.stream()
                        .limit(LISTED)
                        .map(Changed::words)
                        .collect(Collectors.joining("\n"));
        String more =
                numbers.size() > LISTED ? "\nand %,d more".formatted(numbers.size() - LISTED) : "";
        return new RaisingQuestion.Wanted(
                measure,
                only(numbers.stream().map(Changed::area).distinct().toList()),
                only(numbers.stream().map(Changed::period).distinct().toList()),
                origin,
                "Imported from %s, and changed by more than the changes before let expect:\n%s%s\nIs this so?"
                        .formatted(origin, listed, more),
                new AskedOf(capacity.role().id(), capacity.body(), "", only(capacity.areas())),
                corresponding.usual(QuestionKind.QUESTION));
    }

    private boolean isAsked(RaisingQuestion.Wanted wanted) {
        return questions.all().values().stream()
                .filter(question ->
                        question.origin().equals(wanted.origin())
                                && question.measure().equals(wanted.measure()))
                .flatMap(question -> askings.find(question.asking()).stream())
                .anyMatch(asking ->
                        asking.state() != Asking.State.CLOSED
                                && asking.words().equals(wanted.words().strip()));
    }

    /** The only one; empty where there are none or several. */
    private static String only(List<String> some) {
        return some.size() == 1 ? some.getFirst() : "";
    }
}
