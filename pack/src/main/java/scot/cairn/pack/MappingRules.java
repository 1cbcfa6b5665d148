package scot.cairn.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules for mappings between plans. */
final class MappingRules {

    private final String plan;
    private final Known items;
    private final Faults faults;

    private MappingRules(Draft draft, Faults faults) {
        this.plan = draft.name();
        this.items = new Known("item of this plan", "the plan's files", items(draft), Set.of());
        this.faults = faults;
    }

    /**
     * Notes mappings that lack an end that their type needs or have one too many, that do not join
     * this plan to another, and ends of this plan that it does not hold.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new MappingRules(draft, faults);
        draft.items(FileKind.MAPPINGS, "mappings").forEach(rules::check);
    }

    private static Set<String> items(Draft draft) {
        Set<String> items = new TreeSet<>();
        draft.outcomePaths().forEach(path -> items.add(path.replaceFirst("^outcome", "outcomes")));
        draft.ids(FileKind.COMMITMENTS, "commitments")
                .forEach(id -> items.add("commitments/" + id.text()));
        draft.ids(FileKind.STANDARD_SET).forEach(id -> items.add("standards/" + id.text()));
        draft.measures().forEach(id -> items.add("measures/" + id));
        return items;
    }

    private void check(Mapping mapping) {
        Optional<Mapping> from = end(mapping, "from");
        Optional<Mapping> to = end(mapping, "to");
        switch (mapping.text("type").orElse("")) {
            case "dropped" -> {
                need(mapping, from, "what was dropped", true);
                refuse(to, "what was dropped became nothing");
            }
            case "new" -> {
                refuse(from, "what is new came from nothing");
                need(mapping, to, "what is new", true);
            }
            case "same" -> {
                need(mapping, from, "what stays the same", true);
                need(mapping, to, "what stays the same", true);
            }
            default -> {
                need(mapping, from, "what was changed", true);
                need(mapping, to, "the plan it became part of", false);
            }
        }
        checkPlans(mapping, from, to);
    }

    private static Optional<Mapping> end(Mapping mapping, String key) {
        return mapping.values().get(key) instanceof Mapping end
                ? Optional.of(end)
                : Optional.empty();
    }

    private void need(Mapping mapping, Optional<Mapping> end, String what, boolean item) {
        if (end.isEmpty() || (item && end.get().scalar("item").isEmpty())) {
            faults.add(
                    end.map(Mapping::place).orElse(mapping.place()),
                    "the mapping does not say " + what,
                    item
                            ? "give the plan and the item at that end"
                            : "give the plan at that end, and the item once it is held");
        }
    }

    private void refuse(Optional<Mapping> end, String why) {
        end.ifPresent(
                found -> faults.add(found.place(), why, "take this end away, or correct the type"));
    }

    private void checkPlans(Mapping mapping, Optional<Mapping> from, Optional<Mapping> to) {
        boolean joinsToItself = isOfThis(from) && isOfThis(to);
        boolean joinsOthers =
                !isOfThis(from) && !isOfThis(to) && (from.isPresent() || to.isPresent());
        if (joinsToItself || (joinsOthers && to.isPresent())) {
            faults.add(
                    mapping.place(),
                    "the mapping does not join another plan to this one",
                    "write %s at one end, here, and the other plan at the other".formatted(plan));
        }
        for (Optional<Mapping> end : List.of(from, to)) {
            end.filter(_ -> isOfThis(end))
                    .flatMap(own -> own.scalar("item"))
                    .ifPresent(item -> items.check(item, faults));
        }
    }

    private boolean isOfThis(Optional<Mapping> end) {
        return end.flatMap(found -> found.text("plan")).filter(plan::equals).isPresent();
    }
}
