package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import scot.cairn.CairnService;
import scot.cairn.intake.Type;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportRequest;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.Progress;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import scot.cairn.pack.Source;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/**
 * Tables as they were published are taken by the layouts of the plan, as they are: an import of
 * each would refuse nothing, and bring no number that is not on record.
 */
class PublishedTablesTest {

    @Test
    void aPublishedTableIsTakenByEachLayoutAsItIs(@TempDir Path folder) throws Exception {
        Plan plan = plan();
        try (ConfigurableApplicationContext service = service(folder)) {
            assertThat(service.getBean(LoadingPack.class).load(ForeignFolder.missionPack()))
                    .isInstanceOf(LoadOutcome.Loaded.class);
            Importing importing = service.getBean(Importing.class);
            List<String> wrong = new ArrayList<>();
            for (Dataset layout : plan.datasets()) {
                List<Path> tables = tables(layout);
                if (tables.isEmpty()) {
                    wrong.add(layout.id() + ": no table has its columns");
                }
                for (Path table : tables) {
                    fault(importing.preview(request(table, layout, plan), Progress.UNHEARD))
                            .ifPresent(fault ->
                                    wrong.add(
                                            "%s, %s: %s"
                                                    .formatted(
                                                            layout.id(),
                                                            table.getFileName(),
                                                            fault)));
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    private static Optional<String> fault(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Previewed(ImportSummary summary) ->
                    summary.refused() == 0 && summary.created() == 0 && summary.rows() > 0
                            ? Optional.empty()
                            : Optional.of(summary.words());
            case ImportOutcome.Refused(var faults, var more, var _) ->
                    Optional.of(faults.getFirst().sentence() + " and " + more + " more");
            default -> Optional.of(outcome.toString());
        };
    }

    /**
     * An edition of a name that no other has, of the document that the layout names; where each
     * delivery names its own, of that which came last.
     */
    private static ImportRequest request(Path table, Dataset layout, Plan plan) {
        String source = layout.source() == null ? latest(plan) : "";
        return new ImportRequest(
                String.valueOf(table.getFileName()),
                new FileSystemResource(table),
                layout.id(),
                new Declared("", "", Type.Years.FINANCIAL, "As it was published", source, ""),
                Set.of(),
                false,
                "");
    }

    private static String latest(Plan plan) {
        return plan.sources().stream()
                .filter(source -> source.published() != null)
                .max(
                        Comparator.comparing(
                                source -> Objects.requireNonNull(source.published()).last()))
                .map(Source::id)
                .orElseThrow();
    }

    /** The tables that have just the columns which a layout names. */
    private static List<Path> tables(Dataset layout) throws IOException {
        Set<String> columns = columns(layout);
        try (Stream<Path> files = Files.list(ForeignFolder.configured().path())) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> columns.equals(header(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> header(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Set.of(lines.findFirst().orElseThrow().split(",", -1));
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + file, unreadable);
        }
    }

    private static Set<String> columns(Dataset layout) {
        Set<String> columns = new HashSet<>(layout.leftOut());
        Stream.of(
                        Stream.of(Optional.ofNullable(layout.where().column())),
                        Stream.ofNullable(layout.when())
                                .flatMap(when ->
                                        Stream.of(
                                                Optional.of(when.column()),
                                                Optional.ofNullable(when.quarter()))),
                        layout.categories().stream().map(one -> Optional.of(one.column())),
                        layout.figures().stream()
                                .flatMap(one ->
                                        Stream.of(
                                                Optional.of(one.column()),
                                                Optional.ofNullable(one.lower()),
                                                Optional.ofNullable(one.upper()),
                                                Optional.ofNullable(one.mark()))))
                .flatMap(Function.identity())
                .flatMap(Optional::stream)
                .forEach(columns::add);
        return columns;
    }

    private static Plan plan() {
        return switch (PackReader.read(ForeignFolder.missionPack())) {
            case Reading.Sound(var plan) -> plan;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static ConfigurableApplicationContext service(Path folder) {
        return new SpringApplicationBuilder(CairnService.class, Database.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--conformance.data=" + folder.resolve("data"),
                        "--cairn.keys=" + folder.resolve("keys"),
                        "--spring.flyway.placeholders.serviceLogin=cairn_service");
    }

    /** A database of the test's own. */
    static class Database {

        @Bean(destroyMethod = "close")
        LocalPostgres localPostgres(@Value("${conformance.data}") Path data) {
            return LocalPostgres.start(data);
        }

        @Bean
        JdbcConnectionDetails serviceLogin(LocalPostgres postgres) {
            return new ServiceLogin(postgres.service());
        }

        @Bean
        FlywayConnectionDetails ownerLogin(LocalPostgres postgres) {
            return new OwnerLogin(postgres.owner());
        }
    }

    private record ServiceLogin(Login login) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.jdbcUrl();
        }
    }

    private record OwnerLogin(Login login) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.jdbcUrl();
        }
    }
}
