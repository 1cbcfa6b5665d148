package scot.cairn.framework.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Study;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What studies are called. One stands from the day on which its document was published. */
@Component
class StudyPages implements SubjectSource {

    private final Studies studies;

    StudyPages(Studies studies) {
        this.studies = studies;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.STUDY;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return studies.known(asKnownOn).stream().map(StudyPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, studies.known(asKnownOn).size()))
                : studies.find(subject.id(), asKnownOn).map(StudyPages::heading);
    }

    private static Heading list(Subject subject, int count) {
        String sentence =
                switch (count) {
                    case 0 -> "No study of people's experience is on record.";
                    case 1 -> "1 study that asked people is on record.";
                    default -> "%d studies that asked people are on record.".formatted(count);
                };
        return new Heading(
                subject, "What people said", SubjectKind.STUDY.listTitle(), sentence, List.of());
    }

    static Heading heading(Study study) {
        return new Heading(
                subject(study),
                "Study",
                study.title(),
                sentence(study.asked()),
                List.of(
                        new Heading.Parent(
                                SubjectKind.STUDY.listTitle(), SubjectKind.STUDY.path())));
    }

    private static String sentence(String asked) {
        return asked.endsWith(".") || asked.endsWith("?") ? asked : asked + ".";
    }

    static Subject subject(Study study) {
        return new Subject(SubjectKind.STUDY, study.id());
    }
}
