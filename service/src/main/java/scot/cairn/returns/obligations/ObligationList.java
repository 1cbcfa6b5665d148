package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Choice;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The list of everything that is owed, which can be narrowed. */
@Component
@Order(50)
class ObligationList implements PanelSource {

    private static final String AREA = "area";
    private static final String ASKED = "asked";
    private static final String STATE = "state";

    private final OwedReturns owed;
    private final OwedTables tables;
    private final Areas areas;

    ObligationList(OwedReturns owed, OwedTables tables, Areas areas) {
        this.owed = owed;
        this.tables = tables;
        this.areas = areas;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        if (!subject.equals(Subject.listOf(SubjectKind.OBLIGATION))) {
            return List.of();
        }
        List<Owed> all = owed.all(asKnownOn);
        List<Owed> found = all.stream().filter(one -> isAsked(one, filters)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(choices(all, found, asKnownOn, filters));
        for (Portion portion : Portion.of(found)) {
            blocks.add(
                    tables.list(
                            "obligations" + portion.suffix(),
                            "Returns that are owed, by the day on which each is due",
                            portion.owed()));
        }
        return List.of(new Panel(Question.EVIDENCE, "list", "Every return", blocks));
    }

    private boolean isAsked(Owed one, Filters filters) {
        return filters.get(ASKED)
                        .filter(asked -> !asked.equals(one.obligation().template()))
                        .isEmpty()
                && filters.get(STATE).filter(state -> !state.equals(one.state().slug())).isEmpty()
                && filters.get(AREA).filter(area -> !isNamed(one, area)).isEmpty();
    }

    private boolean isNamed(Owed one, String area) {
        String code = one.obligation().area();
        return code.equalsIgnoreCase(area)
                || areas.name(code)
                        .toLowerCase(Locale.ROOT)
                        .contains(area.toLowerCase(Locale.ROOT));
    }

    private Block choices(List<Owed> all, List<Owed> found, AsKnownOn asKnownOn, Filters filters) {
        Map<String, String> asked = new LinkedHashMap<>(Map.of("", "Any"));
        all.stream()
                .map(one -> one.obligation().template())
                .distinct()
                .sorted()
                .forEach(template -> asked.put(template, tables.title(template)));
        Map<String, String> states = new LinkedHashMap<>(Map.of("", "Any"));
        Arrays.stream(State.values())
                .filter(state -> all.stream().anyMatch(one -> one.state() == state))
                .forEach(state -> states.put(state.slug(), state.words()));
        return new Block.Choices(
                SubjectKind.OBLIGATION.path(),
                asKnownOn.date().map(LocalDate::toString).orElse(""),
                new Block.Search(AREA, "Area, by name or code", filters.get(AREA).orElse("")),
                List.of(
                        Choice.of(ASKED, "What is asked", asked, filters),
                        Choice.of(STATE, "How it stands", states, filters)),
                found.size() == all.size()
                        ? "All %,d returns are shown.".formatted(all.size())
                        : "%,d of %,d returns are shown.".formatted(found.size(), all.size()));
    }
}
