package scot.cairn.measures;

import java.util.List;
import java.util.Optional;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Which of a measure's pages is meant: that of the whole, of a set of areas, of a breakdown, or of
 * its revisions.
 */
public sealed interface MeasurePart {

    /** The page of all measures by area, which is no measure's. */
    Subject BY_AREA = Subject.MEASURES_BY_AREA;

    /** Id of the measure. */
    String measure();

    /** The page of the measure itself. */
    record Whole(String measure) implements MeasurePart {}

    /** The page of a set of areas, such as {@code x/areas/councils}. */
    record ByArea(String measure, String set) implements MeasurePart {}

    /** The page of a breakdown, such as {@code x/by/sex}. */
    record ByBreakdown(String measure, String breakdown) implements MeasurePart {}

    /** The page of its revisions, {@code x/revisions}. */
    record Revisions(String measure) implements MeasurePart {}

    /** The page of a measure's run chart and control chart, {@code x/chart}. */
    record OverTime(String measure) implements MeasurePart {}

    /** What a subject means; empty when it is no page of a measure. */
    static Optional<MeasurePart> of(Subject subject) {
        boolean ofOne = !subject.isList() && !subject.equals(BY_AREA);
        if (subject.kind() != SubjectKind.MEASURE || !ofOne) {
            return Optional.empty();
        }
        List<String> steps = List.of(subject.id().split("/", -1));
        if (steps.size() == 1) {
            return Optional.of(new Whole(subject.id()));
        }
        if (steps.size() == 2 && steps.getLast().equals("revisions")) {
            return Optional.of(new Revisions(steps.getFirst()));
        }
        if (steps.size() == 2 && steps.getLast().equals("chart")) {
            return Optional.of(new OverTime(steps.getFirst()));
        }
        if (steps.size() != 3) {
            return Optional.empty();
        }
        return switch (steps.get(1)) {
            case "areas" -> Optional.of(new ByArea(steps.getFirst(), steps.getLast()));
            case "by" -> Optional.of(new ByBreakdown(steps.getFirst(), steps.getLast()));
            default -> Optional.empty();
        };
    }

    /** The subject of this page. */
    default Subject subject() {
        return new Subject(
                SubjectKind.MEASURE,
                switch (this) {
                    case Whole whole -> whole.measure();
                    case Revisions(var id) -> id + "/revisions";
                    case ByArea by -> by.measure() + "/areas/" + by.set();
                    case ByBreakdown by -> by.measure() + "/by/" + by.breakdown();
                    case OverTime over -> over.measure() + "/chart";
                });
    }
}
