package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.pack.ReturnTemplate.Signatory;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Who answers for a return, who prepares it, who signs and how often it is asked. */
@Component
class WhoIsAsked {

    private static final String NOT_HELD = "Not held";

    private final Bodies bodies;
    private final Areas areas;
    private final ReturnTemplates templates;
    private final Citing citing;

    WhoIsAsked(Bodies bodies, Areas areas, ReturnTemplates templates, Citing citing) {
        this.bodies = bodies;
        this.areas = areas;
        this.templates = templates;
        this.citing = citing;
    }

    Panel panel(ReturnTemplate template) {
        Asked asked = template.asked();
        List<Block> blocks = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Who answers for it", body(asked.accountable())));
        facts.add(new Fact("Who prepares it", body(asked.preparedBy())));
        facts.add(new Fact("To whom it is given", body(asked.to())));
        facts.add(new Fact("Named post that reports", post(asked.officer())));
        facts.add(new Fact("Where", where(asked)));
        facts.add(new Fact("How often", often(asked)));
        blocks.add(new Block.Facts(facts));
        blocks.add(
                asked.signedBy().isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "No document held says who signs it.",
                                "Whoever asks for it can say.")
                        : signatories(asked.signedBy()));
        return new Panel(Question.ANSWERS, "who", "Who is asked, and who signs", blocks);
    }

    private List<Span> body(@Nullable String id) {
        return List.of(Optional.ofNullable(id).map(bodies::link).orElse(Span.plain(NOT_HELD)));
    }

    private List<Span> post(@Nullable String id) {
        return id == null ? List.of(Span.plain("None")) : body(id);
    }

    private List<Span> where(Asked asked) {
        Optional<AreaSet> set = areas.set(asked.areaSet());
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain("Each of "));
        spans.add(
                Span.link(
                        set.map(AreaSet::name).orElse(asked.areaSet()),
                        new Subject(SubjectKind.AREA_SET, asked.areaSet()).url()));
        if (!asked.settings().isEmpty()) {
            spans.add(
                    Span.plain(", apart for each setting: " + String.join(", ", asked.settings())));
        }
        return spans;
    }

    private List<Span> often(Asked asked) {
        if (asked.cadence() != null) {
            return templates.versions(asked.cadence()).stream()
                    .findFirst()
                    .map(rule ->
                            List.of(
                                    Span.plain("As a rule decides: "),
                                    Span.link(
                                            rule.title(),
                                            new Subject(SubjectKind.CADENCE, rule.id()).url())))
                    .orElse(List.of(Span.plain(NOT_HELD)));
        }
        return List.of(
                Span.plain(
                        asked.months() == null
                                ? NOT_HELD + "; asked once until it is"
                                : Often.capital(asked.months())));
    }

    private Table signatories(List<Signatory> all) {
        return new Table(
                "signatories",
                "Posts that sign it",
                List.of(
                        Column.text("post", "Post"),
                        Column.text("why", "Why"),
                        Column.text("source", "Where it is said")),
                all.stream().map(this::row).toList());
    }

    private static String why(Signatory one) {
        String why =
                one.said() == null
                        ? "Proposed by Cairn: " + one.why()
                        : "“%s”".formatted(one.said().words());
        return one.subjectTo() == null
                ? why
                : "%s May sign after it is submitted, which is then subject to %s%s"
                        .formatted(
                                why,
                                one.subjectTo(),
                                one.said() == null || one.why() == null ? "." : ". " + one.why());
    }

    private List<Cell> row(Signatory one) {
        return List.of(
                Cell.Words.of(List.of(bodies.link(one.office()))),
                Cell.Text.of(why(one)),
                one.said() == null
                        ? Cell.Absence.NOT_APPLICABLE
                        : Cell.Words.of(citing.place(one.said())));
    }
}
