package scot.cairn.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Sections;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * A measure's panels on four pages: its figures with what is new, and then by area, how it is
 * counted, and its quality. A panel that no page names stands on the first.
 */
@Component
class MeasureSections implements Sections {

    @Override
    public Optional<Subject> whole(Subject page) {
        boolean isWhole =
                MeasurePart.of(page).filter(MeasurePart.Whole.class::isInstance).isPresent();
        return isWhole
                ? Optional.of(page)
                : MeasurePage.of(page)
                        .map(_ -> new Subject(SubjectKind.MEASURE, MeasurePage.measure(page)));
    }

    @Override
    public List<Panel> shown(Subject page, List<Panel> all) {
        Optional<MeasurePage> asked = MeasurePage.of(page);
        List<Panel> shown =
                new ArrayList<>(all.stream().filter(panel -> place(panel).equals(asked)).toList());
        if (shown.isEmpty()) {
            shown.add(nothing());
        }
        Panel first = shown.getFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(ways(MeasurePage.measure(page), asked, all));
        blocks.addAll(first.blocks());
        shown.set(0, new Panel(first.question(), first.id(), first.title(), blocks));
        return shown;
    }

    private static Optional<MeasurePage> place(Panel panel) {
        return Arrays.stream(MeasurePage.values())
                .filter(page -> page.holds(panel.id()))
                .findFirst();
    }

    /** The pages that show anything, the one that is read without a link. */
    private static Block ways(String measure, Optional<MeasurePage> asked, List<Panel> all) {
        Stream<Span> others =
                Arrays.stream(MeasurePage.values())
                        .filter(page -> all.stream().anyMatch(panel -> page.holds(panel.id())))
                        .map(page ->
                                way(
                                        page.title(),
                                        page.subject(measure),
                                        asked.filter(page::equals).isPresent()));
        Span first = way("The figures", new Subject(SubjectKind.MEASURE, measure), asked.isEmpty());
        List<Span> spans = new ArrayList<>(List.of(Span.plain("Of this measure: ")));
        spans.addAll(Span.listed(Stream.concat(Stream.of(first), others).toList()));
        spans.add(Span.plain("."));
        return new Block.Prose(spans);
    }

    private static Span way(String title, Subject page, boolean isShown) {
        return isShown ? Span.plain(title + " (shown)") : Span.link(title, page.url());
    }

    private static Panel nothing() {
        return new Panel(
                Question.EVIDENCE,
                "nothing",
                "Nothing on record",
                List.of(
                        new Block.Missing(
                                "Not supplied",
                                "Nothing of this was on record for the day asked for.",
                                "Its producer publishes it; loading it is for whoever runs this"
                                        + " service.")));
    }
}
