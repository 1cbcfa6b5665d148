package scot.cairn.measures.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What may be done besides asking: telling everybody that a question is open, which only whoever
 * raised it may, and setting aside what a check found. Each is an act.
 */
@Service
public class SettlingQuestion {

    private static final int LONGEST = 1000;

    private final Corresponding corresponding;
    private final RaisingQuestion raising;
    private final Questions questions;
    private final Recording recording;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    SettlingQuestion(
            Corresponding corresponding,
            RaisingQuestion raising,
            Questions questions,
            Recording recording,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.corresponding = corresponding;
        this.raising = raising;
        this.questions = questions;
        this.recording = recording;
        this.demonstration = demonstration;
    }

    /** Whether somebody may tell everybody that a question is open, and nobody has yet. */
    public boolean mayTell(Person by, Asking asking, Question question) {
        return question.noticeAt() == null
                && asking.state() != Asking.State.CLOSED
                && by.account().equals(asking.raisedBy())
                && raising.capacity(by).isPresent();
    }

    /**
     * Tells everybody that it is open: which figure and since when, not what was asked.
     *
     * @return what is wrong, by the names of the fields
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Map<String, String> tell(Person by, Asking seen) {
        Asking asking = corresponding.alone(seen);
        Question question = questions.find(asking.id()).orElseThrow();
        if (!mayTell(by, asking, question)) {
            throw new IllegalStateException("may not tell everybody");
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("area", question.area());
        details.put("period", question.period());
        details.put("raised", asking.raisedAt().toString());
        Recorded recorded = recording.record(act("question", question.measure(), by, details));
        questions.tell(asking, question, demonstration.getIfAvailable() != null, recorded);
        return Map.of();
    }

    /**
     * Sets aside what a check found. Its act is held back.
     *
     * @return what is wrong, by the names of the fields
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Map<String, String> setAside(Person by, Finding finding, String reason) {
        Optional<String> wrong = Typed.text(reason, "reason", LONGEST);
        if (wrong.isPresent()) {
            return Map.of("reason", wrong.get());
        }
        questions.oneAtATime();
        if (isSettled(finding)) {
            return Map.of("reason", "It is set aside or asked about already");
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("finding", finding.key());
        details.put("found", finding.words());
        details.put("reason", reason.strip());
        Act act = act("set-aside", finding.measure(), by, details);
        Recorded recorded = recording.recordHeldBack(act, null);
        questions.setAside(
                new SetAside(
                        finding.key(),
                        finding.words(),
                        reason.strip(),
                        act.actor().capacity(),
                        recorded.at()),
                by.account(),
                recorded);
        return Map.of();
    }

    /** Whether a finding was asked about, or set aside. */
    @Transactional
    public boolean isSettled(Finding finding) {
        String key = finding.key();
        return questions.setAside().stream().anyMatch(one -> one.finding().equals(key))
                || questions.all().values().stream().anyMatch(one -> one.origin().equals(key));
    }

    private Act act(String kind, String measure, Person by, SortedMap<String, String> details) {
        Capacity own =
                raising.capacity(by)
                        .orElseThrow(() -> new IllegalStateException("may not " + kind));
        return new Act(
                kind,
                new Subject(SubjectKind.MEASURE, measure),
                by.as(own),
                details,
                List.of(),
                null);
    }
}
