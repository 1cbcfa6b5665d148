package scot.cairn;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Tells rooms as usual, and lets each part of a library be named by those that use it, for example
 * {@code statistics::charts}: a plain library cannot say so itself.
 */
class LibrariesInParts implements ApplicationModuleDetectionStrategy {

    private static final Map<String, String[]> PARTS =
            Map.of(
                    "scot.cairn.statistics",
                    new String[] {"rates", "inequality", "trend", "targets", "charts"},
                    "scot.cairn.disclosure",
                    new String[] {"tables", "rules", "protect", "attack"});

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage base, ApplicationModuleInformation about) {
        String[] parts = PARTS.get(base.getName());
        return parts == null
                ? NamedInterfaces.of(base, about)
                : NamedInterfaces.builder(base).matching(parts).build();
    }
}
