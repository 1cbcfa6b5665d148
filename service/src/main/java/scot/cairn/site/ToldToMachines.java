package scot.cairn.site;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * What could not be answered, told in the form in which the API tells of every problem (RFC 9457).
 */
record ToldToMachines(String type, String title, int status, String detail, List<String> faults) {

    /** Whether a path is asked by machines. */
    static boolean at(String path) {
        return path.equals("/api/v1") || path.startsWith("/api/v1/");
    }

    static ServerResponse of(HttpStatus status, String detail) {
        ToldToMachines problem =
                new ToldToMachines(
                        "about:blank", status.getReasonPhrase(), status.value(), detail, List.of());
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JsonMapper.shared().writeValueAsBytes(problem));
    }
}
