package scot.cairn.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts entries by their kind of act. */
final class Acts {

    /** Further kinds are counted together, under the empty name. */
    private static final int MOST_KINDS = 1000;

    private static final Pattern ACT = Pattern.compile("[{,]\"act\":\"([^\"\\\\]{1,100})\"");

    private final SortedMap<String, Long> counts = new TreeMap<>();

    void count(byte[] entry) {
        Matcher act = ACT.matcher(new String(entry, StandardCharsets.UTF_8));
        String kind = act.find() ? act.group(1) : "";
        counts.merge(
                counts.containsKey(kind) || counts.size() < MOST_KINDS ? kind : "", 1L, Long::sum);
    }

    SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }
}
