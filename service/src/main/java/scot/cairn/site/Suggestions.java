package scot.cairn.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Heading;

/** Pages whose address or title shares words with one that does not exist. */
@Component
class Suggestions {

    private static final int MOST = 5;
    private static final int LONGEST_PATH = 200;

    private final Pages pages;

    Suggestions(Pages pages) {
        this.pages = pages;
    }

    /** The closest first, at most five; empty when nothing is close. */
    List<List<Span>> closeTo(String path) {
        Set<String> asked = words(path.substring(0, Math.min(path.length(), LONGEST_PATH)));
        return pages.everything().stream()
                .filter(heading -> shared(asked, heading) > 0)
                .sorted(Comparator.comparingInt((Heading h) -> -shared(asked, h)))
                .limit(MOST)
                .map(heading -> List.of(Span.link(heading.title(), heading.subject().url())))
                .toList();
    }

    private static int shared(Set<String> asked, Heading heading) {
        Set<String> words = words(heading.subject().url() + " " + heading.title());
        words.retainAll(asked);
        return words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.UK).split("[^a-z0-9]+", -1)));
        words.removeIf(word -> word.length() < 2);
        return words;
    }
}
