package scot.cairn.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for tests of change and for what is marked on charts. */
final class LearningRules {

    /** Words that say why. */
    private static final Pattern CAUSE =
            Pattern.compile(
                    "\\b(because(?: of)?|caus(?:e|es|ed|ing)|led to|leads to|leading to"
                            + "|result(?:s|ed|ing)? in|as a result|due to|owing to|thanks to"
                            + "|brought about|attributable to|responsible for|drove|driven by"
                            + "|(?:had|has) an? (?:\\w+ )?(?:impact|effect) on)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private LearningRules() {}

    /**
     * Notes a test that nobody made anywhere, one that ended before it began, one that was decided
     * on before anything was found, and words that say why where no evaluation is named.
     */
    static void check(Draft draft, Faults faults) {
        draft.items(FileKind.TESTS_OF_CHANGE, "tests").forEach(test -> checkTest(test, faults));
        draft.items(FileKind.EVENTS, "events").forEach(event -> checkWords(event, "what", faults));
    }

    private static void checkTest(Mapping test, Faults faults) {
        if (test.scalar("body").isEmpty() && test.scalar("area").isEmpty()) {
            faults.add(
                    test.place(),
                    "it is not said who tried this, nor where",
                    "add body, area or both");
        }
        if (Period.of(test).isReversed()) {
            faults.add(
                    test.keys().getOrDefault("to", test.place()),
                    "the test ends before it begins",
                    "write the day it ended, or correct the day it began");
        }
        if (test.scalar("act").isPresent() && test.scalar("found").isEmpty()) {
            faults.add(
                    test.keys().getOrDefault("act", test.place()),
                    "it is said what was done about it and not what was found",
                    "add found, or take act out until something is found");
        }
        Stream.of("title", "found", "note").forEach(key -> checkWords(test, key, faults));
    }

    private static void checkWords(Mapping item, String key, Faults faults) {
        if (item.scalar("evaluation").isPresent()) {
            return;
        }
        Optional<Scalar> said = item.scalar(key);
        Matcher why = CAUSE.matcher(said.map(Scalar::text).orElse(""));
        if (said.isPresent() && why.find()) {
            faults.add(
                    said.get().place(),
                    "%s says why, and no evaluation is named".formatted(Shown.of(why.group())),
                    "say what was seen and when, or name under evaluation the document that shows"
                            + " why");
        }
    }
}
