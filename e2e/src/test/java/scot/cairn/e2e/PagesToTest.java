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
            return Samples.of(RunningCairn.site(context)).stream().map(Arguments::of);
        }
    }

    static final class EverySampleAtEveryWidth implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Samples.of(RunningCairn.site(context)).stream()
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
}
