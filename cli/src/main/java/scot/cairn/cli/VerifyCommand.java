package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.cairn.bundle.BundleCheck;
import scot.cairn.bundle.BundleVerdict;
import scot.cairn.bundle.Known;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;

/** Checks a bundle of the ledger and says what is proved and what is not. */
@Command(
        name = "verify",
        description = {
            "Checks a bundle of the ledger, without a network: every byte of every file, every",
            "signature and every entry. What is found stands on standard output, what it means on",
            "standard error."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE", description = "the zip file")
    private Path bundle = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = {
                "a public key known from elsewhere, of the log or of a witness: NAME+ID+BASE64;",
                "may be given several times"
            })
    private List<String> keys = List.of();

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = {
                "a signed head of the log kept from before, to compare with; may be given several",
                "times"
            })
    private List<Path> heads = List.of();

    @Override
    public Integer call() {
        return switch (check()) {
            case BundleVerdict.NoBundle(var why) ->
                    throw new BadInput("%s cannot be read as a bundle: %s.".formatted(bundle, why));
            case BundleVerdict.Tampered(var faults, var more) -> {
                faults.forEach(Results.OUT::println);
                System.err.println(Findings.inBrief(faults.size() + more));
                yield Main.FOUND_FAULTS;
            }
            case BundleVerdict.Sound(var found) -> {
                Findings.results(found).forEach(Results.OUT::println);
                Findings.meaning(found).forEach(System.err::println);
                yield 0;
            }
        };
    }

    private BundleVerdict check() {
        Known known = new Known(knownKeys(), knownHeads());
        if (!Files.isRegularFile(bundle)) {
            throw new BadInput("There is no file %s; name the zip file.".formatted(bundle));
        }
        try {
            return BundleCheck.of(bundle, known);
        } catch (IOException failure) {
            throw new MachineCannot(
                    "%s cannot be read (%s).".formatted(bundle, failure.getMessage()));
        }
    }

    private Set<NoteKey> knownKeys() {
        Set<NoteKey> known = new LinkedHashSet<>();
        for (String key : keys) {
            known.add(Keys.parse(key));
        }
        return known;
    }

    private List<SignedNote> knownHeads() {
        List<SignedNote> known = new ArrayList<>();
        for (Path head : heads) {
            try {
                known.add(SignedNote.parse(Files.readAllBytes(head)));
            } catch (IOException unreadable) {
                throw new BadInput("There is no head to read at %s.".formatted(head));
            } catch (IllegalArgumentException malformed) {
                throw new BadInput(
                        "%s is no signed head: %s.".formatted(head, malformed.getMessage()));
            }
        }
        return known;
    }
}
