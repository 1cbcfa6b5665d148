package scot.cairn.framework.evidence;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.pack.Study.Theme;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What themes bear on: outcomes and measures, which a plan names by path. */
@Component
class Bearing {

    private static final String OUTCOME = "outcome/";
    private static final String MEASURE = "measure/";

    private final ObjectProvider<SubjectSource> sources;

    Bearing(ObjectProvider<SubjectSource> sources) {
        this.sources = sources;
    }

    /** Whether a theme bears on an outcome, or on a part of it. */
    static boolean onOutcome(Theme theme, String outcome) {
        String path = OUTCOME + outcome;
        return theme.bearsOn().stream()
                .anyMatch(to -> to.equals(path) || to.startsWith(path + "/"));
    }

    /** Whether a theme bears on a measure. */
    static boolean onMeasure(Theme theme, String measure) {
        return theme.bearsOn().contains(MEASURE + measure);
    }

    /** What a theme bears on, each leading to its page. */
    List<Span> links(Theme theme, AsKnownOn asKnownOn) {
        return Span.listed(theme.bearsOn().stream().map(to -> link(to, asKnownOn)).toList());
    }

    private Span link(String to, AsKnownOn asKnownOn) {
        if (to.startsWith(OUTCOME)) {
            String path = to.substring(OUTCOME.length());
            return Span.link(
                    new OutcomeNode(path, List.of(), List.of()).label(),
                    new Subject(SubjectKind.OUTCOME, path).url());
        }
        Subject measure = new Subject(SubjectKind.MEASURE, to.substring(MEASURE.length()));
        return Span.link(name(measure, asKnownOn), measure.url());
    }

    /**
     * The room that knows a measure stands above this one; its id stands in where it has no name.
     */
    private String name(Subject measure, AsKnownOn asKnownOn) {
        return sources.stream()
                .filter(source -> source.kind() == measure.kind())
                .findFirst()
                .flatMap(source -> source.find(measure, asKnownOn))
                .map(Heading::title)
                .orElse(measure.id());
    }
}
