package scot.cairn.e2e;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test the same running service, its site, one browser and the visits to its pages.
 * They start with the first test that asks and stop after the last.
 */
final class RunningCairn implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(RunningCairn.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Site.class, Chromium.class, Visits.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = running(context);
        return Stream.of(running.site(), running.chromium(), running.visits())
                .filter(parameter.getParameter().getType()::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** The site that is tested. */
    static Site site(ExtensionContext context) {
        return running(context).site();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Start.class, _ -> Start.tried(), Start.class)
                .running();
    }

    /** What runs while the tests do. */
    private record Running(Cairn cairn, Site site, Chromium chromium, Visits visits) {}

    /** The one attempt to start: when it failed, every test says so and none tries again. */
    private static final class Start implements AutoCloseable {

        private final @Nullable Running running;
        private final @Nullable Exception failure;

        private Start(@Nullable Running running, @Nullable Exception failure) {
            this.running = running;
            this.failure = failure;
        }

        static Start tried() {
            try {
                return new Start(running(Cairn.start()), null);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                return new Start(null, failure);
            }
        }

        /** The first visits are made while the site is read. */
        private static Running running(Cairn cairn) throws InterruptedException {
            Visits visits = new Visits(cairn.address());
            try {
                Site site =
                        Site.crawl(
                                cairn.address(),
                                Samples.named().stream().map(Sample::path).toList());
                return new Running(cairn, site, new Chromium(cairn.address()), visits);
            } catch (InterruptedException | RuntimeException failure) {
                visits.close();
                cairn.close();
                throw failure;
            }
        }

        Running running() {
            if (running == null) {
                throw new IllegalStateException("nothing to test", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                try {
                    running.visits().close();
                    running.chromium().close();
                } finally {
                    running.cairn().close();
                }
            }
        }
    }
}
