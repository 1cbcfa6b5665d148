package scot.cairn.measures.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.pack.Measure.UseDecision;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;

/** Labels uses of a measure that go beyond what it is permitted for. */
@Component
public class Uses {

    private final Citing citing;

    Uses(Citing citing) {
        this.citing = citing;
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

    /** The decision that lets a measure be used so, where there is one on record. */
    static Optional<UseDecision> decision(Measure measure, PermittedUse use) {
        return measure.howToRead().uses().stream()
                .filter(decided -> decided.use() == use)
                .findFirst();
    }

    /**
     * The label of a use beyond what is permitted; empty where it is permitted.
     *
     * @param what is used so, for example {@code Followed by a target}
     */
    public Optional<Light> label(Measure measure, PermittedUse use, String what) {
        if (permits(measure, use)) {
            return Optional.empty();
        }
        String permitted =
                "“%s” is permitted for %s. "
                        .formatted(measure.name(), words(measure.about().permittedUse()));
        return Optional.of(
                decision(measure, use)
                        .map(decided -> decided(what, permitted, decided))
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

    /** A use as part of a sentence. */
    static String words(PermittedUse use) {
        return switch (use) {
            case IMPROVEMENT -> "improvement of services, not judgement of areas";
            case BENCHMARKING -> "comparison between areas";
            case ACCOUNTABILITY -> "holding to account";
            case OFFICIAL_STATISTIC -> "an official statistic";
        };
    }
}
