package scot.cairn.measures.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.quality.Attestations.Attested;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Which areas stand by their numbers, and which do not: these are named. */
@Component
@Order(38)
class AttestationPanels implements PanelSource {

    private final Attestations attestations;
    private final Measures measures;
    private final Areas areas;

    AttestationPanels(Attestations attestations, Measures measures, Areas areas) {
        this.attestations = attestations;
        this.measures = measures;
        this.areas = areas;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.MEASURE || measures.find(subject.id()).isEmpty()) {
            return List.of();
        }
        List<Attested> known =
                attestations.of(subject.id()).stream()
                        .filter(one -> asKnownOn.knows(one.published()))
                        .toList();
        return known.isEmpty() ? List.of() : List.of(panel(known));
    }

    private record Edition(String vintage, DateRange period, String areaSet) {}

    private Panel panel(List<Attested> known) {
        Map<Edition, List<Attested>> editions = new LinkedHashMap<>();
        for (Attested one : known) {
            editions.computeIfAbsent(
                            new Edition(one.vintage(), one.period(), one.areaSet()),
                            _ -> new ArrayList<>())
                    .add(one);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "A number that its area has not confirmed is kept and not shown. It is in no"
                                + " total worked out here."));
        blocks.add(table(editions));
        List<List<Span>> named = named(known);
        if (!named.isEmpty()) {
            blocks.add(
                    new Block.Subheading(
                            "not-confirmed",
                            "Areas that have not confirmed, or only with caveats"));
            blocks.add(new Block.Bullets(named));
        }
        return new Panel(Question.EVIDENCE, "confirmed", "Who confirmed the figures", blocks);
    }

    private Table table(Map<Edition, List<Attested>> editions) {
        List<List<Cell>> rows = new ArrayList<>();
        editions.forEach((edition, all) ->
                rows.add(
                        List.of(
                                Cell.Text.of(edition.vintage()),
                                Cell.Text.of(edition.period().words()),
                                Cell.Text.of(
                                        areas.set(edition.areaSet())
                                                .map(AreaSet::name)
                                                .orElse(edition.areaSet())),
                                count(all, Attestation.CONFIRMED),
                                count(all, Attestation.CONFIRMED_WITH_CAVEATS),
                                count(all, Attestation.NOT_CONFIRMED),
                                count(all, Attestation.LATE))));
        return new Table(
                "confirmed",
                "How many areas confirmed their numbers, by edition and period",
                List.of(
                        Column.text("edition", "Edition"),
                        Column.text("period", "Period"),
                        Column.text("areas", "Areas"),
                        Column.number("confirmed", "Confirmed"),
                        Column.number("with_caveats", "Confirmed with caveats"),
                        Column.number("not_confirmed", "Not confirmed"),
                        Column.number("late", "Late")),
                rows);
    }

    private static Cell count(List<Attested> all, Attestation state) {
        return Cell.Value.of(all.stream().filter(one -> one.said() == state).count());
    }

    private List<List<Span>> named(List<Attested> known) {
        return known.stream()
                .filter(one -> one.said() != Attestation.CONFIRMED)
                .map(one ->
                        List.of(
                                Span.link(
                                        areas.name(one.area()),
                                        new Subject(SubjectKind.AREA, one.area()).url()),
                                Span.plain(
                                        ", %s, %s: %s"
                                                .formatted(
                                                        one.period().words(),
                                                        one.vintage(),
                                                        said(one)))))
                .toList();
    }

    private static String said(Attested one) {
        String state =
                switch (one.said()) {
                    case CONFIRMED -> "confirmed";
                    case CONFIRMED_WITH_CAVEATS -> "confirmed with caveats";
                    case NOT_CONFIRMED -> "not confirmed";
                    case LATE -> "late: due and not received";
                };
        return one.note() == null ? state : state + ". " + one.note();
    }
}
