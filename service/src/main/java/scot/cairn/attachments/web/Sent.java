package scot.cairn.attachments.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.attachments.Offered;
import scot.cairn.intake.Looking;
import scot.cairn.layout.Form;
import scot.cairn.layout.Routing;

/** What a request brings. */
final class Sent {

    private Sent() {}

    /** The file that was chosen, with what was said of it; without a byte where none was chosen. */
    static Offered file(ServerRequest request) throws ServletException, IOException {
        Map<String, String> fields = Routing.sent(request);
        @Nullable Part part = part(request);
        return new Offered(
                part == null || part.getSubmittedFileName() == null
                        ? ""
                        : part.getSubmittedFileName(),
                part == null ? new byte[0] : bytes(part),
                fields.getOrDefault("note", ""),
                fields.getOrDefault("expires", ""),
                fields.getOrDefault("declares", "").equals(Form.TICKED));
    }

    private static @Nullable Part part(ServerRequest request) throws ServletException, IOException {
        boolean hasParts =
                request.headers()
                        .contentType()
                        .filter(MediaType.MULTIPART_FORM_DATA::includes)
                        .isPresent();
        return hasParts ? request.multipartData().getFirst("file") : null;
    }

    private static byte[] bytes(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(Looking.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
