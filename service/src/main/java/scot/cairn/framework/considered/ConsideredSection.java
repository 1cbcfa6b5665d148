package scot.cairn.framework.considered;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Considered;
import scot.cairn.pack.Plan;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The sentences of a plan's documents that its writers did not take as promises. */
@Component
@Order(25)
class ConsideredSection implements PackSection {

    private static final int DIGITS = 12;

    private final Items items;

    ConsideredSection(Items items) {
        this.items = items;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> sentences = new ArrayList<>();
        Map<String, Integer> printed = new HashMap<>();
        for (Considered considered : plan.considered()) {
            String id = id(considered);
            int time = printed.merge(id, 1, Integer::sum);
            Subject subject = new Subject(SubjectKind.CONSIDERED, time == 1 ? id : id + "-" + time);
            sentences.add(PackItem.of(subject, sentences.size(), considered));
        }
        return sentences;
    }

    /**
     * The pack gives a sentence no id: its document and a hash of its words make one. What a
     * document prints again gets the number of the time after it.
     */
    private static String id(Considered considered) {
        Hash hash = Hash.sha256(considered.said().words().getBytes(StandardCharsets.UTF_8));
        return considered.said().source() + "-" + hash.hex().substring(0, DIGITS);
    }

    @Override
    public void store(List<PackItem> changed, Recorded recorded) {
        changed.forEach(item -> items.keep(item, recorded));
    }
}
