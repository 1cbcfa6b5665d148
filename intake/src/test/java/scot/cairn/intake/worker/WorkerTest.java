package scot.cairn.intake.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.Limits;
import scot.cairn.intake.TableType;
import scot.cairn.intake.open.Opening;

class WorkerTest {

    private static final Limits.Work WORK = new Limits.Work(64, 20);

    /** Does what a file that has taken a worker over might. */
    static final class Hostile {

        private Hostile() {}

        public static void main(String[] arguments) throws Exception {
            switch (arguments[0]) {
                case "endless" -> new CountDownLatch(1).await();
                case "large" -> {
                    List<byte[]> kept = new ArrayList<>();
                    while (kept.size() < 10_000) {
                        kept.add(new byte[1_000_000]);
                    }
                    System.out.println(kept.size());
                }
                case "call" -> {
                    try (Socket socket =
                            new Socket(
                                    InetAddress.getLoopbackAddress(),
                                    Integer.parseInt(arguments[1]))) {
                        System.out.print("reached " + socket.isConnected());
                    } catch (IOException unreachable) {
                        System.out.print("nothing there");
                    }
                }
                case "environment" -> System.out.print(System.getenv().size());
                case "flood" -> {
                    byte[] noise = "RRRRRRRR".repeat(1_000).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 100_000; i++) {
                        System.out.write(noise);
                    }
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static Optional<String> run(Isolation isolation, Limits.Work work, String... arguments)
            throws IOException, InterruptedException {
        return new Worker(Hostile.class, work, isolation)
                .run(
                        InputStream.nullInputStream(),
                        List.of(arguments),
                        answer -> new String(answer.readNBytes(100), StandardCharsets.UTF_8));
    }

    @Test
    void whatDoesNotEndIsEnded() throws IOException, InterruptedException {
        assertThat(run(Isolation.here(), new Limits.Work(64, 2), "endless")).isEmpty();
    }

    @Test
    void whatNeedsMoreMemoryThanItMayIsEnded() throws IOException, InterruptedException {
        assertThat(run(Isolation.here(), WORK, "large")).isEmpty();
    }

    @Test
    void aWorkerReachesNoNetworkWhereTheMachineAllowsToTakeItAway()
            throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(server.getLocalPort());

            assertThat(run(Isolation.PROCESS_ONLY, WORK, "call", port)).contains("reached true");
            assertThat(run(Isolation.here(), WORK, "call", port))
                    .contains(
                            Isolation.here() == Isolation.NO_NETWORK
                                    ? "nothing there"
                                    : "reached true");
        }
    }

    @Test
    void aWorkerIsToldNothingOfTheEnvironment() throws IOException, InterruptedException {
        assertThat(run(Isolation.here(), WORK, "environment").map(Integer::parseInt))
                .hasValueSatisfying(count -> assertThat(count).isLessThan(4));
    }

    @Test
    void anAnswerThatIsNoneIsNotBelievedAndTheWorkerIsEnded()
            throws IOException, InterruptedException {
        Worker worker = new Worker(Hostile.class, WORK, Isolation.here());
        Faults faults = new Faults(5);

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(() ->
                                worker.run(
                                        InputStream.nullInputStream(),
                                        List.of("flood"),
                                        answer -> {
                                            new FrameReader(answer, Limits.USUAL)
                                                    .read(_ -> {}, faults);
                                            return true;
                                        })))
                .isInstanceOf(FrameReader.Untrue.class);
    }

    @Test
    void aFileThatIsTooMuchForItsProcessIsRefusedInWords()
            throws IOException, InterruptedException {
        Limits little =
                new Limits(
                        Limits.USUAL.bytes(),
                        Limits.USUAL.unpacked(),
                        Limits.USUAL.table(),
                        new Limits.Work(8, 20),
                        5);
        byte[] large = new byte[30_000_000];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, large, 0, 4);
        Faults faults = new Faults(5);

        new OpeningApart(Isolation.here())
                .open(
                        new ByteArrayInputStream(large),
                        new Opening.Asked(TableType.XLSX, "", little),
                        _ -> {},
                        faults);

        assertThat(faults.all()).extracting(Fault::cause).containsExactly(Cause.TOO_MUCH);
        assertThat(faults.all().getFirst().what()).contains("8 MB of memory");
    }
}
