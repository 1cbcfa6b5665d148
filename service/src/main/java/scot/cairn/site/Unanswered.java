package scot.cairn.site;

import java.util.List;
import java.util.Optional;
import scot.cairn.subjects.Block.Missing;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What stands on an outcome's page under a question that no room answers yet: that it is missing.
 */
final class Unanswered {

    private Unanswered() {}

    static Optional<Panel> panel(Subject subject, Question question) {
        if (subject.kind() != SubjectKind.OUTCOME || subject.isList()) {
            return Optional.empty();
        }
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
