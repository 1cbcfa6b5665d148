package scot.cairn.measures.imports;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.jobs.Jobs;

/** Files a table that somebody sends, to be read; and has it imported when they say so. */
@Service
public class FilingImport {

    private final FiledImports filed;
    private final Jobs jobs;
    private final ImportJob reading;
    private final Clock clock;

    FilingImport(FiledImports filed, Jobs jobs, ImportJob reading, Clock clock) {
        this.filed = filed;
        this.jobs = jobs;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Files it; it is read once this commits.
     *
     * @param person who sends it
     * @param capacity in which they do
     * @param dataset id of what it is of
     * @param fileName its name
     * @return its number
     */
    @Transactional
    public long file(
            Person person,
            Capacity capacity,
            String dataset,
            Declared declared,
            String fileName,
            byte[] content) {
        long number = filed.next();
        String payload = ImportJob.payload(number, ImportJob.Aim.LOOK);
        long job = jobs.begin(reading, payload, person, capacity);
        filed.keep(
                new FiledImport(
                        number,
                        person.account(),
                        capacity.id(),
                        dataset,
                        fileName,
                        content.length,
                        true,
                        declared,
                        false,
                        "",
                        FiledImport.State.READING,
                        null,
                        null,
                        null,
                        job,
                        Instant.now(clock)),
                content);
        return number;
    }

    /**
     * Has it imported; it is read again, as the record may have changed.
     *
     * @param leavesOut whether rows that have a fault are left out
     * @param stands why numbers stand that change suddenly; may be empty
     */
    @Transactional
    public void bring(
            FiledImport one, Person person, Capacity capacity, boolean leavesOut, String stands) {
        String payload = ImportJob.payload(one.number(), ImportJob.Aim.IMPORT);
        filed.again(one, leavesOut, stands, jobs.begin(reading, payload, person, capacity));
    }
}
