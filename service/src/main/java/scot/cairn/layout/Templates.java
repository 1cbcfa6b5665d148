package scot.cairn.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Fills in templates, which the build has compiled. */
@Component
public class Templates {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Masthead masthead;
    private final Guidance guidance;

    Templates(Masthead masthead, Guidance guidance) {
        this.masthead = masthead;
        this.guidance = guidance;
    }

    /** A page of one view. */
    public ServerResponse respond(HttpStatusCode status, String template, Object view) {
        StringOutput output = new StringOutput();
        engine.render(template, view, output);
        return respond(ServerResponse.status(status), output);
    }

    /** A page that is nobody else's to keep; 422 when a form of it was filled in wrongly. */
    public ServerResponse respond(WorkPage page) {
        return respond(
                page.faulty().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    /** The same, whatever is wrong on it. */
    public ServerResponse respond(HttpStatusCode status, WorkPage page) {
        StringOutput output = new StringOutput();
        engine.render(
                "layout/work.jte",
                Map.of(
                        "page",
                        page,
                        "mission",
                        masthead.mission(),
                        "alarm",
                        masthead.alarm(),
                        "guidance",
                        guidance),
                output);
        return respond(ServerResponse.status(status).cacheControl(CacheControl.noStore()), output);
    }

    private static ServerResponse respond(ServerResponse.BodyBuilder answer, StringOutput output) {
        return answer.contentType(HTML).body(output.toString().getBytes(StandardCharsets.UTF_8));
    }
}
