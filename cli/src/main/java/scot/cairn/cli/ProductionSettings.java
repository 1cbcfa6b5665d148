package scot.cairn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.cairn.postgres.Login;

/** The settings of a production service: its login, where the ledger's key is and its name. */
final class ProductionSettings {

    private ProductionSettings() {}

    /**
     * From {@code CAIRN_KEYS}, a folder outside the database and its backups, and {@code
     * CAIRN_LEDGER_NAME}, needed once, when the key is made.
     *
     * @throws BadInput if a key must be made and either is not set
     */
    static Map<String, String> of(Login service) {
        String folder = environment("CAIRN_KEYS");
        if (folder.isEmpty()) {
            throw new BadInput(
                    "CAIRN_KEYS is not set; name the folder of the ledger's key, outside the database"
                            + " and its backups, which only this user may open.");
        }
        String name = environment("CAIRN_LEDGER_NAME");
        if (name.isEmpty() && !Files.exists(Path.of(folder, "ledger.key"))) {
            throw new BadInput(
                    "There is no ledger.key in %s; to make one, set CAIRN_LEDGER_NAME to the ledger's"
                                    .formatted(folder)
                            + " name for ever, best the host and a path, such as"
                            + " cairn.example.org/ledger. If there was a key, put it back instead.");
        }
        return Map.of(
                "spring.flyway.placeholders.serviceLogin",
                Logins.quoted(service),
                "cairn.keys",
                folder,
                "cairn.ledger-name",
                name.isEmpty() ? "localhost/cairn/ledger" : name);
    }

    private static String environment(String variable) {
        @Nullable String value = System.getenv(variable);
        return value == null ? "" : value.strip();
    }
}
