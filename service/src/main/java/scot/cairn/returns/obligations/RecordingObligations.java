package scot.cairn.returns.obligations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Item;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Puts obligations on record: an act for each template, with a proof for each obligation. */
@Service
class RecordingObligations {

    private final Obligations obligations;
    private final Recording recording;

    RecordingObligations(Obligations obligations, Recording recording) {
        this.obligations = obligations;
        this.recording = recording;
    }

    /** Every one that is on record. */
    List<Obligations.Made> made() {
        return obligations.all();
    }

    /**
     * Puts some on record, all of them or none.
     *
     * @param after the last entry that had made any when they were worked out
     * @return whether they are; not where somebody else made some meanwhile
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean record(Map<ReturnTemplate, List<Obligation>> owed, long after) {
        obligations.oneAtATime();
        if (obligations.lastEntry() != after) {
            return false;
        }
        owed.forEach((template, some) -> {
            Recorded recorded = recording.record(act(template, some));
            some.forEach(one -> obligations.keep(one, recorded));
        });
        return true;
    }

    private Act act(ReturnTemplate template, List<Obligation> owed) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("what", words(owed));
        return new Act(
                "oblige",
                new Subject(SubjectKind.TEMPLATE, template.id()),
                recording.operator(),
                details,
                owed.stream()
                        .map(one -> new Item(one.subject(), Hash.sha256(ItemJson.bytes(one))))
                        .toList(),
                null);
    }

    private static String words(List<Obligation> owed) {
        long switches = owed.stream().filter(one -> one.decided().isSwitch()).count();
        return (owed.size() == 1 ? "1 obligation" : "%d obligations".formatted(owed.size()))
                + (switches == 0
                        ? ""
                        : ", %d of them in another rhythm than before".formatted(switches))
                + (owed.stream().anyMatch(Obligation::synthetic)
                        ? "; made up for the demonstration"
                        : "");
    }
}
