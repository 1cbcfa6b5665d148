package scot.cairn;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * How the house is seen: each package is a room. A plain library knows no annotation by which to
 * show its packages, so those of the methods are shown here, each by its name.
 */
public class RoomsAndLibraries implements ApplicationModuleDetectionStrategy {

    private static final String STATISTICS = "scot.cairn.statistics";

    private final ApplicationModuleDetectionStrategy rooms =
            ApplicationModuleDetectionStrategy.directSubPackage();

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return rooms.getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage base, ApplicationModuleInformation information) {
        return base.getName().equals(STATISTICS)
                ? NamedInterfaces.builder(base)
                        .matching("rates", "trend", "charts", "inequality")
                        .build()
                : rooms.detectNamedInterfaces(base, information);
    }
}
