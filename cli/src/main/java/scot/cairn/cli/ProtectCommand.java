package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import scot.cairn.disclosure.alternatives.Redesign;
import scot.cairn.disclosure.files.ProtectedFile;
import scot.cairn.disclosure.files.RoundedFile;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.FaultyTable;

/** Hides small counts of a table, and as many others as are needed. */
@Command(
        name = "protect",
        description = {
            "Hides the small counts of a table, and of the others as few as will do, so that no",
            "hidden number can be told from all that is shown. Writes every row, hidden numbers",
            "empty with the status c. Exit status 1: some cannot be protected, nothing is written."
        },
        mixinStandardHelpOptions = true)
final class ProtectCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 20;

    @Mixin private TableOptions table = new TableOptions();

    @Option(
            names = "--threshold",
            required = true,
            paramLabel = "N",
            description = "counts under N are hidden")
    private long threshold;

    @Option(
            names = "--zeros",
            paramLabel = "shown|hidden",
            description = "what becomes of noughts; shown if not said")
    private Policy.Zeros zeros = Policy.Zeros.SHOWN;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = {
                "how far apart the least and the most of a hidden number should be for a reader;",
                "the threshold if not said"
            })
    private @Nullable Long width;

    @Option(
            names = "--attributes",
            split = ",",
            paramLabel = "COLUMN",
            description = {
                "columns whose classes say something of a person: where all of a group under",
                "--group are in one class, the line is hidden"
            })
    private List<String> attributes = List.of();

    @Option(names = "--group", paramLabel = "N", description = "for --attributes; 10 if not said")
    private long group = 10;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "OUT.CSV",
            description = "written whole or not at all; a file of that name is replaced")
    private Path output = Path.of("");

    @Option(
            names = "--certificate",
            paramLabel = "CSV",
            description = {
                "also write the proof: whole tables that agree with what is shown. The true one is",
                "among them, so keep it inside"
            })
    private @Nullable Path certificate;

    @Option(
            names = "--round",
            paramLabel = "BASE",
            description =
                    "do not hide: round every count to a multiple of BASE, so that all adds up")
    private @Nullable Long base;

    @Option(
            names = "--suggest",
            description = "also say which tables of the same counts would be hidden less of")
    private boolean suggest;

    @Override
    public Integer call() {
        Policy policy = policy();
        TableOptions.requireFolder(output);
        if (certificate != null) {
            TableOptions.requireFolder(certificate);
        }
        try {
            if (base != null) {
                return round(base);
            }
            ProtectedFile made = ProtectedFile.of(table.file(), policy);
            List<String> told = made.told();
            if (!told.isEmpty()) {
                refuse(told);
                return Main.FOUND_FAULTS;
            }
            OutputFile.write(output, made::write);
            if (certificate != null) {
                OutputFile.write(certificate, made::writeCertificate);
            }
            say(made);
            if (suggest) {
                made.redesigns(policy).stream().limit(MOST_NAMED).forEach(ProtectCommand::say);
            }
            return 0;
        } catch (FaultyTable faulty) {
            faulty.faults().forEach(Results.OUT::println);
            System.err.printf(
                    "%s; nothing was written.%n", number(faulty.faults().size(), "fault"));
            return Main.BAD_INPUT;
        } catch (IOException failure) {
            throw new MachineCannot(
                    "A file cannot be read or written (%s).".formatted(failure.getMessage()));
        }
    }

    private int round(long multiple) throws FaultyTable, IOException {
        RoundedFile rounded =
                RoundedFile.of(table.file(), multiple)
                        .orElseThrow(() ->
                                new BadInput(
                                        "No rounding to %d was found that adds up; try another base."
                                                .formatted(multiple)));
        OutputFile.write(output, rounded::write);
        Results.OUT.printf("Every count is a multiple of %d, and all adds up.%n", multiple);
        return 0;
    }

    private static void say(Redesign other) {
        Results.OUT.printf(
                "To hide less: %s (%d of %s under the rules).%n",
                other.words(), other.ruled(), number(other.cells(), "cell"));
    }

    private Policy policy() {
        if (base != null && base < 2) {
            throw new BadInput("--round is at least 2.");
        }
        if (threshold < 1 || (width != null && width < 1) || group < 0) {
            throw new BadInput("--threshold and --width are at least 1, and --group at least 0.");
        }
        return new Policy(
                threshold,
                zeros,
                width == null ? threshold : width,
                attributes,
                attributes.isEmpty() ? 0 : group);
    }

    private void refuse(List<String> told) {
        told.stream().limit(MOST_NAMED).forEach(cell -> Results.OUT.println(cell));
        System.err.printf(
                "cairn: %s cannot be protected: what was shown before, or what must be shown, gives them away. The first are listed; nothing was written.%n",
                number(told.size(), "cell"));
    }

    private void say(ProtectedFile made) {
        ProtectedFile.Hidden hidden = made.hidden();
        Results.OUT.printf(
                Locale.ROOT,
                "Hidden: %s of %d: %d by the rules and %d besides; %d of %d counted (%.2f%%).%n",
                number(hidden.ruled() + hidden.besides(), "cell"),
                hidden.cells(),
                hidden.ruled(),
                hidden.besides(),
                hidden.value(),
                hidden.all(),
                hidden.all() == 0 ? 0 : 100.0 * hidden.value() / hidden.all());
        Results.OUT.printf(
                "None can be told. %s be narrowed to less than was asked.%n",
                hidden.narrow() == 0 ? "None can" : number(hidden.narrow(), "cell") + " can");
        if (!made.leftOut().isEmpty()) {
            System.err.printf(
                    "Columns left out, as they could give numbers away: %s.%n",
                    String.join(", ", made.leftOut()));
        }
    }

    static String number(long number, String noun) {
        return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
    }
}
