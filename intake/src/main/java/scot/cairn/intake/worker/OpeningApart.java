package scot.cairn.intake.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Isolation;
import scot.cairn.intake.open.Opening;
import scot.cairn.intake.open.RawRows;

/** Has a file opened in a process of its own and is told its rows here. */
public final class OpeningApart {

    private final Isolation isolation;

    /** Opens files kept apart so. */
    public OpeningApart(Isolation isolation) {
        this.isolation = isolation;
    }

    /**
     * Reads a file to its end, or until it is too much.
     *
     * @param rows is told each row; all are to be forgotten if there are faults
     * @param faults is told whatever is wrong; no content makes this throw
     * @throws IOException if the process cannot be started or {@code rows} cannot take a row
     */
    public void open(InputStream file, Opening.Asked asked, RawRows rows, Faults faults)
            throws IOException, InterruptedException {
        Worker worker = new Worker(OpeningAlone.class, asked.limits().work(), isolation);
        try {
            Optional<Boolean> isDone =
                    worker.run(
                            file,
                            OpeningAlone.arguments(asked),
                            answer -> {
                                new FrameReader(answer, asked.limits()).read(rows, faults);
                                return true;
                            });
            if (isDone.isEmpty()) {
                tooMuch(asked, faults);
            }
        } catch (EOFException cutShort) {
            tooMuch(asked, faults);
        } catch (FrameReader.Untrue untrue) {
            faults.file()
                    .wrong(
                            Cause.READING,
                            "The process that read the file answered what it may not",
                            "Tell whoever runs this service, and do not send the file again");
        }
    }

    private static void tooMuch(Opening.Asked asked, Faults faults) {
        faults.file()
                .wrong(
                        Cause.TOO_MUCH,
                        "The file could not be read within %,d seconds and %,d MB of memory"
                                .formatted(
                                        asked.limits().work().seconds(),
                                        asked.limits().work().megabytes()),
                        "Send a smaller or simpler one, such as CSV in UTF-8");
    }
}
