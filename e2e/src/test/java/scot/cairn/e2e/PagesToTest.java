package scot.cairn.e2e;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What the tests that run once a page are given. */
final class PagesToTest {

    /** Whether what takes long is proved at every width, as in the long run. */
    private static final boolean AT_EVERY_WIDTH = Boolean.getBoolean("cairn.every-width");

    private PagesToTest() {}

    /**
     * Whether a page is looked at closely at a width, by the axe engine and in a picture; one that
     * is no sample always is.
     */
    static boolean isLookedAtCloselyAt(Sample sample, Screen screen) {
        return AT_EVERY_WIDTH
                || !Samples.named().contains(sample)
                || oneOfAKind().contains(sample) == (screen == Screen.PHONE);
    }

    static final class EverySample implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Samples.named().stream().map(Arguments::of);
        }
    }

    static final class EverySampleAtEveryWidth implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Samples.named().stream()
                    .flatMap(sample ->
                            Arrays.stream(Screen.values())
                                    .map(screen -> Arguments.of(sample, screen)));
        }
    }

    /**
     * For what takes long: every sample once, the first of each kind on a phone and the others at a
     * desk; in the long run, every sample at every width.
     */
    static final class EverySampleAtOneWidth implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            if (AT_EVERY_WIDTH) {
                return new EverySampleAtEveryWidth().provideArguments(parameters, context);
            }
            Collection<Sample> first = oneOfAKind();
            List<Sample> others =
                    Samples.named().stream().filter(sample -> !first.contains(sample)).toList();
            return Stream.concat(on(Screen.PHONE, first), on(Screen.DESK, others));
        }
    }

    /**
     * For what takes longest: the first sample of each kind at a desk; in the long run, at every
     * width.
     */
    static final class OneOfAKindAtADesk implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return AT_EVERY_WIDTH
                    ? Arrays.stream(Screen.values()).flatMap(screen -> on(screen, oneOfAKind()))
                    : on(Screen.DESK, oneOfAKind());
        }
    }

    private static Stream<Arguments> on(Screen screen, Collection<Sample> samples) {
        return samples.stream().map(sample -> Arguments.of(sample, screen));
    }

    private static Collection<Sample> oneOfAKind() {
        Map<String, Sample> first = new LinkedHashMap<>();
        Samples.named().forEach(sample -> first.putIfAbsent(sample.kind(), sample));
        return first.values();
    }

    static final class EveryPage implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return RunningCairn.site(context).pages().stream().map(Arguments::of);
        }
    }

    /** The longest pages of each kind but histories and narrowed lists. */
    static final class TheLongestOfEachKind implements ArgumentsProvider {

        private static final int OF_A_KIND = 8;

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return RunningCairn.site(context).pages().stream()
                    .filter(page -> !page.path().contains("?"))
                    .filter(page -> !page.path().endsWith("/history"))
                    .collect(Collectors.groupingBy(page -> Sample.kind(page.path())))
                    .values()
                    .stream()
                    .flatMap(kind ->
                            kind.stream()
                                    .sorted(
                                            Comparator.comparingInt(
                                                            (Answer page) -> page.text().length())
                                                    .reversed())
                                    .limit(OF_A_KIND))
                    .map(Arguments::of);
        }
    }
}
