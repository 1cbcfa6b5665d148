package scot.cairn.returns.templates;

/** How often something is owed, in words. */
public final class Often {

    private Often() {}

    /**
     * For example {@code every quarter}.
     *
     * @param months how many months apart; 0 for once
     */
    public static String words(int months) {
        return switch (months) {
            case 0 -> "once";
            case 1 -> "every month";
            case 3 -> "every quarter";
            case 12 -> "every year";
            default -> "every %d months".formatted(months);
        };
    }

    /** The same at the beginning of a sentence. */
    public static String capital(int months) {
        String words = words(months);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
