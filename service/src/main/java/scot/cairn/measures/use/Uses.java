package scot.cairn.measures.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.pack.Measure.UseDecision;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;

/** Labels uses of a measure that go beyond what it is permitted for. */
@Component
public class Uses {

    private final Citing citing;
    private final RecordedUses recorded;
    private final Bodies bodies;

    Uses(Citing citing, RecordedUses recorded, Bodies bodies) {
        this.citing = citing;
        this.recorded = recorded;
        this.bodies = bodies;
    }

    /** Whether a use is one that a measure is permitted for. */
    public static boolean permits(Measure measure, PermittedUse use) {
        return switch (measure.about().permittedUse()) {
            case OFFICIAL_STATISTIC -> true;
            case ACCOUNTABILITY -> use != PermittedUse.OFFICIAL_STATISTIC;
            case BENCHMARKING ->
                    use == PermittedUse.BENCHMARKING || use == PermittedUse.IMPROVEMENT;
            case IMPROVEMENT -> use == PermittedUse.IMPROVEMENT;
        };
    }

    /** The last of some decisions on a use. */
    static Optional<RecordedUse> last(List<RecordedUse> all, PermittedUse use) {
        return all.stream().filter(one -> one.use() == use).reduce((_, later) -> later);
    }

    /** The decision of the plan that lets a measure be used so, where it has one. */
    static Optional<UseDecision> decision(Measure measure, PermittedUse use) {
        return measure.howToRead().uses().stream()
                .filter(decided -> decided.use() == use)
                .findFirst();
    }

    /**
     * The label of a use beyond what is permitted; empty where it is permitted.
     *
     * @param what is used so, for example {@code Followed by a target}
     * @param asKnownOn the day of which decisions that were taken here count
     */
    public Optional<Light> label(
            Measure measure, PermittedUse use, String what, AsKnownOn asKnownOn) {
        if (permits(measure, use)) {
            return Optional.empty();
        }
        String permitted =
                "“%s” is permitted for %s. "
                        .formatted(measure.name(), words(measure.about().permittedUse()));
        Optional<RecordedUse> taken =
                last(recorded.of(measure.id(), asKnownOn), use).filter(RecordedUse::allows);
        return Optional.of(
                taken.map(one -> taken(what, permitted, one))
                        .or(() ->
                                decision(measure, use)
                                        .map(decided -> decided(what, permitted, decided)))
                        .orElseGet(() ->
                                new Light(
                                        what,
                                        "△",
                                        "Used beyond what it is permitted for",
                                        List.of(
                                                Span.plain(
                                                        permitted
                                                                + "This is %s, and no decision that allows it is on record."
                                                                        .formatted(words(use)))))));
    }

    private Light decided(String what, String permitted, UseDecision decided) {
        List<Span> why = new ArrayList<>();
        why.add(
                Span.plain(
                        "%s%s allowed %s %s: %s "
                                .formatted(
                                        permitted,
                                        decided.decidedBy(),
                                        words(decided.use()),
                                        DateRange.of(decided.on()).when(),
                                        decided.reason())));
        why.addAll(citing.cite(decided.source()));
        return new Light(what, "▲", "Used beyond what it is permitted for, by a decision", why);
    }

    private Light taken(String what, String permitted, RecordedUse one) {
        String by =
                one.body().isEmpty()
                        ? "The head of profession"
                        : "The head of profession of " + bodies.name(one.body());
        return new Light(
                what,
                "▲",
                "Used beyond what it is permitted for, by a decision",
                List.of(
                        Span.plain(
                                "%s%s allowed %s on %s%s: %s "
                                        .formatted(
                                                permitted,
                                                by,
                                                words(one.use()),
                                                DateRange.words(one.day()),
                                                one.synthetic()
                                                        ? " (made up, for demonstration)"
                                                        : "",
                                                one.words()))));
    }

    /** A use as part of a sentence. */
    public static String words(PermittedUse use) {
        return switch (use) {
            case IMPROVEMENT -> "improvement of services, not judgement of areas";
            case BENCHMARKING -> "comparison between areas";
            case ACCOUNTABILITY -> "holding to account";
            case OFFICIAL_STATISTIC -> "an official statistic";
        };
    }
}
