package scot.cairn.measures;

import java.util.Arrays;
import java.util.Optional;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The pages over which a measure's panels are spread, after its first. */
enum MeasurePage {
    AREAS("areas", "By area"),
    DEFINITION("definition", "What is counted, and how"),
    QUALITY("quality", "Quality, stated figures and revisions");

    private final String step;
    private final String title;

    MeasurePage(String step, String title) {
        this.step = step;
        this.title = title;
    }

    /** Which of these pages a subject is; empty where it is none. */
    static Optional<MeasurePage> of(Subject subject) {
        return subject.kind() != SubjectKind.MEASURE
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(page -> subject.id().endsWith("/" + page.step))
                        .filter(page -> subject.equals(page.subject(measure(subject))))
                        .findFirst();
    }

    /** Id of the measure whose page a subject is. */
    static String measure(Subject subject) {
        return subject.id().replaceAll("/.*", "");
    }

    /** The page of a measure. */
    Subject subject(String measure) {
        return new Subject(SubjectKind.MEASURE, measure + "/" + step);
    }

    String title() {
        return title;
    }

    /** Whether the panel of an id stands on it. */
    boolean holds(String panel) {
        return switch (this) {
            case AREAS -> panel.equals("by-area");
            case DEFINITION ->
                    switch (panel) {
                        case "about",
                                "other-bases",
                                "counting",
                                "gaps",
                                "use",
                                "datasets",
                                "linkages" ->
                                true;
                        default -> false;
                    };
            case QUALITY ->
                    switch (panel) {
                        case "timeliness",
                                "stated",
                                "stated-words",
                                "vintages-panel",
                                "disclosure" ->
                                true;
                        default -> false;
                    };
        };
    }
}
