package scot.cairn.returns.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.calendar.Times;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.obligations.Obligations.Made;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/**
 * Makes the obligations that have come about: for each template one act, which lists every one of
 * them with the facts that decided it. Done twice it makes nothing twice.
 */
@Service
public class Obliging {

    private final ReturnTemplates templates;
    private final Collecting collecting;
    private final Owing owing;
    private final RecordingObligations recording;
    private final Clock clock;
    private final TransactionTemplate reading;

    Obliging(
            ReturnTemplates templates,
            Collecting collecting,
            Owing owing,
            RecordingObligations recording,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.collecting = collecting;
        this.owing = owing;
        this.recording = recording;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What has come about, after what was on record. */
    private record Come(long after, Map<ReturnTemplate, List<Obligation>> owed) {}

    /**
     * Makes what has come about by today, in transactions of its own.
     *
     * @return how many were made
     */
    public int oblige() {
        while (true) {
            Come come = Objects.requireNonNull(reading.execute(_ -> come()));
            if (come.owed().isEmpty() || recording.record(come.owed(), come.after())) {
                return come.owed().values().stream().mapToInt(List::size).sum();
            }
        }
    }

    private Come come() {
        LocalDate today = Times.day(clock.instant());
        Map<String, Obligation> last = new HashMap<>();
        long after = -1;
        for (Made made : recording.made()) {
            after = Math.max(after, made.entry());
            last.merge(key(made.obligation()), made.obligation(), Obliging::later);
        }
        Map<ReturnTemplate, List<Obligation>> owed = new LinkedHashMap<>();
        for (ReturnTemplate template : templates.known(AsKnownOn.PRESENT)) {
            List<Obligation> come = new ArrayList<>();
            collecting
                    .of(template)
                    .ifPresent(here ->
                            owing.whose(template, here)
                                    .forEach(whose ->
                                            come.addAll(
                                                    owing.until(
                                                            whose, last.get(whose.key()), today))));
            if (!come.isEmpty()) {
                owed.put(template, come);
            }
        }
        return new Come(after, owed);
    }

    private static Obligation later(Obligation one, Obligation other) {
        return one.period().first().isAfter(other.period().first()) ? one : other;
    }

    private static String key(Obligation one) {
        return Owing.Whose.key(one.template(), one.area(), one.setting());
    }
}
