package scot.cairn.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.cairn.checkpoints.KeyRotation;
import scot.cairn.proofs.NoteKey;

/** Puts another key in the place of the ledger's. */
@Command(
        name = "rotate-key",
        description = {
            "Puts another key in the place of the ledger's. The change is on record, and both keys sign",
            "the first head over it. The new public key stands on standard output: publish it. Over the",
            "database that CAIRN_DB_URL and CAIRN_DB_OWNER_URL name, or with --data over a",
            "demonstration's, which must be stopped."
        },
        mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--why",
            required = true,
            description = "the reason, in a sentence, which is public")
    private String why = "";

    @Option(names = "--data", description = "data folder of a stopped demonstration")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--old-key-is-lost",
            description = {
                "the old key cannot sign; the one in the folder of the keys takes its place. Witnesses",
                "and whoever knows the old key must then be told of the new one."
            })
    private boolean lost;

    @Override
    public Integer call() throws InterruptedException {
        if (why.isBlank()) {
            throw new BadInput("--why must be a sentence that says why the key is changed.");
        }
        Map<String, String> more = new HashMap<>();
        more.put("cairn.old-key-is-lost", String.valueOf(lost));
        try (ConfigurableApplicationContext service = OneTask.over(data, more)) {
            KeyRotation rotation = service.getBean(KeyRotation.class);
            NoteKey key = lost ? rotation.replaceLost(why) : rotation.rotate(why);
            if (!rotation.isSignedWithin(key, PATIENCE)) {
                System.err.println(
                        "The change is on record; the service signs the first head with the new key when it is started again.");
            }
            Results.OUT.println(key);
        } catch (KeyRotation.Refused refused) {
            throw new BadInput(String.valueOf(refused.getMessage()));
        }
        return 0;
    }
}
