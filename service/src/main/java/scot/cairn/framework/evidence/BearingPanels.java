package scot.cairn.framework.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Study;
import scot.cairn.pack.Study.Theme;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What people said of an outcome, beside its numbers; of a measure, only where that stands. */
@Component
@Order(40)
class BearingPanels implements PanelSource {

    private static final String ID = "people";
    private static final String TITLE = "What people said, and studies that asked them";

    private static final Span ALL =
            Span.link("All studies that asked people", SubjectKind.STUDY.path());
    private static final Block NONE =
            new Block.Missing(
                    "Not supplied",
                    "No study of people's experience is on record for this outcome.",
                    "Whoever makes one publishes it; loading it is for whoever runs this service.");

    private final Studies studies;

    BearingPanels(Studies studies) {
        this.studies = studies;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case OUTCOME ->
                    List.of(
                            subject.isList()
                                    ? ofAll(asKnownOn)
                                    : ofOutcome(subject.id(), asKnownOn));
            case MEASURE -> subject.isList() ? List.of() : ofMeasure(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private Panel ofAll(AsKnownOn asKnownOn) {
        int count = studies.known(asKnownOn).size();
        return panel(
                List.of(
                        Block.Prose.of(
                                ALL,
                                Span.plain(
                                        count == 1
                                                ? ": 1 is on record."
                                                : ": %d are on record.".formatted(count)))));
    }

    private Panel ofOutcome(String outcome, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Study study : studies.known(asKnownOn)) {
            List<Theme> themes = themes(study, theme -> Bearing.onOutcome(theme, outcome));
            if (!themes.isEmpty()) {
                blocks.add(Block.Prose.of(link(study), Span.plain(asked(study))));
                blocks.add(
                        new Block.Bullets(
                                themes.stream()
                                        .map(theme -> List.of(Span.plain(theme.words())))
                                        .toList()));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(NONE);
        }
        blocks.add(Block.Prose.of(ALL));
        return panel(blocks);
    }

    private List<Panel> ofMeasure(String measure, AsKnownOn asKnownOn) {
        List<List<Span>> links =
                studies.known(asKnownOn).stream()
                        .filter(study ->
                                !themes(study, theme -> Bearing.onMeasure(theme, measure))
                                        .isEmpty())
                        .map(study -> List.of(link(study)))
                        .toList();
        return links.isEmpty() ? List.of() : List.of(panel(List.of(new Block.Bullets(links))));
    }

    private static Panel panel(List<Block> blocks) {
        return new Panel(Question.EVIDENCE, ID, TITLE, blocks);
    }

    private static List<Theme> themes(Study study, Predicate<Theme> which) {
        return study.themes().stream().filter(which).toList();
    }

    private static Span link(Study study) {
        return Span.link(study.title(), StudyPages.subject(study).url());
    }

    /** How, and of how many people, as far as that is held. */
    private static String asked(Study study) {
        return ". Method: %s. People asked: %s."
                .formatted(
                        lower(StudyWords.method(study.method())), lower(StudyWords.people(study)));
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
