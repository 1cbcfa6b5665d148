package scot.cairn.returns.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.SentFile;
import scot.cairn.layout.Templates;
import scot.cairn.returns.sheets.TakingSheets;
import scot.cairn.returns.sheets.TakingSheets.Taken;

/** Spreadsheets of returns that come back: read, looked at, accepted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SheetRoutes {

    private static final int LONGEST_NAME = 100;

    private final Templates templates;
    private final SheetPage page;
    private final TakingSheets taking;
    private final SignedIn signedIn;

    SheetRoutes(Templates templates, SheetPage page, TakingSheets taking, SignedIn signedIn) {
        this.templates = templates;
        this.page = page;
        this.taking = taking;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> spreadsheetsOfReturns() {
        return RouterFunctions.route()
                .POST("/work/return-sheets", this::send)
                .GET("/work/return-sheets/{sheet}", this::one)
                .POST("/work/return-sheets/{sheet}", this::accept)
                .build();
    }

    private ServerResponse send(ServerRequest request)
            throws ServletException, IOException, InterruptedException {
        SentFile file = SentFile.of(request);
        if (file.bytes().length == 0) {
            return templates.respond(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page.again(
                            request,
                            person(),
                            new Filled(
                                    Map.of(), Map.of("file", "Choose a file that is not empty"))));
        }
        return switch (taking.take(person(), plain(file.name()), file.bytes())) {
            case Taken.Waits waits -> Routing.seeOther(SheetPage.of(waits.number()));
            case Taken.Refused refused ->
                    templates.respond(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            page.refused(request, person(), refused.faults()));
        };
    }

    private ServerResponse one(ServerRequest request) {
        long number = Routing.number(request, "sheet");
        Person person = person();
        return templates.respond(
                page.of(
                        request,
                        person,
                        number,
                        taking.find(person, number).orElseThrow(Routing::notThere)));
    }

    private ServerResponse accept(ServerRequest request) {
        long number = Routing.number(request, "sheet");
        if (!taking.accept(person(), number)) {
            throw Routing.notThere();
        }
        return Routing.seeOther(SheetPage.of(number));
    }

    /** The end of a name, as a browser may send the whole path; on one line, and not too long. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String line = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(line.length() - LONGEST_NAME) : line;
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
