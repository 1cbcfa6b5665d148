package scot.cairn.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.cairn.proofs.WitnessOutcome;

/** Looks once at a log, and cosigns its head if it continues the last one seen. */
@Command(
        name = "witness",
        description = {
            "Looks once at the ledger of a running service and cosigns its head, but only if that",
            "continues the head seen last. The cosignature stands on standard output. Run it every",
            "day, on a machine that the service's administrator cannot reach."
        },
        mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "address of the service")
    private URI url = URI.create("");

    @Option(
            names = "--state",
            required = true,
            paramLabel = "DIR",
            description = "folder for the witness's key and the last head; made if it is not there")
    private Path state = Path.of("");

    @Option(
            names = "--key",
            description = {
                "public key of the log, NAME+ID+BASE64, the first time; without it the service's",
                "word is taken"
            })
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--name",
            description = {
                "what to call this witness, the first time, best an address without https://;",
                "by default the machine's name with /witness"
            })
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        LogClient log = new LogClient(url);
        try (WitnessState kept = WitnessState.open(state)) {
            Witnessing witnessing =
                    new Witnessing(log, kept, Clock.systemUTC(), name.orElseGet(this::machine));
            return say(witnessing.look(key.map(Keys::parse)));
        }
    }

    private String machine() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/witness";
        } catch (UnknownHostException nameless) {
            return "cairn.invalid/witness";
        }
    }

    private static int say(WitnessOutcome outcome) {
        return switch (outcome) {
            case WitnessOutcome.Cosigned cosigned -> {
                Results.OUT.println(cosigned.signature().line());
                yield 0;
            }
            case WitnessOutcome.NotTheLogs(var verdict) ->
                    refused(verdict + ": " + verdict.words());
            case WitnessOutcome.Tampered(var how) -> refused(how + ": " + how.words());
        };
    }

    private static int refused(String why) {
        Results.OUT.println(why);
        System.err.println("Not cosigned. What the service showed is kept beside the last head.");
        return Main.FOUND_FAULTS;
    }
}
