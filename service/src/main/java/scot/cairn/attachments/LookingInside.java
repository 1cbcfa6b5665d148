package scot.cairn.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import scot.cairn.attachments.scan.Alone;
import scot.cairn.attachments.scan.FileType;
import scot.cairn.attachments.scan.Verdict;

/**
 * Has files looked into, each in a process of its own with little memory and time, two at once. A
 * file that is too much for its process is refused; the service does not notice.
 */
@Component
class LookingInside {

    private static final Logger LOG = LoggerFactory.getLogger(LookingInside.class);
    private static final int AT_ONCE = 2;
    private static final int SECONDS = 30;
    private static final int LONGEST_ANSWER = 16_384;
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final String TOO_MUCH =
            "The file could not be read within 30 seconds and 384 MB of memory: attach a smaller or"
                    + " simpler one";
    private static final String BUSY =
            "Other files are being looked into: wait a minute and send it again";

    private final Semaphore places = new Semaphore(AT_ONCE);

    LookingInside() {}

    /** What is found in a file, after at most a minute. */
    Verdict look(byte[] bytes) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return refused(BUSY);
            }
            try {
                return alone(bytes);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(BUSY);
        } catch (IOException failed) {
            LOG.error("a file could not be looked into", failed);
            return refused("The file cannot be looked into now: try again later");
        }
    }

    private static Verdict alone(byte[] bytes) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(command());
        command.environment().clear();
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = command.start();
        try {
            Thread sending = Thread.ofVirtual().start(() -> send(bytes, process));
            Thread stopping =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                                        process.destroyForcibly();
                                    }
                                } catch (InterruptedException done) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            byte[] answer = process.getInputStream().readNBytes(LONGEST_ANSWER);
            process.waitFor(SECONDS, TimeUnit.SECONDS);
            stopping.interrupt();
            sending.join();
            boolean isDone = !process.isAlive() && process.exitValue() == 0;
            return isDone ? verdict(new String(answer, StandardCharsets.UTF_8)) : refused(TOO_MUCH);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void send(byte[] bytes, Process process) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(bytes);
        } catch (IOException ended) {
            LOG.debug("the process ended before it had all of the file", ended);
        }
    }

    private static List<String> command() {
        String path = System.getProperty("java.class.path");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-Xss1m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-UsePerfData",
                                "-Djava.awt.headless=true",
                                "-cp",
                                path));
        if (isOneJar()) {
            command.addAll(1, List.of("-Dloader.main=" + Alone.class.getName()));
            command.add(LAUNCHER);
        } else {
            command.add(Alone.class.getName());
        }
        return command;
    }

    /** Whether the program is one jar with jars inside, which only its launcher can open. */
    private static boolean isOneJar() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    private static Verdict verdict(String answer) {
        List<String> lines = answer.lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (first.equals(Alone.REFUSED) && lines.size() > 1) {
            return new Verdict.Refused(lines.subList(1, lines.size()));
        }
        return FileType.of(first.substring(first.lastIndexOf(' ') + 1))
                .<Verdict>map(type -> new Verdict.Fit(type, first.startsWith(Alone.READ)))
                .orElseGet(() -> refused(TOO_MUCH));
    }

    private static Verdict refused(String why) {
        return new Verdict.Refused(List.of(why));
    }
}
