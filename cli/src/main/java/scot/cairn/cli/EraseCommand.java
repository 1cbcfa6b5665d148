package scot.cairn.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.cairn.ledger.Erasing;

/** Erases what an entry of the ledger says, where law demands it. */
@Command(
        name = "erase",
        description = {
            "Erases the payload of a ledger entry where law demands it. The entry, its leaf and the tree",
            "stay, and the erasure is on record. Over the database that CAIRN_DB_URL and",
            "CAIRN_DB_OWNER_URL name, or with --data over a demonstration's, which must be stopped."
        },
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

    @Option(names = "--entry", required = true, description = "its place in the tree, from 0")
    private long entry;

    @Option(
            names = "--law",
            required = true,
            description = "the law that demands it, or the order of a court, which is public")
    private String law = "";

    @Option(names = "--data", description = "data folder of a stopped demonstration")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        if (law.isBlank()) {
            throw new BadInput("--law must name the law or the order that demands the erasure.");
        }
        try (ConfigurableApplicationContext service = OneTask.over(data, Map.of())) {
            service.getBean(Erasing.class).erase(entry, law);
        } catch (Erasing.Refused refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        }
        System.err.println(
                "Erased. Backups and bundles that were taken before still hold it, and so does the database's own log until it is vacuumed.");
        return 0;
    }
}
