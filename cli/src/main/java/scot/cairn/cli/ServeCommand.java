package scot.cairn.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.cairn.postgres.Login;

/** Runs the service over a production database. */
@Command(
        name = "serve",
        description = {
            "Runs the service over the PostgreSQL 18 database that CAIRN_DB_URL (the service's login)",
            "and CAIRN_DB_OWNER_URL (the owner's, for migrations) name."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "port to listen on (default: ${DEFAULT-VALUE})",
            defaultValue = "8080",
            converter = PortNumber.class)
    private int port;

    @Option(
            names = "--management-port",
            description = {
                "port of this machine only for /health and /prometheus; 0 chooses one (default: none)"
            },
            converter = PortNumber.class)
    private Optional<Integer> managementPort = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> signIn = SignInSettings.fromEnvironment();
        Map<String, String> mail = MailSettings.fromEnvironment();
        Login service = Logins.fromEnvironment("CAIRN_DB_URL");
        Logins.requireLeastRights(service, Logins.fromEnvironment("CAIRN_DB_OWNER_URL"));
        Map<String, String> settings = new HashMap<>(ProductionSettings.of(service));
        settings.putAll(signIn);
        settings.putAll(mail);
        managementPort.ifPresent(of -> settings.put("management.server.port", of.toString()));
        ConfigurableApplicationContext running =
                Running.withWeb(ProductionDatabase.class, port, settings);
        System.err.println("Cairn is listening on port " + Running.port(running));
        Running.managementPort(running)
                .ifPresent(at -> System.err.println("Health and metrics are at port " + at));
        Stopping.await(running);
        return 0;
    }
}
