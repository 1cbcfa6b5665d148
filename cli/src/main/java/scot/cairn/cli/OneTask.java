package scot.cairn.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import scot.cairn.postgres.Login;

/** The service without pages, for one piece of work in a process of its own. */
final class OneTask {

    private OneTask() {}

    /**
     * Starts it.
     *
     * @param data folder of a stopped demonstration; without one, the production database that the
     *     environment names
     * @param more settings of this task
     */
    static ConfigurableApplicationContext over(Optional<Path> data, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        if (data.isPresent()) {
            settings.put("cairn.data", data.get().toString());
            settings.put("cairn.keys", DataFolders.keys(data.get()).toString());
            settings.put("spring.flyway.placeholders.serviceLogin", "cairn_service");
            return Running.withoutWeb(EmbeddedDatabase.class, settings);
        }
        Login service = Logins.fromEnvironment("CAIRN_DB_URL");
        Logins.requireLeastRights(service, Logins.fromEnvironment("CAIRN_DB_OWNER_URL"));
        settings.putAll(ProductionSettings.of(service));
        return Running.withoutWeb(ProductionDatabase.class, settings);
    }
}
