package scot.cairn.measures.learning;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.measures.MarkedDates;
import scot.cairn.pack.TestOfChange;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What tests of change are called. One stands from the day its document was published. */
@Component
class TestPages implements SubjectSource {

    private final MarkedDates marked;

    TestPages(MarkedDates marked) {
        this.marked = marked;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.TEST_OF_CHANGE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return marked.tests(asKnownOn).stream().map(TestPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        List<TestOfChange> tests = marked.tests(asKnownOn);
        return subject.isList()
                ? Optional.of(list(subject, tests.size()))
                : tests.stream()
                        .filter(test -> test.id().equals(subject.id()))
                        .findFirst()
                        .map(TestPages::heading);
    }

    private static Heading list(Subject subject, int count) {
        String sentence =
                switch (count) {
                    case 0 -> "No test of change is on record.";
                    case 1 -> "1 test of change is on record.";
                    default -> "%d tests of change are on record.".formatted(count);
                };
        return new Heading(
                subject,
                "What was tried, and what is marked on charts",
                SubjectKind.TEST_OF_CHANGE.listTitle(),
                sentence,
                List.of(new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    private static Heading heading(TestOfChange test) {
        return new Heading(
                subject(test),
                "Test of change",
                test.title(),
                "%s, %s.".formatted(test.aim().replaceAll("[.]$", ""), TestWords.time(test)),
                List.of(
                        new Heading.Parent(
                                SubjectKind.TEST_OF_CHANGE.listTitle(),
                                SubjectKind.TEST_OF_CHANGE.path()),
                        new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }

    static Subject subject(TestOfChange test) {
        return new Subject(SubjectKind.TEST_OF_CHANGE, test.id());
    }
}
