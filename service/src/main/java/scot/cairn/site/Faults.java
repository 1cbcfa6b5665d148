package scot.cairn.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The one place where a surprise becomes a page: plain words and an id for the reader, the whole of
 * it in the log under that id.
 */
@Controller
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final ServerResponse.Context PLAIN =
            () -> List.of(new ByteArrayHttpMessageConverter());

    private final Html html;

    Faults(Html html) {
        this.html = html;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answer(request).writeTo(request, response, PLAIN);
    }

    private ServerResponse answer(HttpServletRequest request) {
        try {
            return page(request, status(request));
        } catch (RuntimeException another) {
            return failed(request, another);
        }
    }

    private ServerResponse page(HttpServletRequest request, HttpStatus status) {
        if (status.is4xxClientError() && ToldToMachines.at(path(request))) {
            return ToldToMachines.of(status, "What was asked for is not answered here.");
        }
        if (status == HttpStatus.NOT_FOUND) {
            return html.notFound(path(request));
        }
        if (status.is4xxClientError()) {
            return html.refused(status);
        }
        return failed(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    private ServerResponse failed(HttpServletRequest request, @Nullable Throwable failure) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {}", id, path(request), failure);
        return ToldToMachines.at(path(request))
                ? ToldToMachines.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "The fault is ours, not yours. It has been noted as %s.".formatted(id))
                : html.failed(id);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : "/";
    }
}
