package scot.cairn.cli;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.ledger.Closing;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.MadeUpParts;
import scot.cairn.notices.DemonstrationOutbox;

/** Shows the first mission on this machine, with a database of its own. */
@Command(
        name = "demo",
        description = "Starts Cairn here with its own database and the National Mission's plan.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "port of the pages on this machine (default: ${DEFAULT-VALUE})",
            defaultValue = "8080",
            converter = PortNumber.class)
    private int port;

    @Option(names = "--data", description = "folder for the data (default: the user's data folder)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--packs",
            description = "folder of the packs (default: packs beside the launcher)")
    private Optional<Path> packs = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        Path folder = data.orElseGet(DataFolders::usual);
        Path all = packs.orElseGet(DataFolders::packs);
        Path pack = all.resolve("scotland-drugs-mission");
        Packs.requireFolder(pack);
        Path planAfter = all.resolve("scotland-alcohol-drugs-plan-2026");
        ConfigurableApplicationContext service =
                Running.withWeb(
                        EmbeddedDatabase.class,
                        port,
                        Map.of(
                                "cairn.data",
                                folder.toString(),
                                "cairn.keys",
                                DataFolders.keys(folder).toString(),
                                "server.address",
                                InetAddress.getLoopbackAddress().getHostAddress(),
                                "spring.flyway.placeholders.serviceLogin",
                                "cairn_service",
                                "cairn.demonstration.area",
                                "S12000047",
                                "cairn.demonstration.body",
                                "fife-integration-authority",
                                "cairn.address",
                                port == 0 ? "" : "http://localhost:" + port),
                        DemonstrationAccounts.class,
                        DemonstrationOutbox.class,
                        MadeUpParts.class);
        try {
            loadBoth(service.getBean(LoadingPack.class), pack, planAfter);
            makeAccounts(service.getBean(DemonstrationAccounts.class));
        } catch (RuntimeException failure) {
            service.close();
            throw failure;
        }
        System.err.println("Data in " + folder);
        Results.OUT.println("Cairn is at http://localhost:" + Running.port(service));
        System.err.println("Stop it with Ctrl-C.");
        Stopping.await(service);
        return 0;
    }

    /** They act for Fife, where areas matter. */
    private static void makeAccounts(DemonstrationAccounts accounts) {
        try {
            accounts.make();
        } catch (Closing.LedgerClosed closed) {
            System.err.println("cairn: " + closed.getMessage());
        }
    }

    /** A damaged record is still shown: it only takes up nothing new. */
    private static void loadBoth(LoadingPack loading, Path pack, Path planAfter) {
        try {
            Packs.load(loading, pack);
            if (Files.isDirectory(planAfter)) {
                Packs.load(loading, planAfter);
            }
        } catch (Closing.LedgerClosed closed) {
            System.err.println("cairn: " + closed.getMessage());
        }
    }
}
