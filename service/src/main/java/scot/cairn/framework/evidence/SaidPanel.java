package scot.cairn.framework.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.Study;
import scot.cairn.pack.Study.Consent;
import scot.cairn.pack.Study.Said;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;

/** Words of people who took part, each with why it may be shown. */
@Component
class SaidPanel {

    private final Studies studies;
    private final Citing citing;

    SaidPanel(Studies studies, Citing citing) {
        this.studies = studies;
        this.citing = citing;
    }

    /** What is shown of a study's quotations. */
    Panel of(Study study) {
        List<Block> blocks = new ArrayList<>();
        study.quotations().forEach(said -> blocks.add(quote(said)));
        if (blocks.isEmpty()) {
            blocks.add(Block.Prose.of("No words of the people who took part are shown."));
        }
        int ended = studies.ended(study.id());
        if (ended > 0) {
            blocks.add(
                    Block.Prose.of(
                            ended == 1
                                    ? "1 quotation is no longer shown: the consent to show it has ended."
                                    : "%d quotations are no longer shown: the consent to show them has ended."
                                            .formatted(ended)));
        }
        return new Panel(Question.EVIDENCE, "said", "In people's own words", blocks);
    }

    private Block quote(Said said) {
        List<Span> cite = new ArrayList<>();
        cite.add(Span.plain(said.saidBy() + ". "));
        cite.addAll(consent(said));
        return new Block.Quote(null, said.words(), cite);
    }

    private List<Span> consent(Said said) {
        Consent consent = said.consent();
        if (consent.given() != null) {
            return List.of(
                    Span.plain(
                            "Consent given: %s, until %s."
                                    .formatted(
                                            consent.given().how(),
                                            DateRange.of(consent.given().until()).words())));
        }
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain("Published in "));
        if (consent.published() != null) {
            spans.addAll(
                    citing.cite(
                            new Quotation(
                                    said.words(),
                                    consent.published().source(),
                                    consent.published().section())));
        }
        return spans;
    }
}
