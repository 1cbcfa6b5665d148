package scot.cairn.framework.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.framework.progress.ProgressReport;
import scot.cairn.framework.progress.ProgressReports;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;

/** Every promise on record, as known on a day. */
@Component
public class Commitments {

    private final Items items;
    private final ProgressReports reports;
    private final Citing citing;
    private final Clock clock;

    Commitments(Items items, ProgressReports reports, Citing citing, Clock clock) {
        this.items = items;
        this.reports = reports;
        this.citing = citing;
        this.clock = clock;
    }

    /** All that had been published by the day, in the plan's order. */
    @Transactional(readOnly = true)
    public List<Promise> all(AsKnownOn asKnownOn) {
        Map<String, List<ProgressReport>> reported = reports.all(asKnownOn);
        return items.all(SubjectKind.COMMITMENT, Commitment.class).stream()
                .flatMap(commitment ->
                        known(
                                commitment,
                                reported.getOrDefault(commitment.id(), List.of()),
                                asKnownOn)
                                .stream())
                .toList();
    }

    /** One, if it had been published by the day. */
    @Transactional(readOnly = true)
    public Optional<Promise> find(String id, AsKnownOn asKnownOn) {
        return items.find(SubjectKind.COMMITMENT, id, Commitment.class)
                .flatMap(commitment -> known(commitment, reports.of(id, asKnownOn), asKnownOn));
    }

    /** How many promises stand how, each row leading to them. */
    public Table standings(AsKnownOn asKnownOn) {
        return PromiseTable.standings(all(asKnownOn));
    }

    /** The sums that had been stated by the day, each without a start that was given only later. */
    List<Commitment.Arithmetic> sums(Promise promise, AsKnownOn asKnownOn) {
        return promise.commitment().arithmetic().stream()
                .filter(sum -> citing.knows(asKnownOn, sum.said().source()))
                .map(sum ->
                        sum.baselineSaid() == null
                                        || citing.knows(asKnownOn, sum.baselineSaid().source())
                                ? sum
                                : withoutStart(sum))
                .toList();
    }

    private static Commitment.Arithmetic withoutStart(Commitment.Arithmetic sum) {
        return new Commitment.Arithmetic(
                sum.id(),
                sum.said(),
                null,
                null,
                sum.change(),
                sum.percent(),
                sum.result(),
                sum.reading());
    }

    private Optional<Promise> known(
            Commitment commitment, List<ProgressReport> reported, AsKnownOn asKnownOn) {
        List<Commitment.Version> versions =
                commitment.versions().stream()
                        .filter(version -> citing.knows(asKnownOn, version.said().source()))
                        .toList();
        List<Commitment.Evidence> evidence =
                commitment.evidence().stream()
                        .filter(found -> citing.knows(asKnownOn, found.said().source()))
                        .toList();
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Promise(commitment, versions, evidence, reported, day(asKnownOn)));
    }

    private LocalDate day(AsKnownOn asKnownOn) {
        return asKnownOn.date().orElseGet(() -> Times.day(clock.instant()));
    }
}
