package scot.cairn.ledger;

import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Erases what an entry says where law demands it: its payload and the salt go, so that not even a
 * guess at it can be checked. The entry and the tree stay as they are, and the erasure is an entry
 * itself.
 */
@Service
public class Erasing {

    private final Ledger ledger;
    private final Recording recording;

    Erasing(Ledger ledger, Recording recording) {
        this.ledger = ledger;
        this.recording = recording;
    }

    /** The payload is not there, or is of a kind that is not erased. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Erases one payload.
     *
     * @param index of the entry in the tree
     * @param law that demands it, or the order of a court, which is public
     * @throws Refused if there is no such entry, its payload is gone, it is about the ledger
     *     itself, or it brought in items, whose contents are elsewhere and are mended by a
     *     correction
     */
    @Transactional
    public void erase(long index, String law) {
        Entry entry =
                ledger.at(index)
                        .orElseThrow(
                                () -> new Refused("The ledger has no entry %d.".formatted(index)));
        if (ledger.erasure(entry).isPresent()) {
            throw new Refused("The payload of entry %d is erased already.".formatted(index));
        }
        if (ledger.items(entry) > 0) {
            throw new Refused(
                    "Entry %d brought in items; correct them with a load instead."
                            .formatted(index));
        }
        if (Subject.listOf(SubjectKind.ENTRY).equals(ledger.subject(entry).subject())) {
            throw new Refused(
                    "Entry %d is about the ledger itself, a change of its key: it says nothing of anybody, and proofs need it."
                            .formatted(index));
        }
        TreeMap<String, String> details = new TreeMap<>();
        details.put("law", law);
        Recorded recorded =
                recording.record(
                        new Act(
                                "erasure of a payload",
                                new Subject(SubjectKind.ENTRY, String.valueOf(index)),
                                recording.operator(),
                                details,
                                List.of(),
                                null));
        recording.erase(entry.id(), recorded);
    }
}
