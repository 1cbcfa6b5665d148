package scot.cairn.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.search.Found.Way;
import scot.cairn.subjects.SubjectKind;

/**
 * Looks for words in the index. Where no subject has all of them, words that nothing has are taken
 * for slips of the keys; where that does not help, subjects with some of the words are found.
 */
@Service
public class Searching {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*");
    private static final int SHORTEST = 3;
    private static final int MOST = 8;

    private final SearchIndex index;

    Searching(SearchIndex index) {
        this.index = index;
    }

    /** What is found; nothing where no words are asked for. */
    @Transactional(readOnly = true)
    public Found search(Asked asked) {
        int subjects = index.size();
        if (asked.words().isEmpty()) {
            return Found.nothing(asked, subjects);
        }
        return found(asked, Way.ALL, asked.words(), subjects)
                .or(() ->
                        mended(asked.words())
                                .flatMap(words -> found(asked, Way.MENDED, words, subjects)))
                .or(() -> found(asked, Way.SOME, asked.words(), subjects))
                .orElseGet(() -> Found.nothing(asked, subjects));
    }

    private Optional<Found> found(Asked asked, Way as, String words, int subjects) {
        boolean some = as == Way.SOME;
        SortedMap<SubjectKind, Integer> kinds = index.kinds(words, some);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> hits = index.hits(asked.with(words), some);
        return Optional.of(new Found(asked, as, words, kinds, hits, subjects));
    }

    /**
     * The words with the nearest one on record for each that nothing has; empty if none is near.
     */
    private Optional<String> mended(String words) {
        Map<String, String> nearest = new LinkedHashMap<>();
        Matcher each = WORD.matcher(words);
        for (int i = 0; i < MOST && each.find(); i++) {
            String word = each.group();
            if (word.length() >= SHORTEST) {
                index.nearest(word).ifPresent(other -> nearest.put(word, other));
            }
        }
        return nearest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        WORD.matcher(words)
                                .replaceAll(found ->
                                        Matcher.quoteReplacement(
                                                nearest.getOrDefault(
                                                        found.group(), found.group()))));
    }
}
