package scot.cairn.framework.evidence;

import org.jspecify.annotations.Nullable;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Study;
import scot.cairn.pack.Study.Method;
import scot.cairn.pack.Study.Sample;

/** How a study was done and whom it is of, in words. */
final class StudyWords {

    /** What stands where a study says nothing, or what it says was not seen. */
    static final String NOT_HELD = "Not held";

    private StudyWords() {}

    /** The method as a reader would name it. */
    static String method(@Nullable Method method) {
        return switch (method) {
            case null -> NOT_HELD;
            case INTERVIEWS -> "Interviews";
            case FOCUS_GROUPS -> "Focus groups";
            case WORKSHOPS -> "Workshops";
            case CITIZENS_PANEL -> "A panel of citizens who met and heard evidence";
            case FREE_TEXT_SURVEY -> "A survey answered in people's own words";
            case OBSERVATION -> "Observation";
            case DOCUMENT_REVIEW -> "A review of what people had said to others";
            case SEVERAL -> "Several methods";
        };
    }

    /** How many people, as a number with its noun. */
    static String people(Study study) {
        Sample sample = study.sample();
        Integer people = sample == null ? null : sample.people();
        if (people == null) {
            return NOT_HELD;
        }
        return people == 1 ? "1 person" : "%,d people".formatted(people);
    }

    /** When they were asked. */
    static String when(Study study) {
        Sample sample = study.sample();
        return sample == null || sample.when() == null
                ? NOT_HELD
                : DateRange.of(sample.when()).words();
    }

    /** What is held, or that it is not. */
    static String held(@Nullable String words) {
        return words == null ? NOT_HELD : words;
    }
}
