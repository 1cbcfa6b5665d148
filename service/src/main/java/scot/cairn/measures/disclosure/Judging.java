package scot.cairn.measures.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.measures.disclosure.Figure.Sight;
import scot.cairn.measures.disclosure.Judgement.Hidden;
import scot.cairn.measures.disclosure.Judgement.Told;
import scot.cairn.measures.disclosure.Judgement.Unsound;

/**
 * Decides which figures of one group of periods are withheld, and attacks what would be shown: each
 * edition by itself and the latest figures together, with all that the other editions show.
 *
 * <p>To hide more never helps a reader; so what one edition needs hidden is hidden in all that say
 * the same, and the attack at the end has the last word.
 */
final class Judging {

    private final Layout layout;
    private final Population population;
    private final Policy policy;

    /** Figures that would be public and are withheld, with whether a rule hides them. */
    private final Map<Figure, Boolean> hidden = new LinkedHashMap<>();

    private final Map<Figure, String> told = new LinkedHashMap<>();
    private final Map<Figure, String> unsound = new LinkedHashMap<>();
    private final Set<Figure> narrow = new HashSet<>();

    private Judging(Layout layout, Population population) {
        this.layout = layout;
        this.population = population;
        this.policy = population.rules();
    }

    /** Judges the counts of a population. */
    static Judgement of(Layout layout, Population population) {
        Judging judging = new Judging(layout, population);
        if (judging.hasSecrets()) {
            List<Edition> editions = Edition.of(layout);
            editions.forEach(judging::protect);
            judging.hideTheSame();
            editions.forEach(edition -> judging.attack(edition, editions));
        }
        return judging.judgement();
    }

    private Judgement judgement() {
        List<Hidden> all = new ArrayList<>();
        hidden.forEach(
                (figure, byRule) -> all.add(new Hidden(figure, population.policy().id(), byRule)));
        return new Judgement(
                all,
                told.entrySet().stream()
                        .map(one -> new Told(one.getKey(), one.getValue()))
                        .toList(),
                unsound.entrySet().stream()
                        .map(one -> new Unsound(one.getKey(), one.getValue()))
                        .toList(),
                narrow.size());
    }

    /** Whether anything is hidden, or would be by what it says itself. */
    private boolean hasSecrets() {
        return hasClasses()
                || layout.cells().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(figure -> !figure.isVisible() || isSmall(figure));
    }

    private boolean hasClasses() {
        return policy.group() > 0
                && layout.grid().dimensions().stream()
                        .anyMatch(one -> policy.attributes().contains(one.name()));
    }

    private boolean isSmall(Figure figure) {
        long number = figure.count();
        return figure.sight() == Sight.PENDING
                && number < policy.threshold()
                && (number > 0 || policy.zeros() == Policy.Zeros.HIDDEN);
    }

    // ---- What to hide.

    private void protect(Edition edition) {
        if (!edition.brings()) {
            return;
        }
        Optional<CountTable> truth = adding(edition);
        if (truth.isEmpty()) {
            return;
        }
        TableProtection made =
                TableProtection.of(
                        truth.get(), policy, List.of(shownBefore()), new BitSet(), Effort.USUAL);
        edition.figures()
                .forEach((cell, figure) -> {
                    if (figure.sight() == Sight.PENDING && made.isHidden(cell)) {
                        hidden.merge(figure, made.isRuled(cell), Boolean::logicalOr);
                    }
                });
        made.told().stream()
                .mapToObj(edition.figures()::get)
                .filter(figure -> figure != null && figure.sight() == Sight.PENDING)
                .forEach(figure -> told.put(figure, edition.whence()));
        made.narrow().stream()
                .mapToObj(edition.figures()::get)
                .filter(figure -> figure != null && hidden.getOrDefault(figure, false))
                .forEach(narrow::add);
    }

    /**
     * Its true numbers, made to add up: a total that is not what its parts add up to is taken for
     * that, so that even who knows by how much it differs can tell nothing. Nothing where that
     * cannot be, which is said of an edition.
     */
    private Optional<CountTable> adding(Edition edition) {
        CountTable truth = table(edition.figures(), figure -> figure.number() != null);
        for (int round = 0; round <= layout.grid().dimensions().size() * 2; round++) {
            CountTable deduced = truth.copy();
            List<int[]> wrong = deduced.deduce();
            if (wrong.isEmpty()) {
                return Optional.of(deduced);
            }
            wrong.forEach(sum -> mend(truth, sum));
        }
        if (edition.name().isPresent()) {
            truth.copy().deduce().forEach(sum -> noteWrong(edition, sum));
        }
        return Optional.empty();
    }

