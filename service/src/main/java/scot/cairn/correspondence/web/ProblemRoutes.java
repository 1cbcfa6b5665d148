package scot.cairn.correspondence.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.correspondence.AskedOf;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;
import scot.cairn.correspondence.problems.AnsweringProblem;
import scot.cairn.correspondence.problems.ProblemKind;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** Reports of problems, for those who answer them. One that is not theirs is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemRoutes {

    private static final String ONE = "/work/problems/{problem}";

    private final Templates templates;
    private final ProblemListPage listPage;
    private final ProblemPage problemPage;
    private final SignedIn signedIn;
    private final Askings askings;
    private final Corresponding corresponding;
    private final AnsweringProblem answering;

    ProblemRoutes(
            Templates templates,
            ProblemListPage listPage,
            ProblemPage problemPage,
            SignedIn signedIn,
            Askings askings,
            Corresponding corresponding,
            AnsweringProblem answering) {
        this.templates = templates;
        this.listPage = listPage;
        this.problemPage = problemPage;
        this.signedIn = signedIn;
        this.askings = askings;
        this.corresponding = corresponding;
        this.answering = answering;
    }

    /** What somebody does to a report; answers with what is wrong. */
    private interface Doing {
        Map<String, String> to(Asking asking, Person by, Map<String, String> sent);
    }

    @Bean
    RouterFunction<ServerResponse> problemPages() {
        return RouterFunctions.route()
                .GET("/work/problems", r -> templates.respond(listPage.of(r, person())))
                .GET(ONE, r -> page(r, found(r), ProblemPage.Sent.NONE))
                .POST(ONE + "/reply", does("reply", Turn.What.REPLY, this::reply))
                .POST(ONE + "/publication", does("publication", Turn.What.REPLY, this::publish))
                .POST(ONE + "/passing-on", does("passing-on", Turn.What.PASS_ON, this::passOn))
                .POST(
                        ONE + "/close",
                        does(
                                "close",
                                Turn.What.CLOSE,
                                (asking, by, sent) -> answering.close(by, asking, words(sent))))
                .POST(
                        ONE + "/reopening",
                        does(
                                "reopening",
                                Turn.What.REOPEN,
                                (asking, by, sent) ->
                                        corresponding.reopen(by, asking, words(sent))))
                .build();
    }

    private HandlerFunction<ServerResponse> does(String form, Turn.What what, Doing doing) {
        return request -> {
            Asking asking = found(request);
            Person by = person();
            if (!corresponding.may(by, asking, what)) {
                throw Routing.notThere();
            }
            Map<String, String> sent = Routing.sent(request);
            Map<String, String> wrong = doing.to(asking, by, sent);
            return wrong.isEmpty()
                    ? Routing.seeOther("/work/problems/%d?done=%s".formatted(asking.id(), form))
                    : page(request, asking, new ProblemPage.Sent(form, new Filled(sent, wrong)));
        };
    }

    private Map<String, String> reply(Asking asking, Person by, Map<String, String> sent) {
        return answering.reply(
                by,
                asking,
                new AnsweringProblem.Answer(
                        sent.getOrDefault("decision", ""),
                        words(sent),
                        sent.getOrDefault("wrong", ""),
                        sent.getOrDefault("done", "")));
    }

    private Map<String, String> publish(Asking asking, Person by, Map<String, String> sent) {
        if (!answering.mayPublish(by, asking)) {
            throw Routing.notThere();
        }
        return switch (sent.getOrDefault("sure", "")) {
            case "no" -> answering.publish(by, asking);
            case "yes" -> Map.of("sure", "Reply again without it, then publish that reply");
            default -> Map.of("sure", "Choose whether it says anything of a person");
        };
    }

    private Map<String, String> passOn(Asking asking, Person by, Map<String, String> sent) {
        String to = sent.getOrDefault("to", "");
        return ProblemKind.passedOnTo().stream().anyMatch(role -> role.id().equals(to))
                ? corresponding.passOn(by, asking, words(sent), AskedOf.role(to))
                : Map.of("to", "Choose to whom you pass it on");
    }

    private ServerResponse page(ServerRequest request, Asking asking, ProblemPage.Sent sent) {
        return templates.respond(problemPage.of(request, person(), asking, sent));
    }

    private Asking found(ServerRequest request) {
        return askings.find(Routing.number(request, "problem")).orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }

    private static String words(Map<String, String> sent) {
        return sent.getOrDefault("words", "");
    }
}
