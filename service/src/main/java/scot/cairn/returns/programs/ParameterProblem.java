package scot.cairn.returns.programs;

import java.util.List;

/** That parameters cannot be used (RFC 9457). */
record ParameterProblem(
        String type, String title, int status, String detail, List<ParameterFault> faults) {

    static ParameterProblem of(List<ParameterFault> faults) {
        return new ParameterProblem(
                "/api#bad-parameters",
                "Parameters that cannot be used",
                400,
                "%d cannot be used; faults says why.".formatted(faults.size()),
                faults);
    }
}