    private static void mend(CountTable truth, int[] sum) {
        long parts = 0;
        for (int at = 1; at < sum.length; at++) {
            if (truth.state(sum[at]) != CountTable.State.SHOWN) {
                return;
            }
            parts += truth.value(sum[at]);
        }
        truth.show(sum[0], parts);
    }

    private void noteWrong(Edition edition, int[] sum) {
        for (int cell : sum) {
            Figure named = edition.figures().get(cell);
            if (named != null) {
                unsound.putIfAbsent(
                        named,
                        "what stands beside it does not add up with it, and so nothing there can be"
                                + " protected");
                return;
            }
        }
    }

    /** What readers have seen of any edition; where these differ, the latest. */
    private CountTable shownBefore() {
        CountTable shown = new CountTable(layout.grid());
        layout.cells()
                .forEach((cell, figures) ->
                        figures.stream()
                                .filter(figure -> figure.sight() == Sight.PUBLIC)
                                .forEach(figure -> shown.show(cell, figure.count())));
        return shown;
    }

    /** The same number of the same thing is hidden in every edition, or in none. */
    private void hideTheSame() {
        layout.cells()
                .values()
                .forEach(figures -> {
                    Set<BigDecimal> secrets = new HashSet<>();
                    figures.stream()
                            .filter(one -> !isShown(one))
                            .map(Figure::number)
                            .filter(java.util.Objects::nonNull)
                            .map(BigDecimal::stripTrailingZeros)
                            .forEach(secrets::add);
                    figures.stream()
                            .filter(one -> one.sight() == Sight.PENDING)
                            .filter(one ->
                                    secrets.contains(
                                            BigDecimal.valueOf(one.count()).stripTrailingZeros()))
                            .forEach(one -> hidden.putIfAbsent(one, false));
                });
    }

    private boolean isShown(Figure figure) {
        return figure.isVisible() && !hidden.containsKey(figure);
    }

    // ---- What readers can tell.

    private void attack(Edition edition, List<Edition> all) {
        Set<Integer> secrets = new LinkedHashSet<>();
        edition.figures()
                .forEach((cell, figure) -> {
                    if (!isShown(figure)) {
                        secrets.add(cell);
                        toldElsewhere(cell, figure);
                    }
                });
        if (secrets.isEmpty()) {
            return;
        }
        CountTable shown = shown(edition);
        CountTable more = shown.copy();
        all.getLast()
                .figures()
                .forEach((cell, figure) -> {
                    if (shown.state(cell) == CountTable.State.ABSENT && isShown(figure)) {
                        more.show(cell, figure.count());
                    }
                });
        Map<Integer, Bounds> bounds = bounds(more).or(() -> bounds(shown)).orElseGet(HashMap::new);
        for (int cell : secrets) {
            @Nullable Bounds found = bounds.get(cell);
            @Nullable Figure figure = edition.figures().get(cell);
            if (found != null && figure != null && found.isTold()) {
                told.putIfAbsent(figure, edition.whence());
            }
        }
    }

    /** What readers see of an edition, where it does not add up mended as its true numbers are. */
    private CountTable shown(Edition edition) {
        CountTable shown = table(edition.figures(), this::isShown);
        adding(edition)
                .ifPresent(truth ->
                        edition.figures().keySet().stream()
                                .filter(cell -> shown.state(cell) == CountTable.State.SHOWN)
                                .filter(truth::isKnown)
                                .forEach(cell -> shown.show(cell, truth.value(cell))));
        return shown;
    }

    private void toldElsewhere(int cell, Figure secret) {
        layout.cells().getOrDefault(cell, List.of()).stream()
                .filter(this::isShown)
                .filter(other -> secret.number() != null && other.count() == secret.count())
                .findFirst()
                .ifPresent(other ->
                        told.putIfAbsent(
                                secret,
                                "%s of %s shows the same number"
                                        .formatted(other.vintage(), other.measure())));
    }

    private static Optional<Map<Integer, Bounds>> bounds(CountTable shown) {
        try {
            return Optional.of(Attack.on(shown));
        } catch (Impossible doesNotAddUp) {
            return Optional.empty();
        }
    }

    private CountTable table(
            Map<Integer, Figure> figures, java.util.function.Predicate<Figure> isKnown) {
        CountTable table = new CountTable(layout.grid());
        figures.forEach((cell, figure) -> {
            if (isKnown.test(figure)) {
                table.show(cell, figure.count());
            } else {
                table.hide(cell, least(cell, figure));
            }
        });
        return table;
    }

    /** What readers know who know by which rules it is that it is withheld here. */
    private long least(int cell, Figure secret) {
        return secret.number() == null
                ? 0
                : Math.min(secret.count(), policy.least(layout.grid(), cell));
    }
}
