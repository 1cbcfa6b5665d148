package scot.cairn;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Tells rooms as usual, and lets each part of the library of statistics be named by those that use
 * it, for example {@code statistics::charts}: a plain library cannot say so itself.
 */
class LibrariesInParts implements ApplicationModuleDetectionStrategy {

    private static final String[] PARTS = {"rates", "inequality", "trend", "targets", "charts"};

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage base, ApplicationModuleInformation about) {
        return base.getName().equals("scot.cairn.statistics")
                ? NamedInterfaces.builder(base).matching(PARTS).build()
                : NamedInterfaces.of(base, about);
    }
}
