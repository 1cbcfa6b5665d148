package scot.cairn.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Asks every room what it says of its public subjects. */
@Component
class PublicSubjects {

    /** Kinds of which a reader looks for what they join, not for the one. */
    private static final Set<SubjectKind> LEFT_OUT =
            EnumSet.of(
                    SubjectKind.ENTRY,
                    SubjectKind.LINE,
                    SubjectKind.CONFLICT,
                    SubjectKind.MAPPING,
                    SubjectKind.AREA_LINK,
                    SubjectKind.CONSIDERED);

    private static final int LONGEST = 50_000;
    private static final String BETWEEN = " \u00b7 ";

    private final List<ItemSource> sources;

    PublicSubjects(List<ItemSource> sources) {
        this.sources = sources;
    }

    /** Every public subject that can be looked for, each once, as known at present. */
    @Transactional(readOnly = true)
    public List<Indexed> everything() {
        List<Indexed> all = new ArrayList<>();
        Set<Subject> seen = new HashSet<>();
        for (ItemSource source : sources) {
            if (!LEFT_OUT.contains(source.kind())) {
                for (Item item : source.items(AsKnownOn.PRESENT, Filters.NONE)) {
                    if (seen.add(item.subject())) {
                        all.add(indexed(item));
                    }
                }
            }
        }
        return all;
    }

    private static Indexed indexed(Item item) {
        WordsOf words = WordsOf.of(item.content());
        String said =
                Stream.concat(
                                Stream.ofNullable(item.sentence()),
                                words.words().stream().filter(text -> !text.equals(item.title())))
                        .collect(Collectors.joining(BETWEEN));
        return new Indexed(
                item.subject(),
                item.label(),
                item.title(),
                List.copyOf(words.aliases()),
                said.substring(0, Math.min(said.length(), LONGEST)));
    }
}
