package scot.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Type;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportRequest;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.Progress;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Imports a table of values, in a process of its own. */
@Command(
        name = "import",
        description = {
            "Imports a table of values: all of it or nothing. Prints what it brings as",
            "JSON. Over the database that CAIRN_DB_URL and CAIRN_DB_OWNER_URL name, or with --data",
            "over a demonstration's, which must be stopped."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FILE", description = "CSV, TSV, XLSX, ODS or JSON, by its ending")
    private Path file = Path.of("");

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "ID",
            description =
                    "id of a dataset of the plan, or of the measure whose values the file holds")
    private String dataset = "";

    @Option(names = "--dry-run", description = "say what it would bring, and write nothing")
    private boolean isDry;

    @Option(
            names = "--skip-refused",
            description = "leave out rows that have a fault, and take the others; the act says so")
    private boolean isLeavingOut;

    @Option(
            names = "--stands",
            paramLabel = "WHY",
            description = "why numbers stand that change suddenly, for the record")
    private String stands = "";

    @Option(names = "--sheet", paramLabel = "NAME", description = "the sheet of a workbook")
    private String sheet = "";

    @Option(
            names = "--areas",
            paramLabel = "SET",
            description = "the set whose areas it names, for example councils")
    private String areas = "";

    @Option(
            names = "--years",
            paramLabel = "HOW",
            description = "how 2011-12 is read: months or financial; it is asked otherwise")
    private Optional<Type.Years> years = Optional.empty();

    @Option(
            names = "--vintage",
            paramLabel = "EDITION",
            description = "the edition, where the file has no column vintage")
    private String vintage = "";

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "the document, where the file has no column source")
    private String source = "";

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "when the edition was, where the file has no column known_from")
    private String published = "";

    @Option(names = "--data", description = "data folder of a stopped demonstration")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        requireFile();
        try (ConfigurableApplicationContext service = OneTask.over(data, Map.of())) {
            Importing importing = service.getBean(Importing.class);
            return say(look(importing));
        } catch (IOException failure) {
            throw new MachineCannot(
                    "%s could not be read (%s).".formatted(file, failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MachineCannot("The import was stopped; nothing was written.");
        }
    }

    private ImportOutcome look(Importing importing) throws IOException, InterruptedException {
        try (Terminal terminal = new Terminal()) {
            Progress progress =
                    (stage, rows) -> terminal.at("%s (%,d rows)".formatted(stage, rows));
            return isDry
                    ? importing.preview(request(), progress)
                    : importing.run(request(), progress);
        }
    }

    private ImportRequest request() {
        return new ImportRequest(
                String.valueOf(file.getFileName()),
                new FileSystemResource(file),
                dataset,
                new Declared(
                        sheet, areas, years.orElse(Type.Years.ASKED), vintage, source, published),
                Set.of(),
                isLeavingOut,
                stands);
    }

    private void requireFile() {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file %s; name a table.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new MachineCannot("%s may not be read here.".formatted(file));
        }
        if (file.toFile().length() > Importing.LARGEST) {
            throw new BadInput("%s has more than 256 MB; split it by period.".formatted(file));
        }
    }

    private int say(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported(var summary, var entry) -> {
                Map<String, Object> found = counts(summary, "imported");
                found.put("entry", entry);
                print(found);
                System.err.printf("Imported %d of %d rows.%n", summary.written(), summary.rows());
                sayHidden(summary);
                yield 0;
            }
            case ImportOutcome.Previewed(var summary) -> {
                print(counts(summary, summary.written() == 0 ? "nothing-new" : "previewed"));
                System.err.println(
                        summary.written() == 0
                                ? "The record says all of it already."
                                : "Importing would write %d of %d rows; nothing was written."
                                        .formatted(summary.written(), summary.rows()));
                sayHidden(summary);
                yield 0;
            }
            case ImportOutcome.Refused(var faults, var more, var _) -> {
                print(faults(faults, more));
                faults.forEach(fault -> System.err.println(fault.sentence()));
                if (more > 0) {
                    System.err.printf("and %d more%n", more);
                }
                throw new BadInput(
                        "%s has faults, listed above; nothing was written.".formatted(file));
            }
            case ImportOutcome.NoDataset(var meant) ->
                    throw new BadInput(
                            "There is no dataset %s; %s."
                                    .formatted(
                                            dataset,
                                            meant.isEmpty()
                                                    ? "name a measure that is on record and not"
                                                            + " worked out here"
                                                    : "perhaps " + meant));
        };
    }

    private static void sayHidden(ImportSummary summary) {
        if (summary.hides() != null) {
            System.err.println(summary.hides().words() + ".");
        }
    }

    private Map<String, Object> counts(ImportSummary summary, String outcome) {
        Map<String, Object> found = head(outcome);
        found.put("rows", summary.rows());
        found.put("created", summary.created());
        found.put("revised", summary.revised());
        found.put("repeated", summary.repeated());
        found.put("withdrawn", summary.withdrawn());
        found.put("unchanged", summary.unchanged());
        found.put("refused", summary.refused());
        found.put("missing", summary.missingInAll());
        found.put("missing_first", summary.missing());
        found.put("sudden", summary.sudden());
        found.put("hidden", summary.hides());
        return found;
    }

    private Map<String, Object> faults(List<Fault> faults, long more) {
        Map<String, Object> found = head("refused");
        found.put("more", more);
        found.put("faults", faults.stream().map(ImportCommand::fault).toList());
        return found;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("cause", fault.cause().code());
        said.put("rows", fault.where().rows());
        said.put("count", fault.where().count());
        said.put("column", fault.where().column());
        said.put("value", fault.where().value());
        said.put("what", fault.what());
        said.put("mend", fault.mend());
        said.put("options", fault.options());
        return said;
    }

    private Map<String, Object> head(String outcome) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("outcome", outcome);
        found.put("dataset", dataset);
        found.put("file", String.valueOf(file.getFileName()));
        found.put("dry_run", isDry);
        return found;
    }

    private static void print(Map<String, Object> found) {
        Results.OUT.println(JSON.writeValueAsString(found));
    }
}
