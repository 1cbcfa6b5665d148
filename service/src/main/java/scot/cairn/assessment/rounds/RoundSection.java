package scot.cairn.assessment.rounds;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Round;

/** The rounds of assessment of a plan, one item each. */
@Component
@Order(41)
class RoundSection implements PackSection {

    private final Items items;

    RoundSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> rounds = new ArrayList<>();
        for (Round round : plan.rounds()) {
            rounds.add(PackItem.of(RoundPages.subject(round), rounds.size(), round));
        }
        return rounds;
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
