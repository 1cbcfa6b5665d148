package scot.cairn.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.calendar.Times;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.quality.Finding;
import scot.cairn.measures.quality.Findings;
import scot.cairn.measures.quality.Question;
import scot.cairn.measures.quality.QuestionKind;
import scot.cairn.measures.quality.Questions;
import scot.cairn.measures.quality.SetAside;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Every question about a figure that the reader may see, and what checks find. */
@Component
class QualityListPage {

    private static final int MOST_SHOWN = 100;

    private final Askings askings;
    private final Corresponding corresponding;
    private final Questions questions;
    private final Findings findings;
    private final QuestionWords words;

    QualityListPage(
            Askings askings,
            Corresponding corresponding,
            Questions questions,
            Findings findings,
            QuestionWords words) {
        this.askings = askings;
        this.corresponding = corresponding;
        this.questions = questions;
        this.findings = findings;
        this.words = words;
    }

    WorkPage of(ServerRequest request, Person reader) {
        List<Section> sections = new ArrayList<>();
        Map<Long, Question> about = questions.all();
        sections.add(asked(about));
        if (reader.roles().stream().anyMatch(QuestionKind.RAISERS::contains)) {
            sections.add(
                    new Section(
                            "raise",
                            "Ask about a figure",
                            List.of(
                                    Block.Prose.of(
                                            Span.link("Raise a question", "/work/data-quality/new"),
                                            Span.plain(
                                                    " about any figure, with whoever supplies it."))),
                            List.of()));
        }
        if (reader.roles().stream().anyMatch(QualityListPage::seesFindings)) {
            List<SetAside> aside = questions.setAside();
            sections.add(found(about, aside));
            if (!aside.isEmpty()) {
                sections.add(setAside(aside));
            }
        }
        return new WorkPage(
                "Data quality",
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                news(request),
                sections);
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "set-aside" -> "It is set aside, with your reason.";
            case "gone" -> "The checks do not find that any more. Nothing was set aside.";
            default -> "";
        };
    }

    private static boolean seesFindings(Role role) {
        return QuestionKind.RAISERS.contains(role) || role == Role.AUDITOR;
    }

    private Section asked(Map<Long, Question> about) {
        LocalDate today = corresponding.today();
        List<Asking> all =
                askings.all(QuestionKind.QUESTION.id()).stream()
                        .sorted(
                                Comparator.comparing((Asking one) -> !one.isWaiting())
                                        .thenComparing(one -> one.state() == Asking.State.CLOSED))
                        .toList();
        long waiting = all.stream().filter(Asking::isWaiting).count();
        long late = all.stream().filter(one -> one.daysLate(today) > 0).count();
        Block list =
                all.isEmpty()
                        ? Block.Prose.of("No question about a figure was raised yet.")
                        : new Table(
                                "questions",
                                "Questions, those that wait first, by the day to reply by",
                                List.of(
                                        Column.text("question", "Question"),
                                        Column.text("measure", "Measure"),
                                        Column.text("area", "Area"),
                                        Column.text("period", "Period"),
                                        Column.text("of", "Asked of"),
                                        Column.text("by", "Reply by"),
                                        Column.text("state", "Stands")),
                                all.stream().map(one -> row(one, about, today)).toList());
        String title =
                waiting == 0
                        ? "No question waits for a reply"
                        : "%d %s for a reply, %d late"
                                .formatted(
                                        waiting,
                                        waiting == 1 ? "question waits" : "questions wait",
                                        late);
        return new Section("list", title, List.of(list), List.of());
    }

    private List<Cell> row(Asking asking, Map<Long, Question> about, LocalDate today) {
        Question question =
                about.getOrDefault(
                        asking.id(),
                        new Question(asking.id(), asking.about().id(), "", "", "", null));
        QuestionWords.Named named = words.named(question, asking.waitsFor());
        return List.of(
                new Cell.Text(
                        "Question %d".formatted(asking.id()),
                        "/work/data-quality/%d".formatted(asking.id())),
                Cell.Text.of(named.measure(), asking.about()),
                Cell.Text.of(named.area()),
                Cell.Text.of(named.period()),
                Cell.Text.of(named.of()),
                Cell.Text.of(asking.replyBy().toString()),
                Cell.Text.of(asking.words(today)));
    }

    private Section found(Map<Long, Question> about, List<SetAside> aside) {
        Set<String> settled = aside.stream().map(SetAside::finding).collect(Collectors.toSet());
        about.values().forEach(question -> settled.add(question.origin()));
        List<Finding> left =
                findings.all().stream().filter(one -> !settled.contains(one.key())).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Checks look at each public figure in its latest edition, and at each total"
                                + " whose parts the same edition printed. What they find may be right as it"
                                + " is: open it to ask about it, or to set it aside with a reason."));
        if (!left.isEmpty()) {
            blocks.add(
                    new Table(
                            "findings",
                            "What the checks find, neither asked about nor set aside",
                            List.of(
                                    Column.text("found", "What is found"),
                                    Column.text("measure", "Measure"),
                                    Column.text("area", "Area"),
                                    Column.text("period", "Period"),
                                    Column.text("words", "In words")),
                            left.stream().limit(MOST_SHOWN).map(this::row).toList()));
        }
        if (left.size() > MOST_SHOWN) {
            blocks.add(
                    Block.Prose.of(
                            "%d more are found. They come into the list as these are settled."
                                    .formatted(left.size() - MOST_SHOWN)));
        }
        String title =
                left.isEmpty()
                        ? "The checks find nothing that is not settled"
                        : left.size() == 1
                                ? "The checks find 1 thing that is not settled"
                                : "The checks find %,d things that are not settled"
                                        .formatted(left.size());
        return new Section("found", title, blocks, List.of());
    }

    private List<Cell> row(Finding finding) {
        return List.of(
                new Cell.Text(
                        finding.check().words(), path("/work/data-quality/new", finding.key())),
                Cell.Text.of(words.measure(finding.measure())),
                Cell.Text.of(words.area(finding.area())),
                Cell.Text.of(QuestionWords.period(finding.period())),
                Cell.Text.of(finding.words()));
    }

    /** Where something is done about a finding. */
    static String path(String page, String finding) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("finding", "{finding}")
                .encode()
                .buildAndExpand(finding)
                .toUriString();
    }

    private static Section setAside(List<SetAside> aside) {
        return new Section(
                "aside",
                "Set aside",
                List.of(
                        new Table(
                                "set-aside",
                                "What was set aside, the latest first",
                                List.of(
                                        Column.text("finding", "Finding"),
                                        Column.text("found", "What was found"),
                                        Column.text("why", "Why it is let be"),
                                        Column.text("by", "By"),
                                        Column.text("at", "When")),
                                aside.stream().map(QualityListPage::row).toList())),
                List.of());
    }

    private static List<Cell> row(SetAside one) {
        return List.of(
                Cell.Text.of(one.finding()),
                Cell.Text.of(one.words()),
                Cell.Text.of(one.reason()),
                Cell.Text.of(Role.of(one.capacity()).map(Role::words).orElse(one.capacity())),
                Cell.Text.of(Times.words(one.at())));
    }
}
