package scot.cairn.measures.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.measures.Measures;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.subjects.SubjectKind;

/** Policies of disclosure and assessments, as they stand on record. */
@Component
public class Policies {

    private final Items items;
    private final Measures measures;

    Policies(Items items, Measures measures) {
        this.items = items;
        this.measures = measures;
    }

    /** Every version of every policy, in the order of the plan. */
    public List<DisclosurePolicy> all() {
        return items.all(SubjectKind.DISCLOSURE_POLICY, DisclosurePolicy.class);
    }

    /** Every assessment, in the order of the plan. */
    public List<DisclosureAssessment> assessments() {
        return items.all(SubjectKind.DISCLOSURE_ASSESSMENT, DisclosureAssessment.class);
    }

    /** The assessment that a measure is in. */
    Optional<DisclosureAssessment> assessmentOf(String measure) {
        return assessments().stream()
                .filter(one -> one.measures().contains(measure) || one.derived().contains(measure))
                .findFirst();
    }

    /** The populations that are protected. */
    List<Population> populations() {
        return Population.protectedOnes(all(), assessments(), measures.all());
    }
}
