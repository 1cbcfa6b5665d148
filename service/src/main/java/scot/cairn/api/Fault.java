package scot.cairn.api;

/**
 * What is wrong with a parameter.
 *
 * @param parameter its name
 * @param given what was given
 * @param wrong what is wrong with that, in a sentence
 * @param mend what would be right, in a sentence
 */
record Fault(String parameter, String given, String wrong, String mend) {

    private static final int MOST_SHOWN = 100;

    Fault {
        given = given.length() > MOST_SHOWN ? given.substring(0, MOST_SHOWN) + "…" : given;
        parameter =
                parameter.length() > MOST_SHOWN
                        ? parameter.substring(0, MOST_SHOWN) + "…"
                        : parameter;
    }
}
