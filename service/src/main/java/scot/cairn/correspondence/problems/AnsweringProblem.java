package scot.cairn.correspondence.problems;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.calendar.Times;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Answers a report, publishes the answer, closes it. A correction that is published is an act that
 * anybody may read, in the words of whoever answered.
 */
@Service
public class AnsweringProblem {

    /** Puts something right. */
    public static final String CORRECTION = "correction";

    /** Leaves the page as it is, with reasons. */
    public static final String DECLINED = "declined";

    private static final int LONGEST = 1000;

    private final Corresponding corresponding;
    private final Askings askings;
    private final Problems problems;
    private final Recording recording;
    private final AnswerLetter letter;

    AnsweringProblem(
            Corresponding corresponding,
            Askings askings,
            Problems problems,
            Recording recording,
            AnswerLetter letter) {
        this.letter = letter;
        this.corresponding = corresponding;
        this.askings = askings;
        this.problems = problems;
        this.recording = recording;
    }

    /**
     * An answer as it was typed.
     *
     * @param decision {@link #CORRECTION} or {@link #DECLINED}
     * @param words to the reporter
     * @param wrong what was wrong; empty unless something is put right
     * @param done what was done; empty unless something is put right
     */
    public record Answer(String decision, String words, String wrong, String done) {

        private Map<String, String> faults() {
            Map<String, String> wrongs = new TreeMap<>();
            switch (decision) {
                case CORRECTION -> {
                    Typed.text(wrong, "words that say what was wrong", LONGEST)
                            .ifPresent(fault -> wrongs.put("wrong", fault));
                    Typed.text(done, "words that say what was done", LONGEST)
                            .ifPresent(fault -> wrongs.put("done", fault));
                }
                case DECLINED -> {
                    if (!(wrong + done).isBlank()) {
                        wrongs.put("wrong", "Leave this empty where nothing is put right");
                    }
                }
                default -> wrongs.put("decision", "Choose whether something is put right");
            }
            Typed.text(words, "reply", Typed.LONGEST_TEXT)
                    .ifPresent(fault -> wrongs.put("words", fault));
            return wrongs;
        }
    }

    /** Answers; what is wrong, by the names of the fields. */
    @Transactional
    public Map<String, String> reply(Person by, Asking asking, Answer typed) {
        Map<String, String> wrong = typed.faults();
        if (wrong.isEmpty()) {
            wrong = corresponding.reply(by, asking, typed.words());
        }
        if (wrong.isEmpty()) {
            Turn reply = askings.find(asking.id()).flatMap(Asking::lastReply).orElseThrow();
            problems.decide(
                    asking.id(),
                    new Decision(
                            reply.place(),
                            onOneLine(typed.wrong()),
                            onOneLine(typed.done()),
                            false));
        }
        return wrong;
    }

    /** Whether somebody may publish an answer of this report. */
    public boolean mayPublish(Person by, Asking asking) {
        return corresponding
                .inCapacity(by, asking, Turn.What.REPLY)
                .filter(capacity -> ProblemKind.publishes(capacity.role()))
                .isPresent();
    }

    /** Publishes the last reply, and the correction that it decides. */
    @Transactional
    public Map<String, String> publish(Person by, Asking seen) {
        Asking asking = corresponding.alone(seen);
        Capacity own =
                corresponding
                        .inCapacity(by, asking, Turn.What.REPLY)
                        .filter(capacity -> ProblemKind.publishes(capacity.role()))
                        .orElseThrow(() -> new IllegalStateException("may not publish"));
        List<Decision> decisions = problems.decisions(asking.id());
        if (decisions.isEmpty() || decisions.getLast().isPublished()) {
            return Map.of("sure", "There is no reply that is not published yet");
        }
        Decision decision = decisions.getLast();
        if (decision.isCorrection()) {
            long number = problems.nextCorrection();
            Recorded recorded = recording.record(correction(by, own, asking, decision, number));
            problems.publish(asking.id(), decision.place(), number, recorded);
        } else {
            Act published = act(by, own, SubjectKind.ASKING, asking.id(), "publish", Map.of());
            problems.publish(
                    asking.id(), decision.place(), null, recording.recordHeldBack(published, null));
        }
        letter.begin(by, asking);
        return Map.of();
    }

    /** Closes it, and erases where the reporter wanted an answer. */
    @Transactional
    public Map<String, String> close(Person by, Asking asking, String words) {
        Map<String, String> wrong = corresponding.close(by, asking, words);
        if (wrong.isEmpty()) {
            problems.eraseAddress(asking.id());
        }
        return wrong;
    }

    private static Act correction(
            Person by, Capacity own, Asking asking, Decision decision, long number) {
        Instant answered = asking.turns().get(decision.place() - 1).at();
        return act(
                by,
                own,
                SubjectKind.CORRECTION,
                number,
                "correct",
                Map.of(
                        "page", asking.about().url(),
                        "wrong", decision.wrong(),
                        "done", decision.done(),
                        "reported", Times.day(asking.raisedAt()).toString(),
                        "answered", Times.day(answered).toString()));
    }

    private static Act act(
            Person by,
            Capacity own,
            SubjectKind kind,
            long id,
            String act,
            Map<String, String> details) {
        return new Act(
                act,
                new Subject(kind, Long.toString(id)),
                by.as(own),
                new TreeMap<>(details),
                List.of(),
                null);
    }

    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
