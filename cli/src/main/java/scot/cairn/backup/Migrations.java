package scot.cairn.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import scot.cairn.backup.BackupManifest.Migration;

/** The service's migrations, run as the service runs them, up to a version. */
final class Migrations {

    private static final String FOLDER = "classpath:db/migration";

    private static final String RUN =
            """
            SELECT version, script, checksum FROM public.flyway_schema_history
            WHERE success AND type = 'SQL' AND version IS NOT NULL ORDER BY installed_rank
            """;

    private final DataSource owner;
    private final String serviceLogin;

    /**
     * The migrations of a database.
     *
     * @param serviceLogin the service's login as SQL writes it, to which roles are granted
     */
    Migrations(DataSource owner, String serviceLogin) {
        this.owner = owner;
        this.serviceLogin = serviceLogin;
    }

    /** The newest version that this code has. */
    static String newest() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources(FOLDER + "/**/V*__*.sql"))
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(name ->
                            MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .getVersion();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Whether one version comes after another. */
    static boolean isAfter(String version, String other) {
        return MigrationVersion.fromVersion(version).isNewerThan(other);
    }

    /** Those that a database says were run; empty if it knows nothing of Cairn. */
    static List<Migration> run(Connection connection) throws SQLException {
        List<Migration> run = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet row =
                    sql.executeQuery("SELECT to_regclass('public.flyway_schema_history')")) {
                if (!row.next() || row.getString(1) == null) {
                    return run;
                }
            }
            try (ResultSet row = sql.executeQuery(RUN)) {
                while (row.next()) {
                    run.add(new Migration(row.getString(1), row.getString(2), row.getInt(3)));
                }
            }
        }
        return run;
    }

    /** Those up to a version, in order. */
    List<Migration> upTo(String version) {
        return Arrays.stream(flyway(version).info().all())
                .filter(migration -> migration.getVersion() != null)
                .filter(migration -> !isAfter(migration.getVersion().getVersion(), version))
                .map(Migrations::migration)
                .toList();
    }

    private static Migration migration(MigrationInfo info) {
        return new Migration(
                info.getVersion().getVersion(),
                info.getScript(),
                Objects.requireNonNullElse(info.getChecksum(), 0));
    }

    /** Runs those that are missing up to a version. */
    void run(String version) {
        flyway(version).migrate();
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
                .dataSource(owner)
                .locations(FOLDER)
                .validateMigrationNaming(true)
                .placeholders(Map.of("serviceLogin", serviceLogin))
                .target(MigrationVersion.fromVersion(version))
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
