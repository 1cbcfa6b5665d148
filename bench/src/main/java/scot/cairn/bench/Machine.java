package scot.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * On what, and when, something was measured.
 *
 * @param date the day, in UTC
 * @param processor as its maker calls it
 * @param cores that this process may use
 * @param jdk version of Java, with its vendor
 * @param system operating system, with its version
 */
record Machine(LocalDate date, String processor, int cores, String jdk, String system) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String NAME = "model name";

    /** This one, now. */
    static Machine thisOne() throws IOException {
        return new Machine(
                LocalDate.now(Clock.systemUTC()),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                words("java.vendor", "java.version"),
                words("os.name", "os.version", "os.arch"));
    }

    private static String processorName() throws IOException {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(NAME))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("not said");
        }
    }

    private static String words(String... properties) {
        return String.join(" ", Stream.of(properties).map(System::getProperty).toList());
    }

    /** In one line. */
    String words() {
        return "%s; %s, %d cores; Java of %s; %s".formatted(date, processor, cores, jdk, system);
    }
}
