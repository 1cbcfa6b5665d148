package scot.cairn.e2e;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What the tests that run once a page are given. */
final class PagesToTest {

    private PagesToTest() {}

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

    /** The first sample of each kind of page, for what takes long. */
    static final class OneOfAKindAtEveryWidth implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Map<String, Sample> first = new LinkedHashMap<>();
            Samples.named().forEach(sample -> first.putIfAbsent(sample.kind(), sample));
            return first.values().stream()
                    .flatMap(sample ->
                            Arrays.stream(Screen.values())
                                    .map(screen -> Arguments.of(sample, screen)));
        }
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
