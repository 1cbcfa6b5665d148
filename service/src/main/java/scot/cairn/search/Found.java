package scot.cairn.search;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import scot.cairn.subjects.SubjectKind;

/**
 * What was found.
 *
 * @param asked what was looked for
 * @param as how the words were taken
 * @param searched the words that were searched in the end; other than those asked where no subject
 *     has those
 * @param kinds how many of each kind, whatever kind is wanted; kinds without any are not in it
 * @param hits one page of those of the kind that is wanted, best first
 * @param subjects how many subjects were looked through
 */
public record Found(
        Asked asked,
        Way as,
        String searched,
        SortedMap<SubjectKind, Integer> kinds,
        List<Hit> hits,
        int subjects) {

    /** How words were taken. */
    public enum Way {
        /** Each subject has all of them. */
        ALL,
        /**
         * No subject has all of them; words that are on record were put in place of strange ones.
         */
        MENDED,
        /** No subject has all of them; each of these has some. */
        SOME
    }

    /** How many there are of every kind. */
    public int ofEveryKind() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many there are of the kind that is wanted. */
    public int total() {
        return asked.kind().map(kind -> kinds.getOrDefault(kind, 0)).orElseGet(this::ofEveryKind);
    }

    /** How many pages they fill; 0 where there are none. */
    public int pages() {
        return (total() + Asked.A_PAGE - 1) / Asked.A_PAGE;
    }

    static Found nothing(Asked asked, int subjects) {
        return new Found(
                asked,
                Way.ALL,
                asked.words(),
                new java.util.TreeMap<>(Map.of()),
                List.of(),
                subjects);
    }
}
