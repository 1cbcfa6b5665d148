package scot.cairn.jobs.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.access.SignedIn;
import scot.cairn.jobs.Job;
import scot.cairn.jobs.Jobs;
import scot.cairn.layout.Routing;
import scot.cairn.layout.Templates;

/** One's long work: all of it, one piece, and its end. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class JobRoutes {

    private final Templates templates;
    private final JobPages pages;
    private final Jobs jobs;
    private final SignedIn signedIn;

    JobRoutes(Templates templates, JobPages pages, Jobs jobs, SignedIn signedIn) {
        this.templates = templates;
        this.pages = pages;
        this.jobs = jobs;
        this.signedIn = signedIn;
    }

    @Bean
    RouterFunction<ServerResponse> longWork() {
        return RouterFunctions.route()
                .GET("/work/jobs", request -> templates.respond(pages.all(request)))
                .GET("/work/jobs/{job}", this::one)
                .POST("/work/jobs/{job}/cancel", this::cancel)
                .build();
    }

    private ServerResponse one(ServerRequest request) {
        return jobs.find(Routing.number(request, "job"))
                .map(job -> templates.respond(pages.one(request, job)))
                .orElseThrow(Routing::notThere);
    }

    /** One that is over meanwhile is shown as it is. */
    private ServerResponse cancel(ServerRequest request) {
        Job job =
                jobs.find(Routing.number(request, "job"))
                        .filter(found ->
                                signedIn.person()
                                        .filter(of -> of.account().equals(found.by().account()))
                                        .isPresent())
                        .orElseThrow(Routing::notThere);
        boolean done = jobs.cancel(signedIn.person().orElseThrow(), job.number());
        return Routing.seeOther(Jobs.page(job.number()) + (done ? "?done=cancelled" : ""));
    }
}
