package scot.cairn.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import scot.cairn.CairnService;

/** Starts the service for a command. */
final class Running {

    /** Spring's own words on a failed start, which the command says in one sentence. */
    private static final Map<String, Object> UNHEARD =
            Map.of(
                    "logging.level.org.springframework.boot.SpringApplication", "off",
                    "logging.level.org.springframework.boot.diagnostics", "off",
                    "logging.level.org.springframework.boot.web.server.servlet.context", "error",
                    "logging.level.org.springframework.context.annotation", "error");

    /** How Spring Security begins to say so. */
    private static final String NO_ISSUER =
            "Unable to resolve Configuration with the provided Issuer";

    private Running() {}

    /**
     * The service with its pages.
     *
     * @param more what only the command at hand brings in
     * @throws MachineCannot if the port is taken, or the issuer of sign-ins does not answer
     */
    static ConfigurableApplicationContext withWeb(
            Class<?> database, int port, Map<String, String> settings, Class<?>... more) {
        try {
            return builder(database)
                    .sources(more)
                    .web(WebApplicationType.SERVLET)
                    .run(arguments(settings, "--server.port=" + port));
        } catch (RuntimeException failure) {
            throw inPlainWords(failure, port);
        }
    }

    /** The service without pages, for one piece of work. */
    static ConfigurableApplicationContext withoutWeb(
            Class<?> database, Map<String, String> settings) {
        return builder(database).web(WebApplicationType.NONE).run(arguments(settings));
    }

    /** The port at which its pages are. */
    static String port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The port at which its health and metrics are, if they are at any. */
    static Optional<String> managementPort(ConfigurableApplicationContext service) {
        return Optional.ofNullable(service.getEnvironment().getProperty("local.management.port"));
    }

    private static SpringApplicationBuilder builder(Class<?> database) {
        return new SpringApplicationBuilder(CairnService.class, database)
                .properties(UNHEARD)
                .logStartupInfo(false);
    }

    /** As Spring takes what outweighs the environment and any file where the command is run. */
    private static String[] arguments(Map<String, String> settings, String... more) {
        return Stream.of(
                        Stream.of("--spring.config.location=classpath:/"),
                        settings.entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of(more))
                .flatMap(Function.identity())
                .toArray(String[]::new);
    }

    private static RuntimeException inPlainWords(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new MachineCannot(
                        "Port %d is taken by another program; choose another with --port."
                                .formatted(port));
            }
            if (cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith(NO_ISSUER)) {
                return new MachineCannot(
                        "The issuer of sign-ins that CAIRN_OIDC_ISSUER names does not answer: it must"
                                + " serve .well-known/openid-configuration under that address.");
            }
        }
        return failure;
    }
}
