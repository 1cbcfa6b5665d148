package scot.cairn.measures.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.jobs.Jobs;
import scot.cairn.layout.Routing;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.FiledImports;

/**
 * Waits a little for a file that is read, so that most who send one see at once what came of it.
 */
@Component
class Reading {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int PAUSES = 160;

    private final FiledImports filed;
    private final Jobs jobs;

    Reading(FiledImports filed, Jobs jobs) {
        this.filed = filed;
        this.jobs = jobs;
    }

    /** To its page: once it is read, or after eight seconds, when the page says how far it is. */
    ServerResponse shortly(long number) throws InterruptedException {
        for (int pause = 0; pause < PAUSES && isUnderWay(number); pause++) {
            Thread.sleep(PAUSE);
        }
        return Routing.seeOther("/work/imports/" + number);
    }

    private boolean isUnderWay(long number) {
        return filed.find(number)
                .filter(one -> one.state() == FiledImport.State.READING)
                .flatMap(one -> jobs.find(one.job()))
                .filter(job -> !job.state().isOver())
                .isPresent();
    }
}
