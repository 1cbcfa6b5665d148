package scot.cairn.pack;

import java.util.Arrays;
import java.util.Optional;

/** What kind of number a figure is, in the terms of the Office for Statistics Regulation. */
public enum Designation {
    ACCREDITED_OFFICIAL_STATISTICS("accredited official statistics"),
    OFFICIAL_STATISTICS("official statistics"),
    OFFICIAL_STATISTICS_IN_DEVELOPMENT("official statistics in development"),
    MANAGEMENT_INFORMATION("management information"),
    /** Worked out here from published figures. */
    DERIVED("derived by Cairn");

    private final String words;

    Designation(String words) {
        this.words = words;
    }

    /** The designation that a pack writes in these words, or empty if there is none. */
    public static Optional<Designation> in(String words) {
        return Arrays.stream(values()).filter(known -> known.words.equals(words)).findFirst();
    }

    /** The words as a pack writes them and a page shows them. */
    public String words() {
        return words;
    }

    /** Whether a figure of this kind may be a plan's primary measure. */
    public boolean isOfficial() {
        return switch (this) {
            case ACCREDITED_OFFICIAL_STATISTICS,
                    OFFICIAL_STATISTICS,
                    OFFICIAL_STATISTICS_IN_DEVELOPMENT ->
                    true;
            case MANAGEMENT_INFORMATION, DERIVED -> false;
        };
    }
}
