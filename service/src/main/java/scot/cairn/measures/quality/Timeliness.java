package scot.cairn.measures.quality;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The page of how late and how complete figures came, as it is announced. */
@Component
public class Timeliness {

    /** Where it stands. */
    public static final Subject SUBJECT = new Subject(SubjectKind.ABOUT_THE_DATA, "timeliness");

    private final Deliveries deliveries;

    Timeliness(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Its name, and how soon figures came. */
    public Heading heading(AsKnownOn asKnownOn) {
        return new Heading(
                SUBJECT,
                "About the data",
                "How late and how complete figures are",
                sentence(deliveries.all(asKnownOn)),
                List.of(
                        new Heading.Parent(
                                SubjectKind.ABOUT_THE_DATA.listTitle(),
                                SubjectKind.ABOUT_THE_DATA.path())));
    }

    private static String sentence(List<Delivery> all) {
        record Edition(String measure, String vintage) {}

        long editions =
                all.stream()
                        .map(one -> new Edition(one.measure(), one.vintage()))
                        .distinct()
                        .count();
        List<Delivery> dated = all.stream().filter(one -> one.lag().isPresent()).toList();
        long known =
                dated.stream()
                        .map(one -> new Edition(one.measure(), one.vintage()))
                        .distinct()
                        .count();
        List<Long> days =
                dated.stream().map(one -> one.lag().orElseThrow().most()).sorted().toList();
        String held =
                "%,d %s of measures %s on record, %,d with a date of publication."
                        .formatted(
                                editions,
                                editions == 1 ? "edition" : "editions",
                                editions == 1 ? "is" : "are",
                                known);
        return days.isEmpty()
                ? held
                : held
                        + " Half of their deliveries came within %,d days of the end of their last period, the slowest, %,d days."
                                .formatted(days.get((days.size() - 1) / 2), days.getLast());
    }
}
