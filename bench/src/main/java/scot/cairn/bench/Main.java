package scot.cairn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The benchmarks, each a command of its own; without one, all of them. */
@Command(
        name = "bench",
        description = "Measures Cairn beside something plain, in one run on this machine.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class Main implements Callable<Integer> {

    @Option(
            names = "--rounds",
            description = "requests of each page that are measured (default: ${DEFAULT-VALUE})",
            defaultValue = "300",
            scope = ScopeType.INHERIT)
    private int rounds;

    @Option(
            names = "--loads",
            description = "loads of each pack that are measured (default: ${DEFAULT-VALUE})",
            defaultValue = "3",
            scope = ScopeType.INHERIT)
    private int loads;

    @Option(
            names = "--scale",
            description = "how many times Scotland the made-up plan is (default: ${DEFAULT-VALUE})",
            defaultValue = "10",
            scope = ScopeType.INHERIT)
    private int scale;

    @Option(
            names = "--scales",
            split = ",",
            description =
                    "how many times Scotland the made-up plans are whose pages are measured"
                            + " (default: ${DEFAULT-VALUE})",
            defaultValue = "5,10,20",
            scope = ScopeType.INHERIT)
    private List<Integer> scales = List.of();

    @Option(
            names = "--rows",
            description = "rows of the table that is imported (default: ${DEFAULT-VALUE})",
            defaultValue = "1000000",
            scope = ScopeType.INHERIT)
    private int rows;

    @Option(
            names = "--values",
            description =
                    "rows of the files that rates are worked out of (default: ${DEFAULT-VALUE})",
            defaultValue = "190000",
            scope = ScopeType.INHERIT)
    private int values;

    @Option(
            names = "--seconds",
            description = "how long acts are recorded (default: ${DEFAULT-VALUE})",
            defaultValue = "20",
            scope = ScopeType.INHERIT)
    private int seconds;

    @Option(
            names = "--entries",
            description = "entries of the ledger that is proved (default: ${DEFAULT-VALUE})",
            defaultValue = "1000000",
            scope = ScopeType.INHERIT)
    private int entries;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        pages();
        load();
        imports();
        rates();
        appends();
        proofs();
        protection();
        return 0;
    }

    @Command(description = "Times pages beside a file server that serves the same bytes.")
    void pages() throws IOException, InterruptedException {
        report("pages", PagesBesideFiles.measure(rounds, scales));
    }

    @Command(description = "Times a load of values beside a COPY of the same rows.")
    void load() throws IOException, InterruptedException {
        report("load", LoadBesideCopy.measure(scale, loads));
    }

    @Command(
            name = "import",
            description = "Times the import of a long table beside a COPY of the same rows.")
    void imports() throws IOException, InterruptedException {
        report("import", ImportBesideCopy.measure(rows));
    }

    @Command(description = "Times statistical methods beside the same in base R.")
    void rates() throws IOException, InterruptedException {
        report("rates", RatesBesideR.measure(values));
    }

    @Command(description = "Times acts on record beside inserts of the same bytes.")
    void appends() throws IOException, InterruptedException {
        report("appends", AppendsBesideInserts.measure(seconds));
    }

    @Command(description = "Times proofs and the check of a whole ledger beside plain hashing.")
    void proofs() throws IOException {
        report("proofs", ProofsBesideHashing.measure(entries));
    }

    @Command(description = "Times the protection of small counts beside a plain audit of them.")
    void protection() throws IOException {
        report("protection", ProtectionBesideAudit.measure());
    }

    @Command(description = "Writes the made-up plan that is loaded, and measures nothing.")
    void pack(@Parameters(paramLabel = "FOLDER", description = "where to write it") Path folder)
            throws IOException {
        SyntheticPack.write(folder, scale);
    }

    private static void report(String name, Results results) throws IOException {
        Machine machine = Machine.thisOne();
        System.out.print(results.text(machine));
        Path file = Build.results().resolve(name + ".csv");
        results.write(file, machine);
        System.err.println("Also in " + file);
    }
}
