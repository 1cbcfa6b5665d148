package scot.cairn.e2e;

import java.util.Arrays;
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

    static final class EveryPage implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return RunningCairn.site(context).pages().stream().map(Arguments::of);
        }
    }

    /** Every page but histories and narrowed lists, which are made of the same parts. */
    static final class EveryPageOfASubject implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return RunningCairn.site(context).pages().stream()
                    .filter(page -> !page.path().contains("?"))
                    .filter(page -> !page.path().endsWith("/history"))
                    .map(Arguments::of);
        }
    }
}
