package scot.cairn.measures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.ThreadSections;
import scot.cairn.correspondence.ThreadSections.Buttons;
import scot.cairn.correspondence.TurnQuote;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.quality.Question;
import scot.cairn.measures.quality.SettlingQuestion;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/** One question about a figure: what is asked, how it stands, and what its reader can do. */
@Component
class QuestionPage {

    private static final Buttons BUTTONS =
            new Buttons("Close this question", "Open this question again");

    private final Corresponding corresponding;
    private final ThreadSections thread;
    private final SettlingQuestion settling;
    private final QuestionWords words;

    QuestionPage(
            Corresponding corresponding,
            ThreadSections thread,
            SettlingQuestion settling,
            QuestionWords words) {
        this.thread = thread;
        this.corresponding = corresponding;
        this.settling = settling;
        this.words = words;
    }

    /** A question with the figure that it is about. */
    record Asked(Asking asking, Question question) {}

    /**
     * The page.
     *
     * @param form which form was sent and is shown again; empty when none was
     * @param filled how it was filled in
     */
    WorkPage of(ServerRequest request, Person reader, Asked asked, String form, Filled filled) {
        Asking asking = asked.asking();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("question", "The question", question(asked), List.of()));
        sections.addAll(
                thread.of(
                        reader,
                        asking,
                        "/work/data-quality/%d".formatted(asking.id()),
                        BUTTONS,
                        form,
                        filled));
        if (settling.mayTell(reader, asking, asked.question())) {
            sections.add(tell(asking));
        }
        return new WorkPage(
                "Question %d about a figure".formatted(asking.id()),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Data quality", "/work/data-quality")),
                news(request),
                sections);
    }

    private List<Block> question(Asked asked) {
        Asking asking = asked.asking();
        LocalDate today = corresponding.today();
        QuestionWords.Named named = words.named(asked.question(), asking.waitsFor());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Stands", asking.words(today)));
        facts.add(Fact.of("Reply due by", DateRange.words(asking.replyBy())));
        facts.add(Fact.of("Asked of", named.of()));
        facts.add(new Fact("Measure", List.of(Span.link(named.measure(), asking.about().url()))));
        facts.add(Fact.of("Area", named.area()));
        facts.add(Fact.of("Period", named.period()));
        if (!asked.question().origin().isEmpty()) {
            facts.add(Fact.of("Led to by", asked.question().origin()));
        }
        facts.add(
                Fact.of(
                        "Public",
                        asked.question().noticeAt() == null
                                ? "no"
                                : "that it is open, since "
                                        + Times.words(asked.question().noticeAt())));
        return List.of(new Block.Facts(facts), TurnQuote.of(asking));
    }

    private static Section tell(Asking asking) {
        return new Section(
                "notice",
                "Tell everybody",
                List.of(
                        Block.Prose.of(
                                "The page of the measure then says that a question about this figure is"
                                        + " open, since when, and when it is closed. What is asked and"
                                        + " replied is not shown. It cannot be taken back.")),
                List.of(
                        new Form(
                                "/work/data-quality/%d/notice".formatted(asking.id()),
                                "Tell everybody that it is open",
                                true,
                                List.of())));
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "raised" -> "Your question is raised. Whoever is asked finds it under their work.";
            case "reply" -> "Your reply is on record.";
            case "close" -> "The question is closed.";
            case "reopening" -> "The question is open again.";
            case "notice" -> "The page of the measure says now that it is open.";
            default -> "";
        };
    }
}
