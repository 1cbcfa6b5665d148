package scot.cairn.measures.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.measures.Measures;
import scot.cairn.measures.quality.Question;
import scot.cairn.pack.Measure;
import scot.cairn.pack.WrittenDate;

/** What pages call the figures that questions are about, and those who are asked. */
@Component
class QuestionWords {

    private final Measures measures;
    private final Areas areas;
    private final Bodies bodies;

    QuestionWords(Measures measures, Areas areas, Bodies bodies) {
        this.measures = measures;
        this.areas = areas;
        this.bodies = bodies;
    }

    /**
     * A question’s figure in words.
     *
     * @param of of whom it is asked
     */
    record Named(String measure, String area, String period, String of) {}

    /** The words of a question. */
    @Transactional(readOnly = true)
    public Named named(Question question, AskedOf of) {
        return new Named(
                measure(question.measure()),
                area(question.area()),
                period(question.period()),
                asked(of));
    }

    /** The name of a measure. */
    @Transactional(readOnly = true)
    public String measure(String id) {
        return measures.find(id).map(Measure::name).orElse(id);
    }

    /** The name of an area, or that all are meant. */
    @Transactional(readOnly = true)
    public String area(String code) {
        return code.isEmpty() ? "every area" : areas.name(code);
    }

    /** A period, or that all are meant. */
    static String period(String written) {
        return written.isEmpty()
                ? "every period"
                : DateRange.of(WrittenDate.parse(written)).words();
    }

    private String asked(AskedOf of) {
        List<String> words = new ArrayList<>();
        words.add(Role.of(of.role()).map(Role::words).orElse(of.role()));
        if (!of.area().isEmpty()) {
            words.add(areas.name(of.area()));
        }
        if (!of.body().isEmpty()) {
            words.add(bodies.name(of.body()));
        }
        return String.join(", ", words);
    }
}
