package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import scot.cairn.statistics.files.Method;
import scot.cairn.statistics.files.Methods;
import scot.cairn.statistics.files.Outcome;
import scot.cairn.statistics.files.RatesFile;

/** Runs one statistical method over a file, so that it can be checked against another program. */
@Command(
        name = "rates",
        description = {
            "Runs a statistical method over a CSV file and writes another with what it computed, so",
            "that it can be compared with R or any other program. An empty cell means not available.",
            "Numbers are written with 17 significant digits."
        },
        mixinStandardHelpOptions = true,
        modelTransformer = RatesCommand.ListsMethods.class)
final class RatesCommand implements Callable<Integer> {

    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description = "one of those below")
    private String name = "";

    @Option(
            names = "--input",
            required = true,
            paramLabel = "IN.CSV",
            description = "UTF-8, with commas and a header; other columns are passed over")
    private Path input = Path.of("");

    @Option(
            names = "--output",
            required = true,
            paramLabel = "OUT.CSV",
            description = {"written whole or not at all; a file of that name is replaced"})
    private Path output = Path.of("");

    @Option(names = "--charts", paramLabel = "CSV", description = "the charts of xmr and runchart")
    private @Nullable Path charts;

    @Option(names = "--goals", paramLabel = "CSV", description = "the goals of forecast")
    private @Nullable Path goals;

    @Option(
            names = "--polarity",
            paramLabel = "CSV",
            description = "which way is good, for recent-trend")
    private @Nullable Path polarity;

    @Override
    public Integer call() {
        Method method = method();
        Path second = second(method);
        requireFile(input);
        requireFolder();
        try {
            return switch (RatesFile.run(method, input, second, output)) {
                case Outcome.Written(long rows) -> {
                    System.err.printf("Wrote %s to %s.%n", number(rows, "row"), output);
                    yield 0;
                }
                case Outcome.Faulty(var faults, long more) -> {
                    faults.forEach(Results.OUT::println);
                    System.err.printf(
                            "%s%s; nothing was written.%n",
                            number(faults.size() + more, "fault"),
                            more > 0 ? ", of which the first are listed" : "");
                    yield Main.BAD_INPUT;
                }
            };
        } catch (IOException failure) {
            throw new MachineCannot(
                    "%s could not be worked out: a file cannot be read or written (%s)."
                            .formatted(output, failure.getMessage()));
        }
    }

    private Method method() {
        return Methods.named(name)
                .orElseThrow(() ->
                        new BadInput(
                                "There is no method %s; %s."
                                        .formatted(
                                                name,
                                                Methods.nearest(name)
                                                        .map(near -> "use " + near)
                                                        .orElse("use one of " + names()))));
    }

    private static String names() {
        return Methods.ALL.stream().map(Method::name).collect(Collectors.joining(", "));
    }

    private @Nullable Path second(Method method) {
        Map<String, @Nullable Path> given = new LinkedHashMap<>();
        given.put("charts", charts);
        given.put("goals", goals);
        given.put("polarity", polarity);
        String wanted = method.secondFile().orElse("");
        given.forEach((option, file) -> {
            if (file != null && !option.equals(wanted)) {
                throw new BadInput(
                        "The method %s takes no --%s; leave it out."
                                .formatted(method.name(), option));
            }
        });
        if (wanted.isEmpty()) {
            return null;
        }
        Path file = given.get(wanted);
        if (file == null) {
            throw new BadInput(
                    "The method %s needs --%s; name a file with the columns %s."
                            .formatted(
                                    method.name(),
                                    wanted,
                                    String.join(",", method.secondColumns())));
        }
        requireFile(file);
        return file;
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file) || !Files.exists(file)) {
            throw new BadInput("There is no file %s; name a CSV file.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new MachineCannot("%s may not be read here.".formatted(file));
        }
    }

    private void requireFolder() {
        Path folder = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(
                    "%s cannot be written; name a file in a folder that is there."
                            .formatted(output));
        }
    }

    private static String number(long number, String noun) {
        return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
    }

    /** Lists the methods below the options: what each does, takes and writes. */
    static final class ListsMethods implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            List<String> lines =
                    Methods.ALL.stream().flatMap(method -> lines(method).stream()).toList();
            spec.usageMessage().footerHeading("%nMethods:%n").footer(lines.toArray(String[]::new));
            return spec;
        }

        private static List<String> lines(Method method) {
            String second =
                    method.secondFile()
                            .map(option ->
                                    "; --%s has %s"
                                            .formatted(
                                                    option,
                                                    String.join(",", method.secondColumns())))
                            .orElse("");
            return List.of(
                    "",
                    "  " + method.name() + ": " + method.about().replace("%", "%%"),
                    "    takes " + String.join(",", method.inputColumns()) + second,
                    "    writes " + String.join(",", method.outputColumns()));
        }
    }
}
