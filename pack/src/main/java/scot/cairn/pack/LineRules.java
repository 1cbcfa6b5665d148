package scot.cairn.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules for a line of accountability by itself, and for conflicts between lines. */
final class LineRules {

    private static final String IN_FORCE = "in_force";

    private final Draft draft;
    private final Faults faults;
    private final Register register;
    private final Map<String, Mapping> instruments;

    private LineRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.register = Register.of(draft);
        this.instruments =
                draft.items(FileKind.INSTRUMENTS, "instruments")
                        .filter(instrument -> instrument.text("id").isPresent())
                        .collect(
                                Collectors.toMap(
                                        instrument -> instrument.text("id").orElseThrow(),
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /**
     * Notes a line in force without an instrument that holds, a clause that its instrument has not,
     * an area outside its set, areas of a set that no body of a class is for, a partnership that is
     * said to answer, somebody who answers nobody knows where, and conflicts of fewer than two
     * lines or whose state does not fit.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new LineRules(draft, faults);
        for (Mapping line : draft.rows(FileKind.LINES).toList()) {
            rules.checkInstrument(line);
            rules.checkClause(line);
            rules.checkArea(line);
            rules.checkClass(line);
            if (isAccountable(line)) {
                rules.checkWhere(line);
                rules.checkPartnership(line);
            }
        }
        draft.items(FileKind.CONFLICTS, "conflicts").forEach(rules::checkConflict);
    }

    /** Whether the line says who answers, and is not only proposed. */
    static boolean isAccountable(Mapping line) {
        return line.text("role").filter("accountable"::equals).isPresent()
                && line.text("state").filter(state -> !state.equals("proposed")).isPresent();
    }

    private void checkInstrument(Mapping line) {
        if (line.text("state").filter(IN_FORCE::equals).isEmpty()) {
            return;
        }
        Optional<Scalar> cited = line.scalar("instrument");
        if (cited.isEmpty()) {
            faults.add(
                    line.keys().getOrDefault("instrument", line.place()),
                    "a line in force names no instrument",
                    "name the one that it stands on, or write agreed until one is held");
            return;
        }
        Mapping instrument = instruments.get(cited.get().text());
        if (instrument != null && !holdsThen(instrument, line)) {
            faults.add(
                    cited.get().place(),
                    "the line is in force and its instrument is not: it is %s"
                            .formatted(instrument.text("status").orElse("").replace('_', ' ')),
                    "write the state that the line has, or end it by the day the instrument ended");
        }
    }

    /** Whether the instrument holds, or held until after the line ended. */
    private static boolean holdsThen(Mapping instrument, Mapping line) {
        if (instrument.text("status").filter(IN_FORCE::equals).isPresent()) {
            return true;
        }
        Optional<WrittenDate> ended = instrument.scalar("ended").flatMap(Scalar::date);
        Optional<WrittenDate> to = line.scalar("to").flatMap(Scalar::date);
        return ended.isPresent() && to.isPresent() && !to.get().last().isAfter(ended.get().last());
    }

    private void checkClause(Mapping line) {
        line.scalar("clause")
                .ifPresent(clause -> {
                    String instrument = line.text("instrument").orElse("");
                    if (instrument.isEmpty()) {
                        faults.add(
                                clause.place(),
                                "a clause stands without its instrument",
                                "name the instrument that it is of, or take the clause out");
                    } else if (instruments.containsKey(instrument)) {
                        new Known(
                                        "clause of " + instrument,
                                        "landscape/instruments.yaml",
                                        clauses(instrument),
                                        Set.of())
                                .check(clause, faults);
                    }
                });
    }

    private Set<String> clauses(String instrument) {
        return Optional.ofNullable(instruments.get(instrument)).stream()
                .flatMap(found -> found.items("clauses"))
                .flatMap(clause -> clause.text("id").stream())
                .collect(Collectors.toSet());
    }

    private void checkArea(Mapping line) {
        Optional<String> set = line.text("area_set");
        line.scalar("area")
                .filter(area ->
                        set.isPresent()
                                && register.area(area.text())
                                        .filter(found -> !found.text("area_set").equals(set))
                                        .isPresent())
                .ifPresent(area ->
                        faults.add(
                                area.place(),
                                "the area %s is not of the set %s"
                                        .formatted(Shown.of(area.text()), Shown.of(set.orElse(""))),
                                "write one of the set, or take one of the two out"));
    }

    /** A line of a class holds for a set of areas only if a body of the class is for each. */
    private void checkClass(Mapping line) {
        Optional<Scalar> set = line.scalar("area_set").filter(_ -> line.scalar("area").isEmpty());
        String above = register.bodyOf(line.text("who").orElse(""));
        if (set.isEmpty() || !hasAreas(above)) {
            return;
        }
        List<String> without =
                register.areasOf(set.get().text()).stream()
                        .filter(area ->
                                AccountabilityRules.members(register, above, area).isEmpty())
                        .toList();
        if (!without.isEmpty()) {
            faults.add(
                    set.get().place(),
                    "no body of %s is for %s%s"
                            .formatted(
                                    Shown.of(above),
                                    Shown.of(without.getFirst()),
                                    without.size() == 1
                                            ? ""
                                            : " or for %d more".formatted(without.size() - 1)),
                    "write the set that its bodies are for, or give the area its body");
        }
    }

    private boolean hasAreas(String above) {
        return register.membersOf(above).stream()
                .anyMatch(member -> member.scalar("area").isPresent());
    }

    private void checkWhere(Mapping line) {
        if (line.scalar("area").isEmpty() && line.scalar("area_set").isEmpty()) {
            faults.add(
                    line.keys().getOrDefault("area_set", line.place()),
                    "the line does not say where somebody answers",
                    "give area_set, or area");
        }
    }

    private void checkPartnership(Mapping line) {
        Optional<Scalar> who = line.scalar("who");
        boolean partnership =
                who.map(Scalar::text).map(register::bodyOf).filter(this::isPartnership).isPresent();
        if (partnership) {
            faults.add(
                    who.orElseThrow().place(),
                    "%s is a partnership, which is no body in law and cannot answer"
                            .formatted(Shown.of(register.bodyOf(who.orElseThrow().text()))),
                    insteadOf(line)
                            .map(other ->
                                    "name a body: the instrument %s makes %s accountable"
                                            .formatted(
                                                    Shown.of(other.text("instrument").orElse("")),
                                                    Shown.of(other.text("who").orElse(""))))
                            .orElse("name the body that does, or write responsible"));
        }
    }

    private boolean isPartnership(String body) {
        return register.body(body)
                .flatMap(found -> found.text("kind"))
                .filter(kind -> kind.equals("partnership") || kind.equals("partnership_class"))
                .isPresent();
    }

    /** A line by which a body answers under an instrument, best of all for the same subject. */
    private Optional<Mapping> insteadOf(Mapping line) {
        List<Mapping> others =
                draft.rows(FileKind.LINES)
                        .filter(LineRules::isAccountable)
                        .filter(other -> other.scalar("instrument").isPresent())
                        .filter(other ->
                                !isPartnership(register.bodyOf(other.text("who").orElse(""))))
                        .toList();
        return others.stream()
                .filter(other -> other.text("subject").equals(line.text("subject")))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private void checkConflict(Mapping conflict) {
        if (conflict.scalars("lines").map(Scalar::text).distinct().count() < 2) {
            faults.add(
                    conflict.keys().getOrDefault("lines", conflict.place()),
                    "a conflict is between two lines or more",
                    "name each line that makes a claim");
        }
        boolean open = conflict.text("state").filter("open"::equals).isPresent();
        if (open == conflict.values().containsKey("settled")) {
            faults.add(
                    conflict.keys().getOrDefault("state", conflict.place()),
                    open
                            ? "an open conflict says how it was settled"
                            : "a settled conflict does not say how it was settled",
                    "write open without settled, or settled with it");
        }
    }
}
