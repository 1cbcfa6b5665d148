package scot.cairn.correspondence;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers by which whoever asked finds their asking again. Nobody guesses one: 20 characters of
 * Crockford's base 32 are 100 random bits.
 */
public final class Reference {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private Reference() {}

    static String make(SecureRandom random) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** What somebody typed, as it is kept; empty where it cannot be one. */
    public static Optional<String> read(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String meant = bare.replace('O', '0').replace('I', '1').replace('L', '1');
        return meant.matches("[" + LETTERS + "]{" + LENGTH + "}")
                ? Optional.of(meant)
                : Optional.empty();
    }

    /** As it is read out and written down, for example {@code 7K3MQ-Q2X9A-0HJNP-R4T6W}. */
    public static String words(String reference) {
        return reference.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
