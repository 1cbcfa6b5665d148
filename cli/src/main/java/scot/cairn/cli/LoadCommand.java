package scot.cairn.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.cairn.loading.LoadingPack;

/** Loads a pack, in a process of its own. */
@Command(
        name = "load",
        description = {
            "Loads a plan's pack: all of it or nothing. Over the database that CAIRN_DB_URL and",
            "CAIRN_DB_OWNER_URL name, or with --data over a demonstration's, which must be stopped."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "folder of the pack")
    private Path folder = Path.of("");

    @Option(names = "--data", description = "data folder of a stopped demonstration")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--preview", description = "say what would change, and write nothing")
    private boolean preview;

    @Override
    public Integer call() {
        Packs.requireFolder(folder);
        try (ConfigurableApplicationContext service = OneTask.over(data, Map.of())) {
            LoadingPack loading = service.getBean(LoadingPack.class);
            if (preview) {
                Packs.preview(loading, folder);
            } else {
                Packs.load(loading, folder);
            }
        }
        return 0;
    }
}
