package scot.cairn.returns.sheets;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Person;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Answering.Kept;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.sheets.SheetsSent.SentSheet;
import scot.cairn.returns.sheets.WeighedAnswer.Become;

/**
 * Takes a spreadsheet of returns back: reads it, says what it would change, and keeps what is sound
 * once whoever sent it accepts.
 */
@Service
public class TakingSheets {

    private final ReadingSheet files;
    private final Weighing weighing;
    private final SheetsSent sent;
    private final Answering answering;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TakingSheets(
            ReadingSheet files,
            Weighing weighing,
            SheetsSent sent,
            Answering answering,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.weighing = weighing;
        this.sent = sent;
        this.answering = answering;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of sending a file. */
    public sealed interface Taken {

        /** It waits to be accepted, under a number. */
        record Waits(long number) implements Taken {}

        /** Nothing of it can be taken, and nothing of it is kept. */
        record Refused(List<SheetFault> faults) implements Taken {}
    }

    /** A file that was sent: what it would change, or what came of accepting it. */
    public sealed interface Stage {

        /** The name of the file. */
        String name();

        /** It waits. */
        record Waiting(String name, Weighed weighed) implements Stage {}

        /** It was accepted. */
        record Accepted(String name, SheetOutcome outcome) implements Stage {}
    }

    /**
     * Reads a file.
     *
     * @param name of it, as its sender gave it
     * @throws IOException if the process that opens files cannot be started
     */
    public Taken take(Person writer, String name, byte[] bytes)
            throws IOException, InterruptedException {
        ReadSheet read = files.read(name, bytes);
        return read.isRefused()
                ? new Taken.Refused(read.faults())
                : new Taken.Waits(sent.keep(writer.account(), name, read, clock.instant()));
    }

    /** One that they sent. It begins transactions of its own. */
    public Optional<Stage> find(Person writer, long number) {
        return sent.find(number).map(one -> stage(writer, one));
    }

    private Stage stage(Person writer, SentSheet one) {
        ReadSheet read = one.read();
        SheetOutcome came = one.came();
        if (came != null || read == null) {
            return new Stage.Accepted(
                    one.name(), came == null ? new SheetOutcome(List.of(), List.of()) : came);
        }
        return new Stage.Waiting(one.name(), weighing.weigh(writer, read));
    }

    /**
     * Keeps what is sound of one that they sent, in one transaction; done twice it keeps nothing
     * twice.
     *
     * @return whether it is there
     */
    public boolean accept(Person writer, long number) {
        Optional<Stage> stage = find(writer, number);
        if (stage.orElse(null) instanceof Stage.Waiting(_, Weighed weighed)) {
            transaction.executeWithoutResult(_ -> {
                if (sent.accept(number, new SheetOutcome(List.of(), weighed.faults()))) {
                    sent.came(number, keep(writer, weighed));
                }
            });
        }
        return stage.isPresent();
    }

    private SheetOutcome keep(Person writer, Weighed weighed) {
        List<SheetOutcome.Kept> kept = new ArrayList<>();
        List<SheetFault> faults = new ArrayList<>(weighed.faults());
        for (WeighedReturn one : weighed.returns()) {
            Map<Part, Kept> parts =
                    one.written().isEmpty()
                            ? Map.of()
                            : answering.writeUnlessOvertaken(writer, one.draft(), one.written());
            List<WeighedAnswer> late =
                    one.answers().stream()
                            .filter(answer -> answer.become().isKept())
                            .filter(answer -> isLate(answer, parts.get(answer.part())))
                            .toList();
            late.forEach(answer -> faults.add(late(answer)));
            kept.add(
                    new SheetOutcome.Kept(
                            one.draft().id(),
                            one.count(Become.CREATED) - count(late, Become.CREATED),
                            one.count(Become.CHANGED) - count(late, Become.CHANGED),
                            one.count(Become.REFUSED) + late.size()));
        }
        return new SheetOutcome(kept, faults);
    }

    private static boolean isLate(WeighedAnswer answer, @Nullable Kept part) {
        return part != null
                && (part.overtaken().contains(answer.question())
                        || part.wrong().containsKey(answer.question().id()));
    }

    private static int count(List<WeighedAnswer> some, Become become) {
        return (int) some.stream().filter(one -> one.become() == become).count();
    }

    private static SheetFault late(WeighedAnswer answer) {
        return SheetFault.of(
                SheetCause.OVERTAKEN,
                answer.cell(),
                answer.after(),
                "Somebody wrote it while you accepted",
                "Look at theirs on the page, and write yours there if it is right");
    }
}
