package scot.cairn.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.cairn.backup.Backup;
import scot.cairn.backup.Contents;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/** Writes all that a database holds into one file. */
@Command(
        name = "backup",
        description = {
            "Writes everything on record, as it stands at one moment, into one new file.",
            "From the database that CAIRN_DB_OWNER_URL names, which may be in use, or with",
            "--data from a demonstration's, which must be stopped. The ledger's key is not",
            "in it."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the file to write; it must not be there yet")
    private Path file = Path.of("");

    @Option(names = "--data", description = "data folder of a stopped demonstration")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        Contents contents = data.map(this::embedded).orElseGet(this::production);
        Results.OUT.println(contents.line());
        System.err.println(
                "The ledger's key is not in it: keep ledger.key of the folder of keys apart from the backups.");
        return 0;
    }

    private Contents embedded(Path folder) {
        if (!LocalPostgres.isIn(folder)) {
            throw new BadInput(
                    "There is no database in %s; name the data folder of a demonstration."
                            .formatted(folder));
        }
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            return take(postgres.owner());
        }
    }

    private Contents production() {
        Login owner = Logins.fromEnvironment("CAIRN_DB_OWNER_URL");
        Logins.requireAnswer("CAIRN_DB_OWNER_URL", owner);
        return take(owner);
    }

    private Contents take(Login owner) {
        try (Terminal terminal = new Terminal()) {
            return Backup.take(owner, file, Clock.systemUTC(), terminal);
        }
    }
}
