package scot.cairn.framework.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
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

    /**
     * A promise with more versions than before was said again or moved; with as many, our own words
     * of it were mended, which is never shown as a change by its source.
     */
    @Override
    public List<String> remarks(PackItem changed) {
        Commitment now = (Commitment) changed.content();
        return items.find(SubjectKind.COMMITMENT, now.id(), Commitment.class)
                .map(before -> List.of(remark(before, now)))
                .orElse(List.of());
    }

    private static String remark(Commitment before, Commitment now) {
        Promise earlier =
                new Promise(before, before.versions(), before.evidence(), List.of(), LocalDate.MIN);
        Promise later = new Promise(now, now.versions(), now.evidence(), List.of(), LocalDate.MIN);
        if (now.versions().size() <= before.versions().size()) {
            return "Corrected, a mend of our own transcription: " + now.title();
        }
        return Words.due(earlier).equals(Words.due(later))
                ? "Said again: " + now.title()
                : "Moved, from %s to %s: %s"
                        .formatted(Words.due(earlier), Words.due(later), now.title());
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
