package scot.cairn.measures.quality;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;
import scot.cairn.measures.Measures;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Raises a question about a figure with whoever supplies it. It is something asked, with a day to
 * reply by; its act is held back, as it may say what is not public.
 */
@Service
public class RaisingQuestion {

    private final Corresponding corresponding;
    private final Questions questions;
    private final Measures measures;
    private final Areas areas;
    private final Bodies bodies;

    RaisingQuestion(
            Corresponding corresponding,
            Questions questions,
            Measures measures,
            Areas areas,
            Bodies bodies) {
        this.corresponding = corresponding;
        this.questions = questions;
        this.measures = measures;
        this.areas = areas;
        this.bodies = bodies;
    }

    /**
     * A question that is to be raised.
     *
     * @param measure id of the measure
     * @param area official code; empty for every area
     * @param period as plans write it; empty for every period
     * @param origin what led to it: the key of a {@link Finding}, or words such as the name of an
     *     import and its edition; may be empty
     * @param words what is asked
     * @param of of whom: a role, for an area or a body where the role acts for one
     * @param replyBy the last day for a reply; null for none given, which is a fault
     */
    public record Wanted(
            String measure,
            String area,
            String period,
            String origin,
            String words,
            AskedOf of,
            @Nullable LocalDate replyBy) {}

    /**
     * What came of it.
     *
     * @param number of the question; 0 where something is wrong
     * @param wrong what is, by the names of the fields; empty once it is raised
     */
    public record Raised(long number, Map<String, String> wrong) {}

    /** The capacity in which somebody may raise one; empty where they may not. */
    public Optional<Capacity> capacity(Person person) {
        return person.capacities().stream()
                .filter(capacity -> QuestionKind.RAISERS.contains(capacity.role()))
                .findFirst();
    }

    /**
     * Raises a question, in the transaction that is under way or one of its own.
     *
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Raised raise(Person by, Wanted wanted) {
        Capacity own =
                capacity(by)
                        .orElseThrow(() -> new IllegalStateException("may not raise questions"));
        Map<String, String> wrong = faults(wanted);
        LocalDate replyBy = wanted.replyBy();
        if (!wrong.isEmpty() || replyBy == null) {
            return new Raised(0, wrong);
        }
        Asking asking =
                corresponding.ask(
                        by,
                        own,
                        new Corresponding.Wanted(
                                QuestionKind.QUESTION,
                                new Subject(SubjectKind.MEASURE, wanted.measure()),
                                wanted.of(),
                                "",
                                wanted.words()),
                        replyBy);
        questions.keep(
                new Question(
                        asking.id(),
                        wanted.measure(),
                        wanted.area(),
                        wanted.period(),
                        wanted.origin(),
                        null));
        return new Raised(asking.id(), Map.of());
    }

    private Map<String, String> faults(Wanted wanted) {
        Map<String, String> wrong = new TreeMap<>();
        if (measures.find(wanted.measure()).isEmpty()) {
            wrong.put("measure", "Choose the measure");
        }
        if (!wanted.area().isEmpty() && areas.find(wanted.area()).isEmpty()) {
            wrong.put("area", "Give the official code of an area on record, or nothing");
        }
        if (!wanted.period().isEmpty() && !isPeriod(wanted.period())) {
            wrong.put("period", "Give a period as 2024, 2024-25, 2024 Q1 or 2024-03, or nothing");
        }
        Typed.text(wanted.words(), "question", Typed.LONGEST_TEXT)
                .or(() -> PersonalNumbers.fault(wanted.words()))
                .ifPresent(fault -> wrong.put("words", fault));
        wrong.putAll(faults(wanted.of()));
        LocalDate by = wanted.replyBy();
        LocalDate today = corresponding.today();
        if (by == null || by.isBefore(today) || by.isAfter(today.plusYears(1))) {
            wrong.put("by", "Give a day from today on, and within a year: today is " + today);
        }
        return wrong;
    }

    private Map<String, String> faults(AskedOf of) {
        Map<String, String> wrong = new TreeMap<>();
        Optional<Role> role = Role.of(of.role()).filter(QuestionKind.ASKED::contains);
        if (role.isEmpty()) {
            wrong.put("role", "Choose of whom it is asked");
        }
        boolean isPlaced = !of.area().isEmpty() || !of.body().isEmpty();
        if (role.filter(QuestionKind.OF_A_PLACE::contains).isPresent() && !isPlaced) {
            wrong.put("asked-area", "Name the area or the body for which whoever is asked acts");
        }
        if (!of.area().isEmpty() && areas.find(of.area()).isEmpty()) {
            wrong.put("asked-area", "Give the official code of an area on record");
        }
        if (!of.body().isEmpty() && bodies.find(of.body()).isEmpty()) {
            wrong.put("asked-body", "Give the id of a body on record, as its page’s address ends");
        }
        return wrong;
    }

    private static boolean isPeriod(String written) {
        try {
            return WrittenDate.parse(written).text().equals(written);
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }
}
