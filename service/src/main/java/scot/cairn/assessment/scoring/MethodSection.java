package scot.cairn.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Plan;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The methods of assessment of a plan, one item a version. */
@Component
@Order(40)
class MethodSection implements PackSection {

    private final Items items;

    MethodSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> methods = new ArrayList<>();
        for (ScoringMethod method : plan.scoringMethods()) {
            Subject subject = new Subject(SubjectKind.SCORING_METHOD, method.id());
            methods.add(PackItem.of(subject, methods.size(), method));
        }
        return methods;
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
