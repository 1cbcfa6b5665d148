package scot.cairn.measures.disclosure;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The page of what is not shown to protect people, as it is announced. */
@Component
public class Disclosure {

    /** Where it stands. */
    public static final Subject SUBJECT = new Subject(SubjectKind.ABOUT_THE_DATA, "disclosure");

    private final Policies policies;

    Disclosure(Policies policies) {
        this.policies = policies;
    }

    /** Its name, and how much was assessed. */
    public Heading heading(AsKnownOn asKnownOn) {
        int assessed = policies.assessments().size();
        String sentence =
                policies.all().isEmpty()
                        ? "No policy is on record: figures are shown as the plan has them."
                        : "Small counts that could point to a person are not shown. %d %s on record."
                                .formatted(
                                        assessed,
                                        assessed == 1 ? "assessment is" : "assessments are");
        return new Heading(
                SUBJECT,
                "About the data",
                "What is not shown, to protect people",
                sentence,
                List.of(
                        new Heading.Parent(
                                SubjectKind.ABOUT_THE_DATA.listTitle(),
                                SubjectKind.ABOUT_THE_DATA.path())));
    }
}
