package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Value;
import scot.cairn.measures.ageing.Age;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Commitment.TargetBound;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block.Light;
import scot.cairn.subjects.Block.Span;

/**
 * A target as two lights, where it stands and which way its figures move, and two labels of how far
 * either can be relied on.
 *
 * @param promise the commitment
 * @param target what it is to reach
 * @param stick the figures that may be held against it; empty where there are none
 */
record TargetLights(Promise promise, Target target, Optional<Yardstick> stick) {

    /** Standing, movement, confidence and comparability, in this order. */
    List<Light> all() {
        return List.of(standing(), movement(), confidence(), comparability());
    }

    private Light standing() {
        TargetProgress state = TargetProgress.of(promise, target, stick);
        String why = state.why().isEmpty() ? stick.flatMap(this::decided).orElse("") : state.why();
        return light("Where it stands", state.shape(), state.words(), why);
    }

    private Optional<String> decided(Yardstick found) {
        return promise.due()
                .flatMap(due -> TargetProgress.deciding(found, due.last()))
                .map(value ->
                        "%s %s, against %s."
                                .formatted(
                                        FigureWords.withUnit(value, found.measure()),
                                        value.period().when(),
                                        wanted()));
    }

    private Light movement() {
        List<Value> points = points();
        if (target.value() == null || target.bound() == null || points.size() < 2) {
            return light(
                    "Which way it moves",
                    Movement.CANNOT_TELL.shape(),
                    Movement.CANNOT_TELL.words(),
                    stick.isEmpty()
                            ? "No figure on record may be held against it."
                            : "There are no two figures on record that may be compared.");
        }
        Movement moved = Movement.of(points, target.value(), target.bound());
        Measure measure = stick.orElseThrow().measure();
        Value first = points.getFirst();
        Value last = points.getLast();
        return light(
                "Which way it moves",
                moved.shape(),
                moved.words(),
                "From %s %s to %s %s."
                        .formatted(
                                FigureWords.withUnit(first, measure),
                                first.period().when(),
                                FigureWords.withUnit(last, measure),
                                last.period().when()));
    }

    private Light confidence() {
        return last().map(
                        value -> {
                            boolean isSettled = value.marker() == null;
                            boolean hasInterval = value.lower() != null && value.upper() != null;
                            String word =
                                    isSettled && value.designation().isOfficial() && hasInterval
                                            ? "Stated"
                                            : "Limited";
                            return light(
                                    "Confidence",
                                    word.equals("Stated") ? "●" : "◐",
                                    word,
                                    "The latest figure is %s, %s%s. %s"
                                            .formatted(
                                                    value.designation().words(),
                                                    hasInterval
                                                            ? "printed with an interval"
                                                            : "printed without an interval",
                                                    isSettled ? "" : ", and may still change",
                                                    new Age(value.period(), promise.today())
                                                            .sentence()));
                        })
                .orElseGet(() ->
                        light("Confidence", "◇", "None", "There is no figure to be confident of."));
    }

    private Light comparability() {
        return stick.map(found ->
                        light(
                                "Comparability",
                                found.verdict().weight().shape(),
                                found.verdict().weight().words(),
                                found.verdict().weight() == Weight.ALLOWED
                                        ? "The figures are of the measure that the target names."
                                        : found.verdict().reasons().getFirst().words()))
                .orElseGet(() ->
                        light(
                                "Comparability",
                                Weight.BLOCKED.shape(),
                                Weight.BLOCKED.words(),
                                target.monitoredBy().isEmpty()
                                        ? "No figure on record counts what it promises."
                                        : "What is measured instead counts something else: the table above says what."));
    }

    /** The figures it is read from, none of them past use on the day. */
    List<Value> points() {
        return stick.map(found ->
                        Points.comparable(found.measure(), found.series(), promise.today()))
                .filter(points ->
                        points.isEmpty()
                                || promise.isPastDue()
                                || !new Age(points.getLast().period(), promise.today())
                                        .isPast(stick.orElseThrow().measure()))
                .orElse(List.of());
    }

    private Optional<Value> last() {
        return stick.flatMap(found -> TargetProgress.deciding(found, promise.today()));
    }

    /** The number to reach in words, for example {@code at least 32,000 people}. */
    String wanted() {
        BigDecimal value = target.value();
        TargetBound bound = target.bound();
        if (value == null || bound == null) {
            return "no number on record";
        }
        String before =
                switch (bound) {
                    case AT_LEAST -> "at least ";
                    case AT_MOST -> "at most ";
                    case EQUAL -> "";
                };
        return before + FigureWords.whole(value) + " " + target.unit();
    }

    /** The last day by which it is to be reached. */
    Optional<LocalDate> due() {
        return promise.due().map(DateRange::last);
    }

    private static Light light(String term, String shape, String word, String why) {
        return new Light(term, shape, word, new ArrayList<>(List.of(Span.plain(why))));
    }
}
