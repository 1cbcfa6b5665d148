package scot.cairn.returns.programs;

import java.util.Set;

/** A parameter that an address does not take, as this API tells of those. */
record ParameterFault(String parameter, String given, String wrong, String mend) {

    private static final int MOST_SHOWN = 100;

    ParameterFault {
        given = given.length() > MOST_SHOWN ? given.substring(0, MOST_SHOWN) + "…" : given;
        parameter =
                parameter.length() > MOST_SHOWN
                        ? parameter.substring(0, MOST_SHOWN) + "…"
                        : parameter;
    }

    static ParameterFault of(String name, String given, Set<String> taken) {
        return new ParameterFault(
                name,
                given,
                "This address does not take it.",
                taken.isEmpty()
                        ? "Leave it out."
                        : "Leave it out, or give one of: %s.".formatted(String.join(", ", taken)));
    }
}
