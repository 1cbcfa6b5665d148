package scot.cairn.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.Items;
import scot.cairn.pack.Instrument;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What instruments are called and whether they hold. What is not law is never shown as law. */
@Component
class InstrumentPages implements SubjectSource {

    private final Items items;
    private final Citing citing;

    InstrumentPages(Items items, Citing citing) {
        this.items = items;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.INSTRUMENT;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(one -> heading(one, asKnownOn)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(listHeading(subject, asKnownOn))
                : find(subject.id()).map(one -> heading(one, asKnownOn));
    }

    Optional<Instrument> find(String id) {
        return items.find(SubjectKind.INSTRUMENT, id, Instrument.class);
    }

    /** Those that a document had spoken of by the day. */
    List<Instrument> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.INSTRUMENT, Instrument.class).stream()
                .filter(one -> citing.knows(asKnownOn, one.said().source()))
                .toList();
    }

    /** Whether it is only a proposal, or a Bill that has not been passed. */
    static boolean isOnlyProposed(Instrument one) {
        return switch (one.status()) {
            case NOT_PASSED, PROPOSED -> true;
            case IN_FORCE, REPLACED, NOT_HELD -> false;
        };
    }

    private Heading listHeading(Subject subject, AsKnownOn asKnownOn) {
        List<Instrument> known = known(asKnownOn);
        long proposed = known.stream().filter(InstrumentPages::isOnlyProposed).count();
        return new Heading(
                subject,
                "Laws, strategies, plans and Directions",
                SubjectKind.INSTRUMENT.listTitle(),
                known.isEmpty()
                        ? BodyPages.nothing(asKnownOn)
                        : "The plan stands on or refers to %d instruments; %d of them are proposals"
                                        .formatted(known.size(), proposed)
                                + " or Bills that have not been passed. Those are not law.",
                List.of(new Heading.Parent("Bodies", SubjectKind.BODY.path())));
    }

    private Heading heading(Instrument one, AsKnownOn asKnownOn) {
        return new Heading(
                new Subject(SubjectKind.INSTRUMENT, one.id()),
                kindWords(one.kind()),
                one.title(),
                citing.knows(asKnownOn, one.said().source())
                        ? sentence(one, asKnownOn)
                        : BodyPages.nothing(asKnownOn),
                List.of(
                        new Heading.Parent("Instruments", SubjectKind.INSTRUMENT.path()),
                        new Heading.Parent("Bodies", SubjectKind.BODY.path())));
    }

    private static String sentence(Instrument one, AsKnownOn asKnownOn) {
        return switch (one.status()) {
            case NOT_PASSED ->
                    "This is not law. As far as the record shows, it has not been passed.";
            case PROPOSED ->
                    "This is a proposal. No document on record shows that it was made, and it is not"
                            + " in force.";
            case IN_FORCE, REPLACED, NOT_HELD ->
                    asKnownOn
                            .date()
                            .map(day ->
                                    "Whether it was in force on %s is not held."
                                            .formatted(DateRange.words(day)))
                            .orElseGet(() -> standing(one));
        };
    }

    private static String standing(Instrument one) {
        String dated = one.dated() == null ? "" : ", dated " + Citing.dateWords(one.dated());
        return "%s%s: %s."
                .formatted(
                        kindWords(one.kind()),
                        dated,
                        statusWords(one.status()).toLowerCase(Locale.UK));
    }

    /** Whether it holds, in words. */
    static String statusWords(Instrument.Status status) {
        return switch (status) {
            case IN_FORCE -> "In force, as far as the documents say";
            case REPLACED -> "Replaced";
            case NOT_PASSED -> "Not law: not passed";
            case PROPOSED -> "Proposed: not in force";
            case NOT_HELD -> "Whether it is in force is not held";
        };
    }

    /** What sort of instrument it is, in words. */
    static String kindWords(Instrument.Kind kind) {
        String name = kind.name().toLowerCase(Locale.UK);
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }
}
