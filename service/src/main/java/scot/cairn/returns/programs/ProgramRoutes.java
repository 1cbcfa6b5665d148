package scot.cairn.returns.programs;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.ApiClient;
import scot.cairn.access.ClientDoor;
import scot.cairn.layout.Routing;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Returns for registered programs: read as they are asked now, and answered. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProgramRoutes {

    private static final int LARGEST = 4_000_000;
    private static final String DRY_RUN = "dry-run";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final ReturnDrafts drafts;
    private final AskedForms forms;
    private final ProgramWriting writing;
    private final ClientDoor door;

    ProgramRoutes(ReturnDrafts drafts, AskedForms forms, ProgramWriting writing, ClientDoor door) {
        this.drafts = drafts;
        this.forms = forms;
        this.writing = writing;
        this.door = door;
    }

    /** Before the public addresses, one of which takes every path of the API. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> returnsOfPrograms() {
        return RouterFunctions.route()
                .GET("/api/v1/work/returns/{*return}", this::read)
                .PUT("/api/v1/work/returns/{*return}", this::write)
                .build();
    }

    private ServerResponse read(ServerRequest request) {
        ReturnDraft draft = draft(request);
        List<ParameterFault> faults = parameters(request, Set.of());
        return faults.isEmpty()
                ? json(200, MediaType.APPLICATION_JSON, forms.of(draft))
                : json(400, MediaType.APPLICATION_PROBLEM_JSON, ParameterProblem.of(faults));
    }

    private ServerResponse write(ServerRequest request) throws IOException, ServletException {
        ReturnDraft draft = draft(request);
        List<ParameterFault> faults = parameters(request, Set.of(DRY_RUN));
        if (!faults.isEmpty()) {
            return json(400, MediaType.APPLICATION_PROBLEM_JSON, ParameterProblem.of(faults));
        }
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST + 1);
        SentBody sent = body.length > LARGEST ? tooLarge() : ReadingBody.read(body);
        if (!sent.isWhole()) {
            return problem(WriteProblem.unreadable(sent.faults()));
        }
        WrittenAnswers written =
                writing.write(program(), draft, sent, request.params().containsKey(DRY_RUN));
        return written.faults().isEmpty()
                ? json(200, MediaType.APPLICATION_JSON, Written.of(written))
                : problem(WriteProblem.refused(written));
    }

    /** What is answered where nothing is refused. */
    private record Written(String id, boolean dryRun, List<WrittenAnswers.Outcome> answers) {

        static Written of(WrittenAnswers written) {
            return new Written(written.id(), written.dryRun(), written.answers());
        }
    }

    private static SentBody tooLarge() {
        return new SentBody(
                "",
                List.of(),
                0,
                List.of(
                        WriteFault.of(
                                "",
                                "",
                                "It is larger than %,d bytes.".formatted(LARGEST),
                                "Send the answers of some parts at a time.")),
                false);
    }

    private static List<ParameterFault> parameters(ServerRequest request, Set<String> taken) {
        return request.params().keySet().stream()
                .filter(name -> !taken.contains(name))
                .map(name -> ParameterFault.of(name, request.param(name).orElse(""), taken))
                .toList();
    }

    private ReturnDraft draft(ServerRequest request) {
        String id = request.pathVariable("return").replaceFirst("^/", "");
        return drafts.find(program(), id).orElseThrow(Routing::notThere);
    }

    private ApiClient program() {
        return door.client().orElseThrow(Routing::notThere);
    }

    private static ServerResponse problem(WriteProblem problem) {
        return json(problem.status(), MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private static ServerResponse json(int status, MediaType type, Object body) {
        return ServerResponse.status(status)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(MAPPER.writeValueAsBytes(body));
    }
}
