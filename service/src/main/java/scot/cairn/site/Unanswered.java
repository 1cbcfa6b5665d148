package scot.cairn.site;

import java.util.List;
import java.util.Optional;
import scot.cairn.subjects.Block.Missing;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/**
 * What stands on the page of an outcome or of an area under a question that no room answers yet:
 * that it is missing.
 */
final class Unanswered {

    private Unanswered() {}

    static Optional<Panel> panel(Subject subject, Question question) {
        if (subject.isList()) {
            return Optional.empty();
        }
        return switch (subject.kind()) {
            case OUTCOME -> ofOutcome(question);
            case AREA -> ofArea(question);
            default -> Optional.empty();
        };
    }

    private static Optional<Panel> ofArea(Question question) {
        return question == Question.ANSWERS
                ? Optional.of(
                        panel(
                                question,
                                "Who answers for what is promised in this area is not in Cairn's"
                                        + " record yet.",
                                "The lines of accountability in the mission's documents have still"
                                        + " to be loaded."))
                : Optional.empty();
    }

    private static Optional<Panel> ofOutcome(Question question) {
        return Optional.ofNullable(
                switch (question) {
                    case ANSWERS ->
                            panel(
                                    question,
                                    "Who answers for this outcome is not in Cairn's record yet.",
                                    "The lines of accountability in the mission's documents have"
                                            + " still to be loaded.");
                    case JUDGED ->
                            panel(
                                    question,
                                    "No judgement of this outcome is on record: neither whether it is"
                                            + " met nor whether it is moving.",
                                    "The plan gives no rule for judging it. Naming one is for the"
                                            + " mission's team.");
                    case PROMISED, EVIDENCE, CHANGED -> null;
                });
    }

    private static Panel panel(Question question, String what, String whose) {
        return new Panel(
                question,
                question.id() + "-missing",
                "Nothing on record",
                List.of(new Missing("Not supplied", what, whose)));
    }
}
