package scot.cairn.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which server a production service sends letters, and where readers find it. */
final class MailSettings {

    private static final String ADDRESS = "CAIRN_ADDRESS";
    private static final String HOST = "CAIRN_SMTP_HOST";
    private static final String PORT = "CAIRN_SMTP_PORT";
    private static final String USER = "CAIRN_SMTP_USER";
    private static final String PASSWORD = "CAIRN_SMTP_PASSWORD";
    private static final String FROM = "CAIRN_SMTP_FROM";
    private static final String USUAL_PORT = "587";
    private static final String PATIENCE = "10000";
    private static final String MAIL = "spring.mail.";
    private static final String SMTP = "spring.mail.properties.mail.smtp.";

    private MailSettings() {}

    /**
     * From {@code CAIRN_ADDRESS}, the address at which readers find the service, and {@code
     * CAIRN_SMTP_HOST}, {@code CAIRN_SMTP_FROM}, and where the server asks for them {@code
     * CAIRN_SMTP_PORT}, {@code CAIRN_SMTP_USER} and {@code CAIRN_SMTP_PASSWORD}. Without a host no
     * letters are offered, and pages say so. The way to the server is always encrypted.
     *
     * @throws BadInput if a host is set without what letters need, or an address is not one
     */
    static Map<String, String> fromEnvironment() {
        Map<String, String> settings = new LinkedHashMap<>();
        String address = environment(ADDRESS).replaceAll("/+$", "");
        if (!address.isEmpty()) {
            if (!address.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
                throw new BadInput(
                        "%s is not https:// and a host, such as https://cairn.example.org."
                                .formatted(ADDRESS));
            }
            settings.put("cairn.address", address);
        }
        if (environment(HOST).isEmpty()) {
            return settings;
        }
        List<String> missing =
                List.of(ADDRESS, FROM).stream()
                        .filter(variable -> environment(variable).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "Not set: %s; for sending letters set all of %s, %s and %s, or no %s."
                            .formatted(String.join(", ", missing), HOST, FROM, ADDRESS, HOST));
        }
        settings.putAll(server());
        return settings;
    }

    private static Map<String, String> server() {
        String port = environment(PORT).isEmpty() ? USUAL_PORT : environment(PORT);
        if (!port.matches("[0-9]{1,5}")) {
            throw new BadInput("%s is not a port.".formatted(PORT));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(MAIL + "host", environment(HOST));
        settings.put(MAIL + "port", port);
        settings.put("cairn.mail.from", environment(FROM));
        settings.put(SMTP + (port.equals("465") ? "ssl.enable" : "starttls.required"), "true");
        settings.put(SMTP + "ssl.checkserveridentity", "true");
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            settings.put(SMTP + wait, PATIENCE);
        }
        if (!environment(USER).isEmpty()) {
            settings.put(MAIL + "username", environment(USER));
            settings.put(MAIL + "password", environment(PASSWORD));
            settings.put(SMTP + "auth", "true");
        }
        return settings;
    }

    private static String environment(String variable) {
        @Nullable String value = System.getenv(variable);
        return value == null ? "" : value.strip();
    }
}
