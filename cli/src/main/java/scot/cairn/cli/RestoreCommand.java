package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.cairn.backup.BackupFile;
import scot.cairn.backup.BackupReading;
import scot.cairn.backup.Contents;
import scot.cairn.backup.KeysFolder;
import scot.cairn.backup.Restoring;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/** Puts all that a backup holds into an empty database. */
@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty database, all of it or nothing, and compares its",
            "ledger with every head that was signed, also with the one kept beside the",
            "key. Into the database that CAIRN_DB_URL and CAIRN_DB_OWNER_URL name, or with",
            "--data into a demonstration's."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            description = "data folder of a demonstration; made if it is not there")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--accept-loss",
            description = {
                "restore also a backup that lacks entries under the",
                "head kept beside the key; the record will be shown",
                "under an alarm and take up nothing new"
            })
    private boolean acceptLoss;

    @Override
    public Integer call() throws IOException {
        KeysFolder keys = keys();
        // Flyway's talk; the service keeps it out by its settings, which are not read here.
        LoggingSystem.get(Main.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        try (Terminal terminal = new Terminal();
                BackupFile backup = sound(BackupFile.read(file, terminal))) {
            Restoring restoring = new Restoring(backup, keys, acceptLoss, terminal);
            Contents contents =
                    data.map(folder -> embedded(restoring, folder))
                            .orElseGet(() -> production(restoring));
            terminal.at("");
            Results.OUT.println(contents.line());
            restoring.remarks().forEach(System.err::println);
            return 0;
        }
    }

    private KeysFolder keys() {
        return data.map(DataFolders::keys)
                .or(() ->
                        Optional.ofNullable(System.getenv("CAIRN_KEYS"))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of))
                .map(KeysFolder::in)
                .orElseGet(KeysFolder::none);
    }

    private BackupFile sound(BackupReading reading) {
        return switch (reading) {
            case BackupReading.Sound(var backup) -> backup;
            case BackupReading.Faulty(var faults) -> throw refused(faults);
        };
    }

    private BadInput refused(List<String> faults) {
        faults.forEach(System.err::println);
        return new BadInput(
                "The backup %s has %s, listed above; nothing was restored."
                        .formatted(
                                file, faults.size() == 1 ? "1 fault" : faults.size() + " faults"));
    }

    private static Contents embedded(Restoring restoring, Path folder) {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            return restoring.into(postgres.owner(), Logins.quoted(postgres.service()));
        }
    }

    private static Contents production(Restoring restoring) {
        Login service = Logins.fromEnvironment("CAIRN_DB_URL");
        Login owner = Logins.fromEnvironment("CAIRN_DB_OWNER_URL");
        Logins.requireLeastRights(service, owner);
        return restoring.into(owner, Logins.quoted(service));
    }
}
