package scot.cairn;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Each package under the service's own is a room or a library. The library of statistics knows no
 * framework by which it could say what it shows, so all of its packages are shown to those rooms
 * that may depend on it.
 */
public final class RoomsAndLibraries implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage house) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(house);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(
            JavaPackage room, ApplicationModuleInformation known) {
        return room.getName().equals("scot.cairn.statistics")
                ? NamedInterfaces.forOpen(room)
                : NamedInterfaces.of(room, known);
    }
}
