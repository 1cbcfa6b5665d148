package scot.cairn.site;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.framework.Frameworks;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.notices.OnRecord;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * The history of a subject: the ledger's entries that mention it, each with the hash of what it
 * became.
 */
@Component
class Histories implements OnRecord {

    private final Ledger ledger;
    private final Frameworks frameworks;

    Histories(Ledger ledger, Frameworks frameworks) {
        this.ledger = ledger;
        this.frameworks = frameworks;
    }

    Heading heading(Heading of) {
        List<Heading.Parent> parents = new ArrayList<>();
        if (of.subject().kind() != SubjectKind.MISSION) {
            parents.add(new Heading.Parent(of.title(), of.subject().url()));
        }
        parents.addAll(of.parents());
        return new Heading(of.subject(), "History", "History of " + of.title(), null, parents);
    }

    List<Panel> panels(Subject subject) {
        List<Entry.About> about =
                subject.isList() && subject.kind() != SubjectKind.MISSION
                        ? List.of()
                        : ledger.about(of(subject));
        Block block =
                about.isEmpty()
                        ? Block.Prose.of(
                                "No act has been recorded about this page by itself. The history of"
                                        + " each thing it lists is on that thing's own page.")
                        : table(about);
        return List.of(
                new Panel(Question.CHANGED, "history", "Every recorded act", List.of(block)));
    }

    /**
     * What the ledger mentions: home is the page of the mission that is loaded, and a standard is
     * recorded with its set.
     */
    @Override
    public Subject of(Subject subject) {
        return switch (subject.kind()) {
            case MISSION ->
                    frameworks
                            .mission()
                            .map(mission -> new Subject(SubjectKind.MISSION, mission.id()))
                            .orElse(subject);
            case PLAN ->
                    frameworks
                            .mission()
                            .filter(mission -> mission.id().equals(subject.id()))
                            .map(mission -> new Subject(SubjectKind.MISSION, mission.id()))
                            .orElse(subject);
            case STANDARD -> new Subject(SubjectKind.STANDARD, subject.id().split("/", -1)[0]);
            default -> subject;
        };
    }

    /** The entry's page; where it brought the subject in as one of many, from that one on. */
    private static String url(Entry.About about) {
        String url = new Subject(SubjectKind.ENTRY, String.valueOf(about.entry().index())).url();
        int place = about.mention().place();
        return place == 0 ? url : url + "?from=" + place;
    }

    private static Table table(List<Entry.About> about) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry.About one : about) {
            Entry entry = one.entry();
            rows.add(
                    List.of(
                            Cell.Text.of(String.valueOf(one.mention().sequence())),
                            Cell.Text.of(Times.words(entry.recordedAt())),
                            Cell.Text.of(entry.act()),
                            new Cell.Text("Entry " + entry.index(), url(one)),
                            one.mention().content() == null
                                    ? Cell.Absence.NOT_APPLICABLE
                                    : Cell.Text.of(one.mention().content().hex())));
        }
        return new Table(
                "history",
                "Recorded acts, newest first",
                List.of(
                        Column.text("sequence", "Number"),
                        Column.text("recorded", "Recorded"),
                        Column.text("act", "Act"),
                        Column.text("entry", "Ledger entry"),
                        Column.text("content", "SHA-256 of its content then")),
                rows);
    }
}
