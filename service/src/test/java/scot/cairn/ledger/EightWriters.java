package scot.cairn.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.CairnService;
import scot.cairn.postgres.Login;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The service in a process of its own, in which eight record without end. It writes a line {@code
 * WRITER NUMBER} for each act once its commit was acknowledged, and {@code gone} when the database
 * no longer answers a writer.
 */
final class EightWriters {

    static final int WRITERS = 8;

    private EightWriters() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments as {@link #arguments} gives them
     */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext service = start(arguments);
        Recording recording = service.getBean(Recording.class);
        TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            Thread.ofPlatform().start(() -> write(recording, transaction, number));
        }
    }

    /** The service over a database, without pages. */
    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(CairnService.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    /** What names a database and the folder of the keys. */
    static String[] arguments(Login service, Login owner, Path keys) {
        return new String[] {
            "--logging.level.root=off",
            "--cairn.keys=" + keys,
            "--spring.flyway.placeholders.serviceLogin=cairn_service",
            "--spring.datasource.url=" + service.jdbcUrl(),
            "--spring.datasource.username=" + service.user(),
            "--spring.datasource.password=" + service.password(),
            "--spring.flyway.url=" + owner.jdbcUrl(),
            "--spring.flyway.user=" + owner.user(),
            "--spring.flyway.password=" + owner.password()
        };
    }

    /** What a writer writes about. */
    static Subject subject(int writer) {
        return new Subject(SubjectKind.MEASURE, "writer-" + writer);
    }

    private static void write(Recording recording, TransactionTemplate transaction, int writer) {
        try {
            for (int number = 1; ; number++) {
                TreeMap<String, String> details =
                        new TreeMap<>(Map.of("number", String.valueOf(number)));
                transaction.executeWithoutResult(_ ->
                        recording.record(
                                new Act(
                                        "writing",
                                        subject(writer),
                                        recording.operator(),
                                        details,
                                        List.of(),
                                        null)));
                System.out.println(writer + " " + number);
            }
        } catch (DataAccessException | TransactionException gone) {
            System.out.println("gone");
        }
    }
}
