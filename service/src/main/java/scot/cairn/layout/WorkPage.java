package scot.cairn.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.subjects.Block;

/**
 * A page for somebody who is signed in, or is about to be.
 *
 * @param title its name
 * @param who in whose name it is read; empty when nobody is signed in
 * @param csrf name and value of the token that each of its forms sends; null when it has no form
 * @param trail pages above it, the home page apart
 * @param news what was just done, in words; empty when nothing was
 * @param sections in order
 */
public record WorkPage(
        String title,
        String who,
        @Nullable Token csrf,
        List<Map.Entry<String, String>> trail,
        String news,
        List<Section> sections) {

    /** What proves that a form was sent from one of our own pages. */
    public record Token(String name, String value) {

        /** The one of a request; null when none was made for it. */
        public static @Nullable Token of(ServerRequest request) {
            return request.attribute(CsrfToken.class.getName())
                    .map(CsrfToken.class::cast)
                    .map(token -> new Token(token.getParameterName(), token.getToken()))
                    .orElse(null);
        }
    }

    /**
     * A part of a page.
     *
     * @param id anchor
     * @param title heading
     * @param blocks what it says
     * @param forms what can be done there
     */
    public record Section(String id, String title, List<Block> blocks, List<Form> forms) {}

    /** Home, the pages above, then the page itself. */
    public List<Map.Entry<String, String>> breadcrumbs() {
        return Stream.of(
                        Stream.of(Map.entry("Home", "/")),
                        trail.stream(),
                        Stream.of(Map.entry(title, "")))
                .flatMap(crumbs -> crumbs)
                .toList();
    }

    /** Every field with a fault, for the summary on top. */
    public List<Form.Field> faulty() {
        return sections.stream()
                .flatMap(section -> section.forms().stream())
                .flatMap(form -> form.faulty().stream())
                .toList();
    }
}
