package scot.cairn.landscape;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Sections;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;

/**
 * An area's panels on two pages: what is known of the area, and who answers there for what, of
 * which the first says only how much there is.
 */
@Component
class AreaSections implements Sections {

    private static final String STEP = "/responsibilities";
    private static final String PANEL = "here";

    /** The page of who answers in an area. */
    static Subject responsibilities(String code) {
        return new Subject(SubjectKind.AREA, code + STEP);
    }

    /** The code of the area whose responsibilities a page shows; empty for any other page. */
    static Optional<String> area(Subject page) {
        return page.kind() == SubjectKind.AREA && page.id().endsWith(STEP)
                ? Optional.of(page.id().substring(0, page.id().length() - STEP.length()))
                : Optional.empty();
    }

    @Override
    public Optional<Subject> whole(Subject page) {
        return page.kind() != SubjectKind.AREA || page.isList()
                ? Optional.empty()
                : Optional.of(
                        area(page).map(code -> new Subject(SubjectKind.AREA, code)).orElse(page));
    }

    @Override
    public List<Panel> shown(Subject page, List<Panel> all) {
        return area(page).isPresent()
                ? all.stream().filter(AreaSections::isHere).toList()
                : all.stream().map(panel -> isHere(panel) ? inShort(page, panel) : panel).toList();
    }

    private static boolean isHere(Panel panel) {
        return panel.id().equals(PANEL);
    }

    private static Panel inShort(Subject area, Panel here) {
        int rows =
                here.blocks().stream()
                        .filter(Table.class::isInstance)
                        .mapToInt(table -> ((Table) table).rows().size())
                        .sum();
        List<Block> blocks =
                rows == 0
                        ? here.blocks()
                        : List.of(
                                Block.Prose.of(
                                        Span.link(
                                                "%d %s on record here: who answers for what, and who does what"
                                                        .formatted(
                                                                rows,
                                                                rows == 1
                                                                        ? "responsibility is"
                                                                        : "responsibilities are"),
                                                responsibilities(area.id()).url()),
                                        Span.plain(".")));
        return new Panel(here.question(), here.id(), here.title(), blocks);
    }
}
