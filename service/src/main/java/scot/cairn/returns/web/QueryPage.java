package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.calendar.DateRange;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.ThreadSections;
import scot.cairn.correspondence.ThreadSections.Buttons;
import scot.cairn.correspondence.TurnQuote;
import scot.cairn.layout.Filled;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.queries.Query;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/** A query about an answer of a return: what is asked, how it stands, what its reader can do. */
@Component
class QueryPage {

    private static final Buttons BUTTONS = new Buttons("Close this query", "Open this query again");

    private final Corresponding corresponding;
    private final ThreadSections thread;
    private final Submissions submissions;
    private final ReturnDrafts drafts;
    private final ReturnWords words;

    QueryPage(
            Corresponding corresponding,
            ThreadSections thread,
            Submissions submissions,
            ReturnDrafts drafts,
            ReturnWords words) {
        this.corresponding = corresponding;
        this.thread = thread;
        this.submissions = submissions;
        this.drafts = drafts;
        this.words = words;
    }

    /** A query with what was asked about which return. */
    record Asked(Asking asking, Query query, Obligation obligation) {}

    /**
     * The page.
     *
     * @param form which form was sent and is shown again; empty when none was
     * @param filled how it was filled in
     */
    @Transactional(readOnly = true)
    WorkPage of(ServerRequest request, Person reader, Asked asked, String form, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("query", "The query", query(reader, asked), List.of()));
        sections.addAll(
                thread.of(
                        reader,
                        asked.asking(),
                        "/work/queries/%d".formatted(asked.asking().id()),
                        BUTTONS,
                        form,
                        filled));
        return new WorkPage(
                "Query %d about a return".formatted(asked.asking().id()),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Queries about returns", "/work/queries")),
                news(request),
                sections);
    }

    private List<Block> query(Person reader, Asked asked) {
        Asking asking = asked.asking();
        List<Block> blocks = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Stands", asking.words(corresponding.today())));
        facts.add(Fact.of("Reply due by", DateRange.words(asking.replyBy())));
        facts.add(
                new Fact(
                        "Return",
                        List.of(Span.link(words.title(asked.obligation()), asking.about().url()))));
        List<Submission> all = submissions.of(asked.obligation().id());
        for (Submission one : all) {
            if (one.number() == asked.query().number() || one.number() == all.size()) {
                one.answer(asked.query().part(), asked.query().question())
                        .ifPresent(answer -> facts.add(answer(one, answer)));
            }
        }
        blocks.add(new Block.Facts(facts));
        blocks.add(TurnQuote.of(asking));
        if (drafts.writes(reader, asked.obligation()).isPresent()) {
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "Amend the answer",
                                    "/work/returns/%s?part=%s"
                                            .formatted(
                                                    asked.obligation().id(), asked.query().part())),
                            Span.plain(", with a reason, where it is wrong; and reply here.")));
        }
        return blocks;
    }

    private static Fact answer(Submission one, SubmittedAnswer answer) {
        return Fact.of("%s (version %d)".formatted(answer.asked(), one.number()), answer.words());
    }

    private static String news(ServerRequest request) {
        return switch (request.param("done").orElse("")) {
            case "raised" ->
                    "Your query is raised. Whoever gave the return finds it in their work.";
            case "reply" -> "Your reply is on record.";
            case "close" -> "The query is closed.";
            case "reopening" -> "The query is open again.";
            default -> "";
        };
    }
}
