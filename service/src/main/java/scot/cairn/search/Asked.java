package scot.cairn.search;

import java.util.Optional;
import scot.cairn.subjects.SubjectKind;

/**
 * What somebody looks for.
 *
 * @param words as they are searched: at most {@value #LONGEST} characters, none that does not print
 * @param cut whether more words were asked than that
 * @param kind the only kind wanted; empty for every kind
 * @param page of results, from 1
 */
public record Asked(String words, boolean cut, Optional<SubjectKind> kind, int page) {

    /** So many results stand on a page. */
    public static final int A_PAGE = 20;

    static final int LONGEST = 200;

    /** What was typed, whatever it is. */
    public static Asked of(String words, String kind, String page) {
        String clean = words.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}\\s]+", " ").strip();
        boolean cut = clean.codePointCount(0, clean.length()) > LONGEST;
        return new Asked(
                cut ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) : clean,
                cut,
                kind(kind),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    private static Optional<SubjectKind> kind(String slug) {
        for (SubjectKind kind : SubjectKind.values()) {
            if (slug(kind).equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** As an address writes a kind, for example {@code area-set}. */
    public static String slug(SubjectKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The same with other words. */
    Asked with(String others) {
        return new Asked(others, false, kind, page);
    }

    int offset() {
        return (page - 1) * A_PAGE;
    }
}
