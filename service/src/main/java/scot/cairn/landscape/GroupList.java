package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Group;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of groups, and on a body's page those that it set up or that report to it. */
@Component
@Order(19)
class GroupList implements PanelSource {

    private final Bodies bodies;
    private final GroupPages pages;
    private final Citing citing;

    GroupList(Bodies bodies, GroupPages pages, Citing citing) {
        this.bodies = bodies;
        this.pages = pages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        List<Group> known = pages.known(asKnownOn);
        if (subject.equals(Subject.listOf(SubjectKind.GROUP)) && !known.isEmpty()) {
            return List.of(
                    new Panel(
                            Question.ANSWERS,
                            "groups-panel",
                            "Every group that the documents name",
                            List.of(table("Groups that the documents name", known, asKnownOn))));
        }
        return subject.kind() == SubjectKind.BODY && !subject.isList()
                ? ofBody(subject.id(), known, asKnownOn)
                : List.of();
    }

    private List<Panel> ofBody(String body, List<Group> known, AsKnownOn asKnownOn) {
        List<Group> its = known.stream().filter(group -> concerns(group, body)).toList();
        return its.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.ANSWERS,
                                "groups-panel",
                                "Groups that it set up or that report to it",
                                List.of(
                                        table(
                                                "Groups set up by it or reporting to it",
                                                its,
                                                asKnownOn))));
    }

    private static boolean concerns(Group group, String body) {
        return body.equals(group.owner())
                || (group.reportsTo() != null && group.reportsTo().body().equals(body));
    }

    private Table table(String caption, List<Group> groups, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            rows.add(
                    List.of(
                            Cell.Text.of(group.name(), new Subject(SubjectKind.GROUP, group.id())),
                            Cell.Text.of(GroupPages.kindWords(group.kind())),
                            Cell.Text.of(group.purpose().words()),
                            reportsTo(group, asKnownOn),
                            Cell.Text.of(time(group, asKnownOn))));
        }
        return new Table(
                "groups",
                caption,
                List.of(
                        Column.text("group", "Group"),
                        Column.text("kind", "Kind"),
                        Column.text("purpose", "What a document says it is for"),
                        Column.text("reports_to", "Reports to"),
                        Column.text("time", "From and to")),
                rows);
    }

    private Cell reportsTo(Group group, AsKnownOn asKnownOn) {
        Group.Reporting reports = group.reportsTo();
        return reports != null && citing.knows(asKnownOn, reports.said().source())
                ? Cell.Words.of(List.<Span>of(bodies.link(reports.body())))
                : Cell.Text.of("Not held");
    }

    private String time(Group group, AsKnownOn asKnownOn) {
        String from = group.started() == null ? "not held" : DateRange.of(group.started()).words();
        return "from: %s; to: %s"
                .formatted(
                        from,
                        pages.hasEnded(group, asKnownOn)
                                ? Citing.dateWords(group.ended())
                                : "no end on record");
    }
}
