package scot.cairn.intake;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scot.cairn.pack.ValueRow.Marker;

/**
 * What symbols in the place of a number, or after one, mean.
 *
 * @param meanings by symbol, as written
 */
public record Symbols(Map<String, Marker> meanings) {

    /**
     * Those of the Government Analysis Function ("Symbols in tables", 2023) that say why there is
     * no number, {@code [p]} for provisional, and {@code *} for a number that is held back. A
     * hyphen is not among them: tables use it for nil and for missing.
     */
    public static final Symbols USUAL =
            new Symbols(
                    Map.of(
                            "[c]", Marker.SUPPRESSED,
                            "*", Marker.SUPPRESSED,
                            "[x]", Marker.MISSING,
                            "[z]", Marker.NOT_APPLICABLE,
                            "[p]", Marker.PROVISIONAL));

    public Symbols {
        meanings = Map.copyOf(meanings);
    }

    /** These and one more, or with another meaning. */
    public Symbols with(String symbol, Marker meaning) {
        Map<String, Marker> more = new HashMap<>(meanings);
        more.put(symbol, meaning);
        return new Symbols(Collections.unmodifiableMap(more));
    }

    /** What a symbol means; empty for one that is not declared. */
    public Optional<Marker> meaning(String symbol) {
        return Optional.ofNullable(meanings.get(symbol));
    }
}
