package scot.cairn.cli;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import scot.cairn.CairnService;

/** Starts the service for a command. */
final class Running {

    private Running() {}

    /**
     * The service with its pages.
     *
     * @throws MachineCannot if the port is taken
     */
    static ConfigurableApplicationContext withWeb(
            Class<?> database, int port, Map<String, Object> settings) {
        try {
            return builder(database, settings)
                    .web(WebApplicationType.SERVLET)
                    .properties(Map.of("server.port", port))
                    .run();
        } catch (RuntimeException failure) {
            throw portTaken(failure, port);
        }
    }

    /** The service without pages, for one piece of work. */
    static ConfigurableApplicationContext withoutWeb(
            Class<?> database, Map<String, Object> settings) {
        return builder(database, settings).web(WebApplicationType.NONE).run();
    }

    private static SpringApplicationBuilder builder(
            Class<?> database, Map<String, Object> settings) {
        return new SpringApplicationBuilder(CairnService.class, database)
                .properties(settings)
                .logStartupInfo(false);
    }

    private static RuntimeException portTaken(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new MachineCannot(
                        "Port %d is taken by another program; choose another with --port."
                                .formatted(port));
            }
        }
        return failure;
    }
}
