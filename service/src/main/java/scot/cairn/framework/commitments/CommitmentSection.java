package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Items;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The promises of a plan. */
@Component
@Order(24)
class CommitmentSection implements PackSection {

    private final Items items;

    CommitmentSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> promised = new ArrayList<>();
        for (Commitment commitment : plan.commitments()) {
            Subject subject = new Subject(SubjectKind.COMMITMENT, commitment.id());
            promised.add(PackItem.of(subject, promised.size(), commitment));
        }
        return promised;
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
