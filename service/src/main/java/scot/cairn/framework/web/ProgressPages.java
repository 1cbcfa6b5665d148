package scot.cairn.framework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.ProgressPanel;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.framework.commitments.Words;
import scot.cairn.framework.progress.ProgressReport;
import scot.cairn.framework.progress.ReportingProgress;
import scot.cairn.framework.progress.TypedReport;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The promises on which somebody may report, and the form for one. */
@Component
class ProgressPages {

    private final Commitments commitments;
    private final ReportingProgress reporting;
    private final ProgressPanel progress;
    private final Citing citing;

    ProgressPages(
            Commitments commitments,
            ReportingProgress reporting,
            ProgressPanel progress,
            Citing citing) {
        this.commitments = commitments;
        this.reporting = reporting;
        this.progress = progress;
        this.citing = citing;
    }

    @Transactional(readOnly = true)
    WorkPage list(ServerRequest request, Person person) {
        List<Promise> own =
                commitments.all(AsKnownOn.PRESENT).stream()
                        .filter(one -> reporting.capacity(person, one.commitment()).isPresent())
                        .toList();
        List<Promise> silent = own.stream().filter(Promise::isSilent).toList();
        List<Promise> others = own.stream().filter(one -> !one.isSilent()).toList();
        List<Section> sections = new ArrayList<>();
        if (own.isEmpty()) {
            sections.add(
                    new Section(
                            "none",
                            "Promises that are yours",
                            List.of(
                                    new Block.Missing(
                                            "None",
                                            "You act for no body that documents name for a promise.",
                                            "An administrator appoints you for the body for which you"
                                                    + " report.")),
                            List.of()));
        }
        if (!silent.isEmpty()) {
            sections.add(
                    section(
                            "silent",
                            "Their date has passed, and nobody said what came of them",
                            "Promises whose date has passed, in the plan’s order",
                            silent));
        }
        if (!others.isEmpty()) {
            sections.add(
                    section(
                            "others",
                            "All others",
                            "All other promises, in the plan’s order",
                            others));
        }
        return page(request, person, "Progress of promises", List.of(), sections);
    }

    private static Section section(
            String id, String title, String caption, List<Promise> promises) {
        return new Section(
                id,
                title,
                List.of(
                        new Table(
                                id + "-promises",
                                caption,
                                List.of(
                                        Column.text("promise", "Promise"),
                                        Column.text("date_now", "Promised for now"),
                                        Column.text("stands", "How it stands"),
                                        Column.text("reported", "Last report")),
                                promises.stream().map(ProgressPages::row).toList())),
                List.of());
    }

    private static List<Cell> row(Promise promise) {
        return List.of(
                new Cell.Text(
                        promise.commitment().title(),
                        "/work/progress/" + promise.commitment().id()),
                Cell.Text.of(promise.due().map(DateRange::words).orElse("no date")),
                Cell.Text.of(promise.standing().words()),
                Cell.Text.of(
                        ProgressReport.last(promise.reports())
                                .map(report -> DateRange.words(report.day()))
                                .orElse("none")));
    }

    @Transactional(readOnly = true)
    WorkPage one(ServerRequest request, Person person, Promise promise, Filled filled) {
        Subject subject = new Subject(SubjectKind.COMMITMENT, promise.commitment().id());
        List<Block> before = new ArrayList<>();
        before.add(citing.quote(promise.first().said()));
        before.add(progress.dates(promise));
        before.add(
                Block.Prose.of(
                        Span.plain("How it stands: " + promise.standing().words() + ". "),
                        Span.link("The public page of this promise", subject.url()),
                        Span.plain(".")));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("promised", "What was promised", before, List.of()));
        sections.add(
                new Section(
                        "report",
                        "Report on it",
                        List.of(
                                Block.Prose.of(
                                        "Everybody can read your report at once, for good, beside the"
                                                + " first words. A later report stands after it; nothing"
                                                + " is taken away. To move the promised date itself, the"
                                                + " plan is changed, which another person signs.")),
                        List.of(form(promise, filled))));
        sections.add(
                new Section(
                        "evidence",
                        "Show it",
                        List.of(
                                Block.Prose.of(
                                        Span.link(
                                                "Attach a file that shows it",
                                                "/work/attachments/commitment/"
                                                        + promise.commitment().id()),
                                        Span.plain(
                                                ": a report, minutes, a table without persons."))),
                        List.of()));
        if (!promise.reports().isEmpty()) {
            sections.add(
                    new Section(
                            "reports",
                            "What was reported before",
                            List.of(progress.table(promise)),
                            List.of()));
        }
        return page(
                request,
                person,
                promise.commitment().title(),
                List.of(Map.entry("Progress of promises", "/work/progress")),
                sections);
    }

    private static Form form(Promise promise, Filled filled) {
        Map<String, String> findings = new LinkedHashMap<>();
        TypedReport.choices(promise.commitment())
                .forEach(finding -> findings.put(finding.name(), Words.finding(finding)));
        return new Form(
                "/work/progress/" + promise.commitment().id(),
                "Put this report on record",
                false,
                List.of(
                        Form.Field.choice(
                                "stands", "How it stands", "", Form.CHOOSE, findings, filled),
                        Form.Field.of(
                                "words",
                                "What was done, and what is not done yet",
                                "In plain words, %,d characters at most. Nothing of any person"
                                        .formatted(TypedReport.LONGEST),
                                Form.Kind.TEXT,
                                filled),
                        Form.Field.of(
                                "forecast",
                                "When you expect it to be done",
                                "As %s. Empty when it is done, or when nobody can say"
                                        .formatted(TypedReport.DATES),
                                Form.Kind.LINE,
                                filled),
                        Form.Field.of(
                                "done",
                                "When it was done",
                                "In the same way. Empty when it is not done",
                                Form.Kind.LINE,
                                filled)));
    }

    private static WorkPage page(
            ServerRequest request,
            Person person,
            String title,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        List<Map.Entry<String, String>> above = new ArrayList<>();
        above.add(Map.entry("Your work", "/work"));
        above.addAll(trail);
        return new WorkPage(
                title,
                person.name(),
                WorkPage.Token.of(request),
                above,
                request.param("done").filter("reported"::equals).isPresent()
                        ? "Your report is on record, and everybody can read it."
                        : "",
                sections);
    }
}
