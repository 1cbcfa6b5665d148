package scot.cairn.framework.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.loading.Items;
import scot.cairn.pack.Study;
import scot.cairn.pack.Study.Said;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** The studies on record, as anyone may read them. */
@Repository
public class Studies {

    private final Items items;
    private final Citing citing;
    private final Clock clock;

    Studies(Items items, Citing citing, Clock clock) {
        this.items = items;
        this.citing = citing;
        this.clock = clock;
    }

    /**
     * Those whose document had been published by the day, in the plan's order. Words whose consent
     * has ended by today are left out, whatever the day is.
     */
    public List<Study> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.STUDY, Study.class).stream()
                .filter(study -> citing.knows(asKnownOn, study.source()))
                .map(this::shown)
                .toList();
    }

    /** One of them. */
    public Optional<Study> find(String id, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(study -> study.id().equals(id)).findFirst();
    }

    /** Of how many quotations of a study the consent has ended. */
    int ended(String id) {
        return items.find(SubjectKind.STUDY, id, Study.class)
                .map(study ->
                        (int) study.quotations().stream().filter(said -> !mayBeShown(said)).count())
                .orElse(0);
    }

    private Study shown(Study study) {
        return new Study(
                study.id(),
                study.title(),
                study.asked(),
                study.method(),
                study.methodNote(),
                study.sample(),
                study.themes(),
                study.quotations().stream().filter(this::mayBeShown).toList(),
                study.limits(),
                study.source(),
                study.section(),
                study.note());
    }

    private boolean mayBeShown(Said said) {
        LocalDate today = Times.day(clock.instant());
        return said.consent().given() == null
                || !DateRange.of(said.consent().given().until()).last().isBefore(today);
    }
}
