package scot.cairn.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends a body to an address of the web by HTTPS, and reads no more than how it was taken. The
 * address of the net is looked up once, and it is that one which is both looked at and called, so
 * that no second answer can lead to a machine behind ours. It goes where no answer leads it.
 */
@Component
class Caller {

    private static final int PATIENCE = 10_000;
    private static final int HTTPS = 443;
    private static final int LONGEST_LINE = 1_000;

    private final Predicate<InetAddress> mayCall;
    private final SSLSocketFactory sockets;

    @Autowired
    Caller() {
        this(PublicAddress::is, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Caller(Predicate<InetAddress> mayCall, SSLSocketFactory sockets) {
        this.mayCall = mayCall;
        this.sockets = sockets;
    }

    /** It may not be called. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Looks a host up.
     *
     * @throws Refused if any of its addresses is not everybody's
     * @throws java.net.UnknownHostException if it has none
     */
    InetAddress lookUp(String host) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(mayCall)) {
            throw new Refused("The host leads to an address that not everybody can reach.");
        }
        return all[0];
    }

    /** Sends it; the status with which it was taken. */
    int post(URI to, Map<String, String> headers, byte[] body) throws IOException {
        InetAddress place = lookUp(to.getHost());
        int port = to.getPort() < 0 ? HTTPS : to.getPort();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(place, port), PATIENCE);
            plain.setSoTimeout(PATIENCE);
            try (SSLSocket safe =
                    (SSLSocket) sockets.createSocket(plain, to.getHost(), port, true)) {
                SSLParameters parameters = safe.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                safe.setSSLParameters(parameters);
                send(safe.getOutputStream(), to, headers, body);
                return status(safe);
            }
        }
    }

    private static void send(OutputStream out, URI to, Map<String, String> headers, byte[] body)
            throws IOException {
        StringBuilder head = new StringBuilder(200);
        String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(to.getRawAuthority()).append("\r\n");
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static int status(SSLSocket safe) throws IOException {
        BufferedReader answer =
                new BufferedReader(
                        new InputStreamReader(safe.getInputStream(), StandardCharsets.US_ASCII),
                        LONGEST_LINE);
        char[] line = new char[LONGEST_LINE];
        int read = answer.read(line, 0, 12);
        while (read > 0 && read < 12) {
            int more = answer.read(line, read, 12 - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        String begun = new String(line, 0, Math.max(read, 0));
        if (!begun.matches("HTTP/1[.][01] [1-5][0-9]{2}")) {
            throw new IOException("it did not answer as a web server does");
        }
        return Integer.parseInt(begun.substring(9));
    }
}
