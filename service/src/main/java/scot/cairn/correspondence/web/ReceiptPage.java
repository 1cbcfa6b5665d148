package scot.cairn.correspondence.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.correspondence.Reference;
import scot.cairn.correspondence.problems.Told;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/** How a report stands, for whoever holds its reference. */
@Component
class ReceiptPage {

    private final Clock clock;

    ReceiptPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * The receipt.
     *
     * @param isNew whether the report was sent a moment ago
     */
    WorkPage of(String reference, Told told, boolean isNew) {
        return new WorkPage(
                "Your report",
                "",
                null,
                List.of(Map.entry("Corrections", "/corrections")),
                isNew
                        ? "We have your report. Note its reference number: nobody else knows it, and"
                                + " it cannot be found again."
                        : "",
                List.of(
                        new Section("state", "How it stands", state(reference, told), List.of()),
                        new Section("reply", "The reply", reply(told), List.of())));
    }

    private List<Block> state(String reference, Told told) {
        return List.of(
                new Block.Facts(
                        List.of(
                                Fact.of("Reference number", Reference.words(reference)),
                                Fact.of("Stands", told.state(Times.day(clock.instant()))),
                                Fact.of("Reply due by", DateRange.words(told.replyBy())),
                                Fact.of("Received", DateRange.words(Times.day(told.raisedAt()))),
                                new Fact("Page", List.of(Span.link(told.page(), told.page()))))));
    }

    private static List<Block> reply(Told told) {
        String words = told.words();
        if (words == null) {
            return List.of(
                    Block.Prose.of(
                            told.answeredAt() == null
                                    ? "There is no reply yet. Come back to this address to read it."
                                    : "Your report was answered. The reply is not published yet."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Quote(null, words, List.of(Span.plain("Published reply"))));
        Long correction = told.correction();
        if (correction != null) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain("The page was put right: "),
                            Span.link(
                                    "correction %d".formatted(correction),
                                    "/corrections/%d".formatted(correction)),
                            Span.plain(".")));
        }
        return blocks;
    }
}
