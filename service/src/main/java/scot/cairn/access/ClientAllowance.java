package scot.cairn.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one program may ask; a token more does not make it two. */
class ClientAllowance extends OncePerRequestFilter {

    private final Allowances allowances;

    ClientAllowance(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            Optional<Duration> wait = allowances.take(ClientDoor.idOf(token.getToken()));
            if (wait.isPresent()) {
                response.setHeader(
                        "Retry-After", Long.toString(wait.get().plusMillis(999).toSeconds()));
                response.sendError(429);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
