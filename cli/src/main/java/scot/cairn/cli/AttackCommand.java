package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.certificate.CertificateCheck;
import scot.cairn.disclosure.files.AttackedFile;
import scot.cairn.disclosure.files.TableFile;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.FaultyTable;

/** Works out what the hidden numbers of a table can be. */
@Command(
        name = "attack",
        description = {
            "Works out, from what a table shows, the least and the most that each of its hidden",
            "numbers can be: counts are whole and never below nought, and what adds up does. A",
            "number is hidden where its cell is empty. Exit status 1: one of them can be brought",
            "nearer than the width."
        },
        mixinStandardHelpOptions = true)
final class AttackCommand implements Callable<Integer> {

    @Mixin private TableOptions table = new TableOptions();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "how far apart the least and the most must be; 1 if not said")
    private long width = 1;

    @Option(
            names = "--zeros",
            paramLabel = "shown|hidden",
            description = {
                "shown: a hidden number is taken to be 1 or more, as by who knows that noughts",
                "are shown; hidden, if not said: it may be nought"
            })
    private Policy.Zeros zeros = Policy.Zeros.HIDDEN;

    @Option(
            names = "--output",
            paramLabel = "BOUNDS.CSV",
            description = {
                "the least and the most of each; an upper end that is not there is empty.",
                "Written whole or not at all; a file of that name is replaced"
            })
    private @Nullable Path output;

    @Option(
            names = "--certificate",
            paramLabel = "CSV",
            description = "do not attack: check this proof of the table's protection by addition")
    private @Nullable Path certificate;

    @Override
    public Integer call() {
        if (width < 0) {
            throw new BadInput("--width is at least 0.");
        }
        if (certificate == null && output == null) {
            throw new BadInput("--output is missing; name a file for the bounds.");
        }
        try {
            TableFile file = table.file();
            return certificate == null ? attack(file) : check(file, certificate);
        } catch (FaultyTable faulty) {
            faulty.faults().forEach(Results.OUT::println);
            System.err.printf(
                    "%s; nothing was written.%n",
                    ProtectCommand.number(faulty.faults().size(), "fault"));
            return Main.BAD_INPUT;
        } catch (Impossible impossible) {
            throw new BadInput(
                    impossible.getMessage()
                            + " Check that its totals are the sums of their parts, and give the hierarchies.");
        } catch (IOException failure) {
            throw new MachineCannot(
                    "A file cannot be read or written (%s).".formatted(failure.getMessage()));
        }
    }

    private int attack(TableFile file) throws FaultyTable, Impossible, IOException {
        Path to = Objects.requireNonNull(output);
        TableOptions.requireFolder(to);
        AttackedFile found = AttackedFile.of(file, zeros);
        OutputFile.write(to, found::write);
        long near = found.narrowerThan(width);
        Results.OUT.printf(
                "%s hidden: %d can be told, %d stand nearer than %d.%n",
                ProtectCommand.number(found.bounds().size(), "number"), found.told(), near, width);
        if (found.inexact() > 0) {
            System.err.printf(
                    "Of %s the bounds are those of numbers with fractions, rounded inwards; whole numbers may be nearer.%n",
                    ProtectCommand.number(found.inexact(), "cell"));
        }
        return near == 0 ? 0 : Main.FOUND_FAULTS;
    }

    private int check(TableFile file, Path proof) throws IOException, FaultyTable {
        TableOptions.requireFile(proof);
        CertificateCheck.Outcome outcome =
                CertificateCheck.check(
                        file.table(),
                        file.dimensions(),
                        file.value(),
                        file.hierarchies(),
                        proof,
                        width);
        outcome.faults().forEach(Results.OUT::println);
        Results.OUT.printf(
                "%s hidden, %s: the narrowest stands %d apart. The certificate %s.%n",
                ProtectCommand.number(outcome.hidden(), "number"),
                ProtectCommand.number(outcome.tables(), "whole table"),
                outcome.narrowest(),
                outcome.holds() ? "holds" : "does not hold");
        return outcome.holds() ? 0 : Main.FOUND_FAULTS;
    }
}
