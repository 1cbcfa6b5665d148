package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Area;
import scot.cairn.pack.Conflict;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** An {@link Answer} as a page shows it. */
@Component
class AnswerBlocks {

    private final LineTables tables;
    private final Bodies bodies;

    AnswerBlocks(LineTables tables, Bodies bodies) {
        this.tables = tables;
        this.bodies = bodies;
    }

    List<Block> of(Answer answer) {
        List<Block> blocks = new ArrayList<>();
        answer.conflicts().forEach(conflict -> blocks.add(conflict(conflict)));
        String when = DateRange.words(answer.day());
        String where = answer.area().map(Area::name).map(" in %s"::formatted).orElse("");
        if (!answer.former().isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Orphaned",
                            "Nobody on record has taken this over%s by %s: what follows is who was"
                                            .formatted(where, when)
                                    + " named for it before.",
                            "Whoever ended their part can say who has it now."));
            blocks.add(tables.roles("former", "Whose part in it has ended", answer.former()));
        }
        if (answer.chain().isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Nobody is on record",
                            "No document that Cairn holds says who answers for this%s on %s."
                                    .formatted(where, when),
                            "Whoever made the promise can say."));
        } else {
            blocks.add(
                    tables.chain(
                            "chain",
                            "Who answered for it%s on %s, from the nearest up"
                                    .formatted(where, when),
                            answer.chain(),
                            answer.day()));
        }
        if (!answer.others().isEmpty()) {
            blocks.add(
                    tables.roles(
                            "roles",
                            "Who did what for it%s on %s".formatted(where, when),
                            answer.others()));
        }
        if (!answer.proposed().isEmpty()) {
            blocks.add(
                    tables.roles(
                            "proposed",
                            "Asked for, and not in force on %s".formatted(when),
                            answer.proposed()));
        }
        return blocks;
    }

    /** Where to ask about another area or day. */
    static Block ask(Subject subject, Optional<LocalDate> day) {
        String url =
                SubjectKind.LINE.path()
                        + "?about="
                        + Addresses.of(subject)
                        + day.map(on -> "&on=" + on).orElse("");
        return Block.Prose.of(
                Span.link("Ask who answers for it in one area, or on another day", url),
                Span.plain("."));
    }

    Block conflict(Conflict conflict) {
        String whose =
                conflict.settles() == null
                        ? "Who is to settle it is to be supplied."
                        : "It is for %s to settle.".formatted(bodies.name(conflict.settles()));
        return new Block.Missing("Open conflict: " + conflict.title(), conflict.question(), whose);
    }
}
