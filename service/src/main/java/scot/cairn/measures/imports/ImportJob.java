package scot.cairn.measures.imports;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.jobs.JobFailed;
import scot.cairn.jobs.JobKind;
import scot.cairn.jobs.Work;
import scot.cairn.measures.quality.AskingOfImport;

/** Reads a table that was sent, and imports it where that is what was chosen. */
@Component
class ImportJob implements JobKind {

    /** What is done with a table, as the payload of a job says it after its number. */
    enum Aim {
        LOOK,
        IMPORT
    }

    private final FiledImports filed;
    private final Importing importing;
    private final OnBehalf onBehalf;
    private final WhoImports who;
    private final AskingOfImport asking;

    ImportJob(
            FiledImports filed,
            Importing importing,
            OnBehalf onBehalf,
            WhoImports who,
            AskingOfImport asking) {
        this.filed = filed;
        this.importing = importing;
        this.onBehalf = onBehalf;
        this.who = who;
        this.asking = asking;
    }

    @Override
    public String id() {
        return "measures.import";
    }

    @Override
    public String words() {
        return "Read a table of figures";
    }

    @Override
    public String mend() {
        return "Send the file again. If it fails again, report it, with its number.";
    }

    static String payload(long number, Aim aim) {
        return number + " " + aim;
    }

    @Override
    public void run(Work work) {
        String[] payload = work.payload().split(" ", 2);
        long number = Long.parseLong(payload[0]);
        FiledImport one =
                filed.find(number)
                        .filter(found -> found.state() == FiledImport.State.READING)
                        .orElse(null);
        if (one == null) {
            return;
        }
        byte[] content =
                filed.content(number)
                        .orElseThrow(() -> JobFailed.forGood("The file is not kept any more."));
        Person person =
                onBehalf.person(one.account())
                        .orElseThrow(() -> JobFailed.forGood("The account is not there any more."));
        Capacity capacity =
                person.capacity(one.capacity())
                        .orElseThrow(() -> JobFailed.forGood("The capacity has ended."));
        try {
            ImportRequest request =
                    new ImportRequest(
                            one.fileName(),
                            new ByteArrayResource(content),
                            one.dataset(),
                            one.declared(),
                            new HashSet<>(capacity.areas()),
                            one.leavesOut(),
                            one.stands());
            note(one, run(request, telling(work), person, capacity, one, Aim.valueOf(payload[1])));
        } catch (Progress.ImportStopped cancelled) {
            return;
        } catch (IOException failure) {
            throw JobFailed.now("The file could not be opened on this machine.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped under an import; it is read again", stopping);
        }
    }

    private Optional<ImportOutcome> run(
            ImportRequest request,
            Progress progress,
            Person person,
            Capacity capacity,
            FiledImport one,
            Aim aim)
            throws IOException, InterruptedException {
        if (!who.may(capacity, one.dataset())) {
            return Optional.of(others(one));
        }
        return switch (aim) {
            case LOOK -> Optional.of(importing.preview(request, progress));
            case IMPORT -> {
                ImportOutcome outcome =
                        importing.run(
                                request,
                                progress,
                                person.as(capacity),
                                imported -> {
                                    filed.imported(one.number(), imported);
                                    asking.ask(
                                            person,
                                            capacity,
                                            one.origin(),
                                            imported.summary().sudden().stream()
                                                    .map(ImportSummary.Sudden::asked)
                                                    .toList(),
                                            one.stands());
                                });
                yield outcome instanceof ImportOutcome.Imported
                        ? Optional.empty()
                        : Optional.of(outcome);
            }
        };
    }

    /** The plan may have named others since the table was sent. */
    private ImportOutcome others(FiledImport one) {
        Faults faults = new Faults(1);
        faults.file()
                .wrong(Cause.NOT_YOUR_DATASET, who.refusal(one.dataset()), "Ask them to import it");
        return new ImportOutcome.Refused(faults.all(), 0, false);
    }

    /** Notes what was not noted in the transaction of an act. */
    private void note(FiledImport one, Optional<ImportOutcome> outcome) {
        outcome.ifPresent(came -> {
            switch (came) {
                case ImportOutcome.Imported _ -> throw new IllegalStateException("noted already");
                case ImportOutcome.Previewed(var summary) ->
                        filed.ended(
                                one.number(),
                                summary.written() == 0
                                        ? FiledImport.State.NOTHING_NEW
                                        : FiledImport.State.LOOKED_AT,
                                summary,
                                true);
                case ImportOutcome.Refused refused ->
                        filed.ended(
                                one.number(),
                                FiledImport.State.REFUSED,
                                refused,
                                refused.faults().stream()
                                        .noneMatch(fault -> fault.cause() == Cause.PERSONAL_DATA));
                case ImportOutcome.NoDataset _ ->
                        throw JobFailed.forGood("What it is of is not on record any more.");
            }
        });
    }

    private static Progress telling(Work work) {
        return new Progress() {

            private String stage = "";

            @Override
            public void at(String what, long rows) {
                if (work.isCancelled()) {
                    throw new ImportStopped();
                }
                if (!stage.equals(what)) {
                    stage = what;
                    work.stage(what);
                }
                work.progress(rows, 0);
            }
        };
    }
}
