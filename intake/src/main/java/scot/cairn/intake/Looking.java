package scot.cairn.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import scot.cairn.intake.scan.Alone;
import scot.cairn.intake.scan.Checking;
import scot.cairn.intake.worker.Worker;

/**
 * Has a file of any type that is taken looked into, in a process of its own: what it is, and
 * whether it holds data about persons. Of its content only that comes back.
 */
public final class Looking {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = Checking.LARGEST;

    private static final int LONGEST_ANSWER = 16_384;

    private final Worker worker;

    /** Looks with so much memory and time for each file, as far apart as this machine allows. */
    public Looking(Limits.Work work) {
        this.worker = new Worker(Alone.class, work, Isolation.here());
    }

    /**
     * What is found in a file.
     *
     * @return empty if it was too much for its process
     * @throws IOException if the process cannot be started
     */
    public Optional<Verdict> look(byte[] bytes) throws IOException, InterruptedException {
        return worker.run(
                        new ByteArrayInputStream(bytes),
                        List.of(),
                        answer ->
                                new String(
                                        answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8))
                .flatMap(Looking::verdict);
    }

    private static Optional<Verdict> verdict(String answer) {
        List<String> lines = answer.lines().toList();
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (first.equals(Alone.REFUSED) && lines.size() > 1) {
            return Optional.of(new Verdict.Refused(lines.subList(1, lines.size())));
        }
        return FileType.of(first.substring(first.lastIndexOf(' ') + 1))
                .map(type -> new Verdict.Fit(type, first.startsWith(Alone.READ)));
    }
}
