package scot.cairn.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Actor;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.LedgerContents;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.pack.Fault;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Place;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Loads a plan: all of it or nothing, in one transaction under one ledger entry that lists each
 * item by the hash of its content. Loading the same pack again writes nothing.
 */
@Service
public class LoadingPack {

    private final List<PackSection> sections;
    private final LedgerContents contents;
    private final Recording recording;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final ObjectProvider<MadeUpParts> madeUp;

    LoadingPack(
            List<PackSection> sections,
            LedgerContents contents,
            Recording recording,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher news,
            ObjectProvider<MadeUpParts> madeUp) {
        this.sections = sections;
        this.contents = contents;
        this.recording = recording;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.madeUp = madeUp;
    }

    /**
     * Reads, checks and loads the pack in a folder.
     *
     * @throws java.io.UncheckedIOException if its files cannot be read
     */
    public LoadOutcome load(Path folder) {
        return read(folder, plan -> load(plan, true, recording.operator(), new TreeMap<>()));
    }

    /**
     * As {@link #load(Path)}, in the name of somebody.
     *
     * @param by who answers for it
     * @param details what else a reader of the record needs, by name
     */
    public LoadOutcome load(Path folder, Actor by, SortedMap<String, String> details) {
        return read(folder, plan -> load(plan, true, by, details));
    }

    /**
     * Reads and checks the pack in a folder, and says what loading it would do. Writes nothing.
     *
     * @throws java.io.UncheckedIOException if its files cannot be read
     */
    public LoadOutcome preview(Path folder) {
        return read(folder, plan -> load(plan, false, recording.operator(), new TreeMap<>()));
    }

    private LoadOutcome read(Path folder, Function<Plan, LoadOutcome> loading) {
        Reading reading =
                madeUp.getIfAvailable() == null
                        ? PackReader.read(folder)
                        : PackReader.readForDemonstration(folder);
        return switch (reading) {
            case Reading.Faulty(var faults) -> new LoadOutcome.Refused(faults);
            case Reading.Sound(var plan) -> {
                LoadOutcome outcome =
                        Objects.requireNonNull(transaction.execute(_ -> loading.apply(plan)));
                if (outcome instanceof LoadOutcome.Loaded) {
                    news.publishEvent(new PackLoaded(subject(plan)));
                }
                yield outcome;
            }
        };
    }

    private LoadOutcome load(Plan plan, boolean write, Actor by, SortedMap<String, String> more) {
        Map<PackSection, List<PackItem>> items = new LinkedHashMap<>();
        sections.forEach(section -> items.put(section, section.items(plan)));
        Map<PackSection, List<PackItem>> wanted = new LinkedHashMap<>();
        Map<Subject, Entry.Content> known = contents.of(subjects(items.values()));
        items.forEach((section, some) -> known.putAll(section.onRecord(some)));
        List<Fault> faults = new ArrayList<>(ofTwoMissions(plan, known.keySet()));
        List<Subject> added = new ArrayList<>();
        List<Subject> changed = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int unchanged = 0;
        for (PackSection section : sections) {
            List<PackItem> differing = new ArrayList<>();
            for (PackItem item : Objects.requireNonNull(items.get(section))) {
                Entry.Content before = known.remove(item.subject());
                if (before != null && before.hash().equals(item.hash())) {
                    unchanged++;
                } else if (before != null && !isOf(plan, before)) {
                    faults.add(ofAnother(plan, item.subject(), before.load()));
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
        if (!faults.isEmpty()) {
            return new LoadOutcome.Refused(faults);
        }
        List<Subject> gone =
                known.entrySet().stream()
                        .filter(left -> isOf(plan, left.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        Preview preview = new Preview(added, changed, unchanged, remarks, gone);
        if (preview.isEmpty()) {
            return new LoadOutcome.NothingNew(preview);
        }
        sections.forEach(section -> faults.addAll(section.faults(plan)));
        if (!faults.isEmpty()) {
            return new LoadOutcome.Refused(faults);
        }
        return write ? store(plan, wanted, preview, by, more) : new LoadOutcome.Previewed(preview);
    }

    private static List<Subject> subjects(Collection<List<PackItem>> items) {
        return items.stream().flatMap(List::stream).map(PackItem::subject).toList();
    }

    /** What loading a plan is about. */
    private static Subject subject(Plan plan) {
        SubjectKind kind =
                switch (plan.head()) {
                    case Mission _ -> SubjectKind.MISSION;
                    case Outline _ -> SubjectKind.PLAN;
                };
        return new Subject(kind, plan.head().id());
    }

    /** Whether the plan itself brought something in, be it as an outline. */
    private static boolean isOf(Plan plan, Entry.Content content) {
        return content.load().id().equals(plan.head().id());
    }

    private static Place place(Plan plan) {
        return switch (plan.head()) {
            case Mission _ -> new Place("mission.yaml", 1, 1);
            case Outline _ -> new Place("outline.yaml", 1, 1);
        };
    }

    /**
     * One mission has the home page; another plan is held in outline, or in a database of its own.
     */
    private static List<Fault> ofTwoMissions(Plan plan, Set<Subject> known) {
        return plan.mission().stream()
                .flatMap(mission ->
                        known.stream()
                                .filter(subject -> subject.kind() == SubjectKind.MISSION)
                                .filter(subject -> !subject.id().equals(mission.id())))
                .map(other ->
                        new Fault(
                                place(plan),
                                "this record holds the %s".formatted(other),
                                "load this pack into a database of its own"))
                .toList();
    }

    private static Fault ofAnother(Plan plan, Subject item, Subject other) {
        return new Fault(
                place(plan),
                "the %s is on record from the %s, and this pack says something else of it"
                        .formatted(item, other),
                "give it an id of its own, or say the same of it in both packs");
    }

    private LoadOutcome store(
            Plan plan,
            Map<PackSection, List<PackItem>> wanted,
            Preview preview,
            Actor by,
            SortedMap<String, String> more) {
        TreeMap<String, String> details = new TreeMap<>(more);
        details.put("pack", plan.head().id());
        details.put("what", preview.words());
        if (!preview.remarks().isEmpty()) {
            details.put("remarks", String.join("\n", preview.remarks()));
        }
        Recorded recorded =
                recording.record(
                        new Act(
                                "load",
                                subject(plan),
                                by,
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
