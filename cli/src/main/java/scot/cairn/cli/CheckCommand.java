package scot.cairn.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;

/** Checks a pack and says everything that is wrong with it. */
@Command(
        name = "check",
        description = "Checks a plan's pack: every fault at once, each as file:line:column.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "folder of the pack")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        return switch (PackReader.read(folder)) {
            case Reading.Faulty(var faults) -> {
                faults.forEach(Results.OUT::println);
                System.err.println(Packs.number(faults));
                yield Main.BAD_INPUT;
            }
            case Reading.Sound(var plan) -> {
                System.err.println("Sound: " + inBrief(plan) + ".");
                yield 0;
            }
        };
    }

    private static String inBrief(Plan plan) {
        return switch (plan.head()) {
            case Mission _ -> inFull(plan);
            case Outline outline ->
                    "an outline, %d things said of the plan, %d not held, %d mappings, %d sources"
                            .formatted(
                                    outline.said().size(),
                                    outline.notHeld().size(),
                                    plan.mappings().size(),
                                    plan.sources().size());
        };
    }

    private static String inFull(Plan plan) {
        return "%d outcomes, %d measures, %d values, %d sources"
                .formatted(
                        plan.outcomes().size(),
                        plan.measures().size(),
                        plan.values().size(),
                        plan.sources().size());
    }
}
