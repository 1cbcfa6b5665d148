package scot.cairn.landscape.lines;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Who answers for it, on the page of whatever somebody can answer for. */
@Component
@Order(28)
class WhoAnswersPanel implements PanelSource {

    private static final Set<SubjectKind> ANSWERED_FOR =
            EnumSet.of(
                    SubjectKind.OUTCOME,
                    SubjectKind.STANDARD,
                    SubjectKind.COMMITMENT,
                    SubjectKind.MEASURE,
                    SubjectKind.GROUP);

    private final WhoAnswers whoAnswers;
    private final AnswerBlocks answers;

    WhoAnswersPanel(WhoAnswers whoAnswers, AnswerBlocks answers) {
        this.whoAnswers = whoAnswers;
        this.answers = answers;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.equals(Subject.MEASURES_BY_AREA)) {
            return List.of();
        }
        boolean isPart = subject.kind() == SubjectKind.MEASURE && subject.id().contains("/");
        if (subject.isList() || isPart || !ANSWERED_FOR.contains(subject.kind())) {
            return List.of();
        }
        Answer answer =
                whoAnswers.of(subject, Optional.empty(), whoAnswers.day(asKnownOn), asKnownOn);
        List<Block> blocks = new ArrayList<>(answers.of(answer));
        blocks.add(AnswerBlocks.ask(subject, asKnownOn.date()));
        return List.of(new Panel(Question.ANSWERS, "who-answers", "Who answers for it", blocks));
    }
}
