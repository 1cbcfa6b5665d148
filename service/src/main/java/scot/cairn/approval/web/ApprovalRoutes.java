package scot.cairn.approval.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.OpenSessions;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.approval.Approval;
import scot.cairn.approval.Approvals;
import scot.cairn.approval.Asking;
import scot.cairn.approval.Deciding;
import scot.cairn.approval.Signable;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** What is to be signed, and the signatures. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApprovalRoutes {

    private static final String MEANWHILE =
            "Somebody else changed the record at the same moment: try again";

    private final Templates templates;
    private final ApprovalsPage approvalsPage;
    private final ApprovalPage approvalPage;
    private final Approvals approvals;
    private final Deciding deciding;
    private final Asking asking;
    private final SignedIn signedIn;
    private final OpenSessions sessions;

    ApprovalRoutes(
            Templates templates,
            ApprovalsPage approvalsPage,
            ApprovalPage approvalPage,
            Approvals approvals,
            Deciding deciding,
            Asking asking,
            SignedIn signedIn,
            OpenSessions sessions) {
        this.templates = templates;
        this.approvalsPage = approvalsPage;
        this.approvalPage = approvalPage;
        this.approvals = approvals;
        this.deciding = deciding;
        this.asking = asking;
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    @Bean
    RouterFunction<ServerResponse> approvalPages() {
        return RouterFunctions.route()
                .GET("/work/approvals", request -> templates.respond(approvalsPage.of(request)))
                .GET("/work/approvals/{number}", request -> page(request, Filled.EMPTY))
                .POST("/work/approvals/{number}/sign", this::sign)
                .POST("/work/approvals/{number}/send-back", this::sendBack)
                .POST("/work/approvals/{number}/withdraw", this::withdraw)
                .build();
    }

    private ServerResponse page(ServerRequest request, Filled filled) {
        return templates.respond(approvalPage.of(request, approval(request), filled));
    }

    private ServerResponse sign(ServerRequest request) {
        Approval approval = approval(request);
        Person person = mayDecide(approval);
        String path = "/work/approvals/" + approval.id();
        if (!sessions.isProvedLately(request.servletRequest())) {
            return Routing.seeOther("/sign-in/again?next=" + path);
        }
        String fault = signed(person, approval, version(request));
        return fault.isEmpty()
                ? Routing.seeOther(path + "?done=signed")
                : templates.respond(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        approvalPage.of(
                                request,
                                approval(request),
                                new Filled(Map.of(), Map.of("sign", fault))));
    }

    private String signed(Person person, Approval approval, int version) {
        try {
            return deciding.sign(person, approval.id(), version);
        } catch (Signable.CannotBeDone cannot) {
            return cannot.why();
        } catch (DuplicateKeyException | ConcurrencyFailureException meanwhile) {
            return MEANWHILE;
        }
    }

    private ServerResponse sendBack(ServerRequest request) {
        Approval approval = approval(request);
        Person person = mayDecide(approval);
        String reason = request.param("reason").orElse("");
        String fault = deciding.sendBack(person, approval.id(), version(request), reason);
        return fault.isEmpty()
                ? Routing.seeOther("/work/approvals/%d?done=sent-back".formatted(approval.id()))
                : page(request, new Filled(Map.of("reason", reason), Map.of("reason", fault)));
    }

    private ServerResponse withdraw(ServerRequest request) {
        Approval approval = approval(request);
        Person person = signedIn.person().orElseThrow();
        if (!approval.isBy(person.account())) {
            throw Routing.notThere();
        }
        asking.withdraw(person, approval.id());
        return Routing.seeOther("/work/approvals/" + approval.id());
    }

    /** Whose signature it does not wait for sees no button, and no route. */
    private Person mayDecide(Approval approval) {
        Person person = signedIn.person().orElseThrow();
        if (deciding.postOf(person, approval).isEmpty()) {
            throw Routing.notThere();
        }
        return person;
    }

    private Approval approval(ServerRequest request) {
        return approvals.find(Routing.number(request, "number")).orElseThrow(Routing::notThere);
    }

    private static int version(ServerRequest request) {
        return request.param("version")
                .filter(asked -> asked.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
