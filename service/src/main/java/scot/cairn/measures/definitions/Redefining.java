package scot.cairn.measures.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.drafting.Draft;
import scot.cairn.drafting.DraftHeading;
import scot.cairn.drafting.DraftPack;
import scot.cairn.drafting.Drafting;
import scot.cairn.drafting.Drafts;
import scot.cairn.drafting.FileChange;
import scot.cairn.drafting.PlanChange;
import scot.cairn.layout.Typed;
import scot.cairn.measures.DefinitionEffects;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;

/**
 * Looks at another definition of a measure, and asks the head of profession to sign it. It is a
 * change of the plan's file; the signature loads it, and the definition before stays readable.
 */
@Service
public class Redefining {

    private final DraftPack packs;
    private final Drafting drafting;
    private final Drafts drafts;
    private final PlanChange changes;
    private final Measures measures;
    private final DefinitionEffects effects;
    private final TransactionTemplate reading;

    Redefining(
            DraftPack packs,
            Drafting drafting,
            Drafts drafts,
            PlanChange changes,
            Measures measures,
            DefinitionEffects effects,
            PlatformTransactionManager transactions) {
        this.packs = packs;
        this.drafting = drafting;
        this.drafts = drafts;
        this.changes = changes;
        this.measures = measures;
        this.effects = effects;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What came of asking: the draft that waits for its signature, or what is wrong by fields. */
    public record Asked(long draft, Map<String, String> wrong) {}

    /** Whether somebody may prepare definitions. */
    public static boolean prepares(Person person) {
        return person.roles().contains(Role.ANALYST);
    }

    /** The file that defines a measure; empty when no plan on record does. */
    @Transactional
    public Optional<DefinitionFile> file(String measure) {
        String path = "measures/%s.yaml".formatted(measure);
        return packs.packs().stream()
                .flatMap(pack ->
                        Optional.ofNullable(packs.onRecord(pack).get(path)).stream()
                                .map(text -> new DefinitionFile(pack, path, text)))
                .findFirst();
    }

    /** What a text would change. Writes nothing. */
    public Looked look(String measure, DefinitionFile file, String text) {
        String written = text.replace("\r\n", "\n");
        return switch (packs.reading(tried(file, written))) {
            case Reading.Faulty(var faults) -> new Looked.Faulty(faults);
            case Reading.Sound(var plan) -> looked(measure, plan);
        };
    }

    private Looked looked(String measure, Plan plan) {
        Optional<Measure> then =
                plan.measures().stream().filter(one -> one.id().equals(measure)).findFirst();
        @Nullable Looked looked =
                then.isEmpty()
                        ? new Looked.Gone()
                        : reading.execute(_ ->
                                measures.find(measure)
                                        .map(now -> differing(now, then.get()))
                                        .orElse(new Looked.Gone()));
        return looked == null ? new Looked.Gone() : looked;
    }

    private Looked differing(Measure now, Measure then) {
        List<Difference> differences = Difference.between(now, then);
        return differences.isEmpty()
                ? new Looked.Same()
                : new Looked.Would(differences, effects.of(now, then));
    }

    private static Draft tried(DefinitionFile file, String text) {
        return new Draft(
                new DraftHeading(
                        0,
                        file.pack(),
                        "",
                        new java.util.UUID(0, 0),
                        java.time.Instant.EPOCH,
                        null,
                        false),
                List.of(new FileChange(file.path(), text, null)));
    }

    /**
     * Prepares the change and asks the head of profession to sign it, or does neither.
     *
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Asked ask(Person by, DefinitionFile file, String text, String why) {
        if (!prepares(by)) {
            throw new IllegalStateException("may not prepare definitions");
        }
        Map<String, String> wrong = new TreeMap<>();
        Typed.line(why, "reason").ifPresent(fault -> wrong.put("why", fault));
        if (!wrong.isEmpty()) {
            return new Asked(0, wrong);
        }
        long number = drafting.begin(by, file.pack(), why).id();
        Draft draft = drafts.find(number).orElseThrow();
        wrong.putAll(drafting.write(by, draft, file.path(), text));
        if (wrong.isEmpty()) {
            String obstacle = changes.propose(by, drafts.find(number).orElseThrow());
            if (!obstacle.isEmpty()) {
                wrong.put("text", obstacle);
            }
        }
        if (!wrong.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new Asked(number, wrong);
    }
}
