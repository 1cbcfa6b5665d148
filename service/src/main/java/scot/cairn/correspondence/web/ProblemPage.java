package scot.cairn.correspondence.web;

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
import scot.cairn.correspondence.Turn;
import scot.cairn.correspondence.TurnQuote;
import scot.cairn.correspondence.problems.AnsweringProblem;
import scot.cairn.correspondence.problems.Decision;
import scot.cairn.correspondence.problems.Problems;
import scot.cairn.layout.Filled;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/** One report: what it says, how it stands, what happened, and what its reader can do. */
@Component
class ProblemPage {

    private final Corresponding corresponding;
    private final AnsweringProblem answering;
    private final Problems problems;

    ProblemPage(Corresponding corresponding, AnsweringProblem answering, Problems problems) {
        this.corresponding = corresponding;
        this.answering = answering;
        this.problems = problems;
    }

    /**
     * A form that was sent and is shown again.
     *
     * @param form which; empty when none was
     * @param filled how it was filled in
     */
    record Sent(String form, Filled filled) {

        static final Sent NONE = new Sent("", Filled.EMPTY);

        /** Whether it is this one, which is then shown, whatever became of the report meanwhile. */
        private boolean is(String asked) {
            return form.equals(asked);
        }

        private Filled of(String asked) {
            return is(asked) ? filled : Filled.EMPTY;
        }
    }

    WorkPage of(ServerRequest request, Person reader, Asking asking, Sent sent) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("report", "The report", report(asking), List.of()));
        List<Decision> decisions = problems.decisions(asking.id());
        if (!asking.turns().isEmpty()) {
            sections.add(
                    new Section(
                            "since", "What happened since", since(asking, decisions), List.of()));
        }
        boolean isClosed = asking.state() == Asking.State.CLOSED;
        boolean mayReply = !isClosed && corresponding.may(reader, asking, Turn.What.REPLY);
        if (mayReply || sent.is("reply")) {
            sections.add(ProblemForms.reply(asking, sent.of("reply")));
        }
        if (mayReply || sent.is("passing-on")) {
            sections.add(ProblemForms.passOn(asking, sent.of("passing-on")));
        }
        boolean hasUnpublished = !decisions.isEmpty() && !decisions.getLast().isPublished();
        boolean mayPublish = hasUnpublished && answering.mayPublish(reader, asking);
        if (mayPublish || sent.is("publication")) {
            sections.add(ProblemForms.publish(asking, decisions, sent.of("publication")));
        }
        boolean mayClose =
                asking.state() == Asking.State.ANSWERED
                        && corresponding.may(reader, asking, Turn.What.CLOSE);
        if (mayClose || sent.is("close")) {
            sections.add(ProblemForms.close(asking, sent.of("close")));
        }
        boolean mayReopen = isClosed && corresponding.may(reader, asking, Turn.What.REOPEN);
        if (mayReopen || sent.is("reopening")) {
            sections.add(ProblemForms.reopen(asking, sent.of("reopening")));
        }
        return new WorkPage(
                "Report %d".formatted(asking.id()),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Problems reported", "/work/problems")),
                news(request),
                sections);
    }

    private List<Block> report(Asking asking) {
        LocalDate today = corresponding.today();
        String page = problems.page(asking.id()).orElse("/");
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Stands", asking.words(today)));
        facts.add(Fact.of("Reply due by", DateRange.words(asking.replyBy())));
        if (asking.isWaiting()) {
            facts.add(Fact.of("Waits for", ProblemListPage.waitsFor(asking)));
        }
        facts.add(new Fact("Page", List.of(Span.link(page, page))));
        if (!asking.part().isEmpty()) {
            facts.add(Fact.of("Which figure or sentence", asking.part()));
        }
        facts.add(Fact.of("Received", Times.words(asking.raisedAt())));
        facts.add(
                Fact.of(
                        "Wants an answer at",
                        problems.address(asking.id())
                                .orElse("no address: it was not given, or is erased")));
        return List.of(
                new Block.Facts(facts),
                new Block.Quote(null, asking.words(), List.of(Span.plain("The reporter"))));
    }

    private static List<Block> since(Asking asking, List<Decision> decisions) {
        List<Block> blocks = new ArrayList<>();
        for (Turn turn : asking.turns()) {
            blocks.add(TurnQuote.of(turn));
            decisions.stream()
                    .filter(decision -> decision.place() == turn.place())
                    .forEach(decision -> blocks.add(facts(decision)));
        }
        return blocks;
    }

    private static Block facts(Decision decision) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Decision", decision.isCorrection() ? "put right" : "left as it is"));
        if (decision.isCorrection()) {
            facts.add(Fact.of("What was wrong", decision.wrong()));
            facts.add(Fact.of("What was done", decision.done()));
        }
        facts.add(Fact.of("Published", decision.isPublished() ? "yes" : "not yet"));
        return new Block.Facts(facts);
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "reply" -> "Your reply is on record. It is not published yet.";
            case "publication" -> "The reply is published.";
            case "passing-on" -> "The report is passed on.";
            case "close" -> "The report is closed, and the reporter’s address erased.";
            case "reopening" -> "The report is open again.";
            default -> "";
        };
    }
}
