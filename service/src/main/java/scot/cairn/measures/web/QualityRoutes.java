package scot.cairn.measures.web;

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
import scot.cairn.correspondence.Askings;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.correspondence.Turn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;
import scot.cairn.measures.quality.QuestionKind;
import scot.cairn.measures.quality.Questions;
import scot.cairn.measures.quality.SettlingQuestion;

/** Questions about figures that were raised. One that concerns somebody else is not there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class QualityRoutes {

    private static final String ONE = "/work/data-quality/{question}";

    private final Templates templates;
    private final QualityListPage listPage;
    private final QuestionPage questionPage;
    private final SignedIn signedIn;
    private final Askings askings;
    private final Questions questions;
    private final Corresponding corresponding;
    private final SettlingQuestion settling;

    QualityRoutes(
            Templates templates,
            QualityListPage listPage,
            QuestionPage questionPage,
            SignedIn signedIn,
            Askings askings,
            Questions questions,
            Corresponding corresponding,
            SettlingQuestion settling) {
        this.templates = templates;
        this.listPage = listPage;
        this.questionPage = questionPage;
        this.signedIn = signedIn;
        this.askings = askings;
        this.questions = questions;
        this.corresponding = corresponding;
        this.settling = settling;
    }

    @Bean
    RouterFunction<ServerResponse> questionsAboutFigures() {
        return RouterFunctions.route()
                .GET("/work/data-quality", r -> templates.respond(listPage.of(r, person())))
                .GET(ONE, r -> page(r, found(r), "", Filled.EMPTY))
                .POST(ONE + "/reply", does("reply", Turn.What.REPLY))
                .POST(ONE + "/close", does("close", Turn.What.CLOSE))
                .POST(ONE + "/reopening", does("reopening", Turn.What.REOPEN))
                .POST(ONE + "/notice", this::tell)
                .build();
    }

    private HandlerFunction<ServerResponse> does(String form, Turn.What what) {
        return request -> {
            QuestionPage.Asked asked = found(request);
            Person by = person();
            if (!corresponding.may(by, asked.asking(), what)) {
                throw Routing.notThere();
            }
            Map<String, String> sent = Routing.sent(request);
            Map<String, String> wrong =
                    corresponding.act(by, asked.asking(), what, sent.getOrDefault("words", ""));
            return wrong.isEmpty()
                    ? done(asked, form)
                    : page(request, asked, form, new Filled(sent, wrong));
        };
    }

    private ServerResponse tell(ServerRequest request) {
        QuestionPage.Asked asked = found(request);
        Person by = person();
        if (!settling.mayTell(by, asked.asking(), asked.question())) {
            throw Routing.notThere();
        }
        settling.tell(by, asked.asking());
        return done(asked, "notice");
    }

    private static ServerResponse done(QuestionPage.Asked asked, String what) {
        return Routing.seeOther(
                "/work/data-quality/%d?done=%s".formatted(asked.asking().id(), what));
    }

    private ServerResponse page(
            ServerRequest request, QuestionPage.Asked asked, String form, Filled filled) {
        return templates.respond(questionPage.of(request, person(), asked, form, filled));
    }

    private QuestionPage.Asked found(ServerRequest request) {
        long number = Routing.number(request, "question");
        return askings.find(number)
                .filter(asking -> asking.kind().equals(QuestionKind.QUESTION.id()))
                .flatMap(asking ->
                        questions
                                .find(number)
                                .map(question -> new QuestionPage.Asked(asking, question)))
                .orElseThrow(Routing::notThere);
    }

    private Person person() {
        return signedIn.person().orElseThrow();
    }
}
