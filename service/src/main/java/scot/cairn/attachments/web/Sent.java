package scot.cairn.attachments.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.attachments.Offered;
import scot.cairn.layout.Form;
import scot.cairn.layout.Routing;
import scot.cairn.layout.SentFile;

/** What a request brings. */
final class Sent {

    private Sent() {}

    /** The file that was chosen, with what was said of it; without a byte where none was chosen. */
    static Offered file(ServerRequest request) throws ServletException, IOException {
        Map<String, String> fields = Routing.sent(request);
        SentFile file = SentFile.of(request);
        return new Offered(
                file.name(),
                file.bytes(),
                fields.getOrDefault("note", ""),
                fields.getOrDefault("expires", ""),
                fields.getOrDefault("declares", "").equals(Form.TICKED));
    }
}
