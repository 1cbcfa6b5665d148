package scot.cairn.drafting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.layout.Typed;
import scot.cairn.pack.Amending;
import scot.cairn.pack.Amendment;

/**
 * Begins a change to a plan, changes its files and gives it up. None of it is an act. What is wrong
 * is answered by the names of the fields, all at once; nothing wrong means that it is done.
 */
@Service
public class Drafting {

    /**
     * Longest text of a file in characters; the longest table of values on record is a third of it.
     */
    private static final int LONGEST = 4_000_000;

    private static final int LONGEST_WORDS = 5000;
    private static final Pattern PATH =
            Pattern.compile("([a-z0-9-]+/){0,2}([a-z0-9-]+\\.(yaml|csv)|README\\.md)");
    private static final List<String> KINDS =
            List.of("restated", "re_based", "narrowed", "widened", "withdrawn");

    private final Drafts drafts;
    private final DraftPack packs;
    private final Clock clock;

    Drafting(Drafts drafts, DraftPack packs, Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.clock = clock;
    }

    /** Whether files of plans have such names. */
    static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /** Whether files of plans may hold such text. */
    static boolean isText(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    /** What came of beginning one: its number, or what is wrong. */
    public record Begun(long id, Map<String, String> wrong) {}

    /** Begins a change. */
    @Transactional
    public Begun begin(Person by, String pack, String title) {
        Map<String, String> wrong = new TreeMap<>();
        if (!packs.packs().contains(pack)) {
            wrong.put("pack", "Choose a plan of the list");
        }
        add(wrong, "title", Typed.line(title, "purpose"));
        return wrong.isEmpty()
                ? new Begun(drafts.begin(pack, title.strip(), by.account(), clock.instant()), wrong)
                : new Begun(0, wrong);
    }

    /** Gives a file new text. */
    @Transactional
    public Map<String, String> write(Person by, Draft draft, String path, String text) {
        String written = text.replace("\r\n", "\n");
        if (!isPath(path)) {
            return Map.of("path", "Name a file as packs do: commitments/actions.yaml, for example");
        }
        if (!isText(written)) {
            return Map.of("text", "Give text of up to 4,000,000 characters");
        }
        @Nullable String onRecord = packs.onRecord(draft.pack()).get(path);
        if (written.equals(onRecord)) {
            takeBack(by, draft, path);
        } else {
            keep(by, draft, new FileChange(path, written, base(draft, path, onRecord)));
        }
        return Map.of();
    }

    /** Takes a file out of the plan, or lets one that is new not be. */
    @Transactional
    public void remove(Person by, Draft draft, String path) {
        @Nullable String onRecord = packs.onRecord(draft.pack()).get(path);
        if (onRecord == null) {
            takeBack(by, draft, path);
        } else {
            keep(by, draft, new FileChange(path, null, base(draft, path, onRecord)));
        }
    }

    /** Lets a file be as it is on record. */
    @Transactional
    public void takeBack(Person by, Draft draft, String path) {
        if (draft.change(path).isPresent()) {
            drafts.keep(
                    draft.id(),
                    new FileChange(path, null, null),
                    true,
                    by.account(),
                    clock.instant());
        }
    }

    /** Writes down that a promise was said anew: a moved date, or other words. */
    @Transactional
    public Map<String, String> amend(Person by, Draft draft, String promise, Amendment amendment) {
        Map<String, String> wrong = faults(amendment);
        Map<String, String> files = packs.drafted(draft);
        Optional<String> file =
                files.keySet().stream()
                        .filter(path -> path.startsWith("commitments/"))
                        .filter(path -> Amending.holds(files.getOrDefault(path, ""), promise))
                        .findFirst();
        if (file.isEmpty()) {
            wrong.put(
                    "promise", "Give the id of a promise in this plan, as its page’s address ends");
        }
        if (wrong.isEmpty()) {
            String path = file.orElseThrow();
            String before = files.getOrDefault(path, "");
            return Amending.withVersion(before, promise, amendment)
                    .map(text -> write(by, draft, path, text))
                    .orElse(Map.of("promise", "Change the text of %s itself".formatted(path)));
        }
        return wrong;
    }

    private static Map<String, String> faults(Amendment amendment) {
        Map<String, String> wrong = new TreeMap<>();
        if (!KINDS.contains(amendment.change())) {
            wrong.put("change", "Choose how it differs");
        }
        if (!amendment.source().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            wrong.put("source", "Give the id of a source on record");
        }
        add(wrong, "words", Typed.text(amendment.words(), "words", LONGEST_WORDS));
        add(wrong, "section", Typed.line(amendment.section(), "place in the source"));
        add(wrong, "on", Typed.lineOrNone(amendment.on(), "day"));
        add(wrong, "due", Typed.lineOrNone(amendment.due(), "date"));
        add(wrong, "due-words", Typed.lineOrNone(amendment.dueWords(), "date as printed"));
        add(wrong, "reason", Typed.textOrNone(amendment.reason(), "reason", LONGEST_WORDS));
        add(wrong, "authority", Typed.lineOrNone(amendment.authority(), "authority"));
        return wrong;
    }

    private static void add(Map<String, String> wrong, String field, Optional<String> fault) {
        fault.ifPresent(words -> wrong.put(field, words));
    }

    /** Gives the change up; what was drafted stays to be read. */
    @Transactional
    public void drop(Draft draft) {
        drafts.drop(draft.id(), clock.instant());
    }

    /** What the file was on record when the draft first changed it. */
    private static @Nullable String base(Draft draft, String path, @Nullable String onRecord) {
        return draft.change(path)
                .map(FileChange::base)
                .orElse(onRecord == null ? null : DraftPack.hash(onRecord));
    }

    private void keep(Person by, Draft draft, FileChange change) {
        drafts.keep(draft.id(), change, false, by.account(), clock.instant());
    }
}
