package scot.cairn.framework.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Study;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The studies of a plan, one item each. */
@Component
@Order(26)
class StudySection implements PackSection {

    private final Items items;

    StudySection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> studies = new ArrayList<>();
        for (Study study : plan.studies()) {
            Subject subject = new Subject(SubjectKind.STUDY, study.id());
            studies.add(PackItem.of(subject, studies.size(), study));
        }
        return studies;
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
