package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Cadence;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.returns.Fact;
import scot.cairn.returns.templates.Often;
import scot.cairn.returns.templates.ReturnTemplates;

/** Decides how often an area owes something, by the rule that holds on the day. */
@Component
class DecidingCadence {

    private final ReturnTemplates templates;
    private final Facts facts;

    DecidingCadence(ReturnTemplates templates, Facts facts) {
        this.templates = templates;
        this.facts = facts;
    }

    /**
     * Decides for a period that begins on a day.
     *
     * @param before how many months apart it was owed before, or null where nothing was
     */
    Decided decide(Asked asked, String area, LocalDate day, @Nullable Integer before) {
        if (asked.cadence() != null) {
            Optional<Cadence> rule = holding(asked.cadence(), day);
            if (rule.isPresent()) {
                return byRule(rule.get(), area, day, before);
            }
        }
        if (asked.months() != null) {
            String why =
                    "It is asked %s, as the template has it."
                            .formatted(Often.words(asked.months()));
            return new Decided("", asked.months(), why, List.of(), List.of(), before);
        }
        return new Decided(
                "",
                0,
                "No document held says how often it is asked.",
                List.of(),
                List.of(),
                before);
    }

    private Optional<Cadence> holding(String rule, LocalDate day) {
        return templates.versions(rule).stream()
                .filter(version -> !version.from().first().isAfter(day))
                .findFirst();
    }

    private Decided byRule(Cadence rule, String area, LocalDate day, @Nullable Integer before) {
        List<Fact> inputs = new ArrayList<>();
        rule.facts().forEach(fact -> facts.find(fact.id(), area, day).ifPresent(inputs::add));
        Map<String, String> known = new LinkedHashMap<>();
        inputs.forEach(fact -> known.put(fact.id(), fact.value()));
        Cadence.Decision decision = rule.decide(known);
        return new Decided(
                rule.id(), decision.months(), decision.why(), inputs, decision.notHeld(), before);
    }
}
