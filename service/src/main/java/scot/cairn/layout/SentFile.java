package scot.cairn.layout;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A file that a form brings in its field {@code file}. How large it may be is a setting of the
 * server, which refuses a larger one by itself.
 *
 * @param name as its sender gave it, not to be trusted; empty where no file was chosen
 * @param bytes all of it; none where no file was chosen
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SentFile(String name, byte[] bytes) {

    private static final SentFile NONE = new SentFile("", new byte[0]);

    /** The file of a request. */
    public static SentFile of(ServerRequest request) throws ServletException, IOException {
        boolean hasParts =
                request.headers()
                        .contentType()
                        .filter(MediaType.MULTIPART_FORM_DATA::includes)
                        .isPresent();
        @Nullable Part part = hasParts ? request.multipartData().getFirst("file") : null;
        if (part == null) {
            return NONE;
        }
        @Nullable String name = part.getSubmittedFileName();
        return new SentFile(name == null ? "" : name, bytes(part));
    }

    private static byte[] bytes(Part part) {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
