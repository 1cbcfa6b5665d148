package scot.cairn.api;

import java.util.List;

/**
 * Why there is no answer (RFC 9457).
 *
 * @param type address of what is said of this sort of problem
 * @param title the sort in words
 * @param status HTTP status
 * @param detail what to know of this one
 * @param faults every parameter that is wrong; empty when none is
 */
record Problem(String type, String title, int status, String detail, List<Fault> faults) {

    private static final String TYPES = "/api#";

    static Problem missing(String detail) {
        return new Problem(TYPES + "not-found", "Not found", 404, detail, List.of());
    }

    static Problem misasked(List<Fault> faults) {
        return new Problem(
                TYPES + "bad-parameters",
                "Parameters that cannot be used",
                400,
                faults.size() == 1
                        ? "1 parameter cannot be used; faults says why."
                        : "%d parameters cannot be used; faults says why of each."
                                .formatted(faults.size()),
                faults);
    }

    static Problem notAllowed(String method) {
        return new Problem(
                TYPES + "read-only",
                "Only reading is possible",
                405,
                "The method %s is not answered here; GET and HEAD are.".formatted(method),
                List.of());
    }
}
