package scot.cairn.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.lines.NamedContact;
import scot.cairn.ledger.Ledger;
import scot.cairn.loading.Remembered;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Sections;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import scot.cairn.subjects.Table;

/** Puts a subject's page together from what the rooms contribute. */
@Service
class Pages {

    private final Map<SubjectKind, SubjectSource> sources = new EnumMap<>(SubjectKind.class);
    private final List<PanelSource> panelSources;
    private final List<Sections> sections;
    private final Histories histories;
    private final NamedContact contact;
    private final Ledger ledger;
    private final Remembered<List<Heading>> everything = new Remembered<>();

    Pages(
            List<SubjectSource> sources,
            List<PanelSource> panelSources,
            List<Sections> sections,
            Histories histories,
            NamedContact contact,
            Ledger ledger) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.panelSources = panelSources;
        this.sections = sections;
        this.histories = histories;
        this.contact = contact;
        this.ledger = ledger;
    }

    /**
     * The page of a subject, as known on a day, narrowed where it is a list that can be; empty when
     * there is no such subject.
     */
    @Transactional(readOnly = true)
    public Optional<Page> page(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        return heading(subject, asKnownOn)
                .map(heading ->
                        page(
                                heading,
                                false,
                                panels(subject, asKnownOn, filters),
                                asKnownOn,
                                filters));
    }

    /**
     * A table of a subject that stands on another of its pages: an address of a file is kept when
     * the table moves.
     */
    @Transactional(readOnly = true)
    public Optional<Table> moved(Page page, String table, AsKnownOn asKnownOn) {
        return sections.stream()
                .flatMap(one -> one.whole(page.subject()).stream())
                .flatMap(whole -> all(whole, asKnownOn, page.filters()).stream())
                .flatMap(panel -> panel.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(found -> found.id().equals(table))
                .findFirst();
    }

    /** The page of a subject's history: every entry of the ledger that mentions it. */
    @Transactional(readOnly = true)
    public Optional<Page> history(Subject subject) {
        return heading(subject, AsKnownOn.PRESENT)
                .map(heading ->
                        page(
                                histories.heading(heading),
                                true,
                                histories.panels(subject),
                                AsKnownOn.PRESENT,
                                Filters.NONE));
    }

    /**
     * The headings of every subject that has a page, lists included, as the last entry left them.
     */
    @Transactional(readOnly = true)
    public List<Heading> everything() {
        return everything.get(ledger::size, this::all);
    }

    private List<Heading> all() {
        List<Heading> all = new ArrayList<>();
        for (SubjectSource source : sources.values()) {
            source.find(Subject.listOf(source.kind()), AsKnownOn.PRESENT).ifPresent(all::add);
            all.addAll(source.all(AsKnownOn.PRESENT));
        }
        return List.copyOf(all);
    }

    private Optional<Heading> heading(Subject subject, AsKnownOn asKnownOn) {
        return Optional.ofNullable(sources.get(subject.kind()))
                .flatMap(source -> source.find(subject, asKnownOn));
    }

    private List<Panel> panels(Subject page, AsKnownOn asKnownOn, Filters filters) {
        for (Sections one : sections) {
            Optional<Subject> whole = one.whole(page);
            if (whole.isPresent()) {
                return one.shown(page, all(whole.get(), asKnownOn, filters));
            }
        }
        return all(page, asKnownOn, filters);
    }

    private List<Panel> all(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        List<Panel> panels = new ArrayList<>();
        panelSources.forEach(source -> panels.addAll(source.panels(subject, asKnownOn, filters)));
        for (Question question : Question.values()) {
            boolean answered = panels.stream().anyMatch(panel -> panel.question() == question);
            if (!answered) {
                Unanswered.panel(subject, question).ifPresent(panels::add);
            }
        }
        if (subject.kind() != SubjectKind.MISSION) {
            Question first = subject.kind().firstQuestion();
            panels.sort(
                    Comparator.comparing((Panel panel) -> panel.question() != first)
                            .thenComparing(Panel::question));
        }
        return panels;
    }

    private Page page(
            Heading heading,
            boolean history,
            List<Panel> panels,
            AsKnownOn asKnownOn,
            Filters filters) {
        return new Page(
                heading.subject(),
                history,
                heading.label(),
                heading.title(),
                heading.sentence(),
                trail(heading),
                panels,
                asKnownOn.date().map(java.time.LocalDate::toString).orElse(""),
                asKnownOn.date().map(DateRange::words).orElse(""),
                filters,
                contact.of(heading.subject(), asKnownOn));
    }

    private static List<Page.Step> trail(Heading heading) {
        List<Page.Step> trail = new ArrayList<>();
        for (Heading.Parent parent : heading.parents().reversed()) {
            trail.add(new Page.Step(parent.title(), parent.url()));
        }
        return trail;
    }
}
