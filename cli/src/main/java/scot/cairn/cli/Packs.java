package scot.cairn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.pack.Fault;

/** Loads a pack for a command and says on standard error what came of it. */
final class Packs {

    private Packs() {}

    /**
     * Looks before anything is started for it.
     *
     * @throws BadInput if there is no such folder
     */
    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    "There is no pack folder at %s; name the folder that holds mission.yaml."
                            .formatted(folder));
        }
    }

    /**
     * Loads the pack of a folder.
     *
     * @throws BadInput if the pack has faults, which are printed first
     */
    static void load(LoadingPack loading, Path folder) {
        say(loading.load(folder), folder);
    }

    /**
     * Says what loading the pack of a folder would do.
     *
     * @throws BadInput if the pack has faults, which are printed first
     */
    static void preview(LoadingPack loading, Path folder) {
        say(loading.preview(folder), folder);
    }

    private static void say(LoadOutcome outcome, Path folder) {
        switch (outcome) {
            case LoadOutcome.Refused(var faults) -> throw refused(folder, faults);
            case LoadOutcome.Loaded(var what) -> {
                what.remarks().forEach(System.err::println);
                System.err.println("Loaded " + folder.getFileName() + ": " + what.words() + ".");
            }
            case LoadOutcome.Previewed(var what) -> {
                what.remarks().forEach(System.err::println);
                System.err.println(
                        "Loading " + folder.getFileName() + " would bring: " + what.words() + ".");
            }
            case LoadOutcome.NothingNew(var what) ->
                    System.err.println(
                            "Nothing to load from "
                                    + folder.getFileName()
                                    + ": "
                                    + what.words()
                                    + ".");
        }
    }

    private static BadInput refused(Path folder, List<Fault> faults) {
        faults.forEach(System.err::println);
        return new BadInput(
                "The pack %s has %s, listed above; nothing was loaded."
                        .formatted(folder, number(faults)));
    }

    /** In words: 1 fault, 2 faults. */
    static String number(List<Fault> faults) {
        return faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    }
}
