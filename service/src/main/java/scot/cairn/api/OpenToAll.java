package scot.cairn.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets scripts on any site read the API: it is public, and nobody is signed in to it. */
@Component
class OpenToAll extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String A_DAY = "86400";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(Root.PATH) && !path.startsWith(Root.PATH + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link");
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "If-None-Match");
        response.setHeader("Access-Control-Max-Age", A_DAY);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
