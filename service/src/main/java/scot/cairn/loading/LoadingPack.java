package scot.cairn.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Loads a plan: all of it or nothing, in one transaction under one ledger entry that lists each
 * item by the hash of its content. Loading the same pack again writes nothing.
 */
@Service
public class LoadingPack {

    private final List<PackSection> sections;
    private final Ledger ledger;
    private final Recording recording;
    private final TransactionTemplate transaction;

    LoadingPack(
            List<PackSection> sections,
            Ledger ledger,
            Recording recording,
            PlatformTransactionManager transactions) {
        this.sections = sections;
        this.ledger = ledger;
        this.recording = recording;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads, checks and loads the pack in a folder.
     *
     * @throws java.io.UncheckedIOException if its files cannot be read
     */
    public LoadOutcome load(Path folder) {
        return read(folder, true);
    }

    /**
     * Reads and checks the pack in a folder, and says what loading it would do. Writes nothing.
     *
     * @throws java.io.UncheckedIOException if its files cannot be read
     */
    public LoadOutcome preview(Path folder) {
        return read(folder, false);
    }

    private LoadOutcome read(Path folder, boolean write) {
        return switch (PackReader.read(folder)) {
            case Reading.Faulty(var faults) -> new LoadOutcome.Refused(faults);
            case Reading.Sound(var plan) ->
                    java.util.Objects.requireNonNull(transaction.execute(_ -> load(plan, write)));
        };
    }

    private LoadOutcome load(Plan plan, boolean write) {
        Map<PackSection, List<PackItem>> wanted = new java.util.LinkedHashMap<>();
        Map<Subject, Hash> known = new HashMap<>(ledger.contents());
        List<Subject> added = new ArrayList<>();
        List<Subject> changed = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int unchanged = 0;
        for (PackSection section : sections) {
            List<PackItem> differing = new ArrayList<>();
            for (PackItem item : section.items(plan)) {
                Hash before = known.remove(item.subject());
                if (before != null && before.equals(item.hash())) {
                    unchanged++;
                } else {
                    (before == null ? added : changed).add(item.subject());
                    differing.add(item);
                    if (before != null) {
                        remarks.addAll(section.remarks(item));
                    }
                }
            }
            wanted.put(section, differing);
        }
        Preview preview =
                new Preview(added, changed, unchanged, remarks, List.copyOf(known.keySet()));
        if (preview.isEmpty()) {
            return new LoadOutcome.NothingNew(preview);
        }
        return write ? store(plan, wanted, preview) : new LoadOutcome.Previewed(preview);
    }

    private LoadOutcome store(Plan plan, Map<PackSection, List<PackItem>> wanted, Preview preview) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("pack", plan.mission().id());
        details.put("what", preview.words());
        if (!preview.remarks().isEmpty()) {
            details.put("remarks", String.join("\n", preview.remarks()));
        }
        Recorded recorded =
                recording.record(
                        new Act(
                                "load",
                                new Subject(SubjectKind.MISSION, plan.mission().id()),
                                recording.operator(),
                                details,
                                wanted.values().stream()
                                        .flatMap(List::stream)
                                        .map(PackItem::toLedger)
                                        .toList(),
                                null));
        wanted.forEach((section, items) -> section.store(items, recorded));
        return new LoadOutcome.Loaded(preview);
    }
}
