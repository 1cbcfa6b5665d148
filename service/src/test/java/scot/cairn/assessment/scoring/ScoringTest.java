package scot.cairn.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.cairn.Checkout;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Reading;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.pack.ScoringMethod.Level;
import scot.cairn.pack.ScoringMethod.Need;
import scot.cairn.pack.ScoringMethod.Rule;
import scot.cairn.pack.ScoringMethod.Status;
import scot.cairn.pack.WrittenDate;

/** What the shipped methods make of every state that three streams can be in. */
class ScoringTest {

    private static final List<String> STREAMS = List.of("process", "numerical", "experiential");
    private static final List<Shown> SHOWN =
            IntStream.range(0, 3)
                    .boxed()
                    .flatMap(submitted ->
                            IntStream.rangeClosed(0, submitted)
                                    .mapToObj(confirmed -> new Shown(submitted, confirmed)))
                    .toList();

    private final Map<String, ScoringMethod> shipped = shipped();

    @Test
    void theDefaultComesToTheTableOfItsWords() {
        Scoring scoring = scoring("cairn-default-2026");

        assertThat(status(scoring, "00 00 00")).isEqualTo("red");
        assertThat(status(scoring, "00 22 22")).isEqualTo("red");
        assertThat(status(scoring, "10 00 00")).isEqualTo("provisional-amber");
        assertThat(status(scoring, "22 22 00")).isEqualTo("provisional-amber");
        assertThat(status(scoring, "10 10 10")).isEqualTo("amber");
        assertThat(status(scoring, "21 22 22")).isEqualTo("amber");
        assertThat(status(scoring, "22 10 10")).isEqualTo("provisional-green");
        assertThat(status(scoring, "22 22 21")).isEqualTo("provisional-green");
        assertThat(status(scoring, "22 22 22")).isEqualTo("green");
        Map<String, Shown> full = state("22 22 22");
        assertThat(id(scoring.of(new Seen(full, List.of(full), true)))).isEqualTo("blue");
        assertThat(id(scoring.of(new Seen(full, List.of(full), false)))).isEqualTo("green");
        assertThat(id(scoring.of(new Seen(full, List.of(state("22 21 22")), true))))
                .isEqualTo("green");
    }

    @Test
    void nothingSubmittedIsNoColour() {
        Computed computed = scoring("cairn-default-2026").of(new Seen(Map.of(), List.of(), true));

        assertThat(computed.status()).isEmpty();
        assertThat(computed.reason()).isEqualTo("Not assessed: nothing was submitted.");
    }

    @Test
    void theReasonNamesWhatHoldsItBackAndWhatWouldChangeIt() {
        Computed computed =
                scoring("cairn-default-2026").of(new Seen(state("22 21 10"), List.of(), false));

        assertThat(computed.reason())
                .isEqualTo(
                        "Provisional green: process evidence confirmed as full evidence; numerical"
                                + " and experiential evidence submitted as partial evidence or"
                                + " more. Green needs numerical evidence confirmed as full"
                                + " evidence, where it is partial evidence; and experiential"
                                + " evidence confirmed as full evidence, where it is no or limited"
                                + " evidence.");
        assertThat(computed.lacks().stream().flatMap(lack -> lack.stream().stream()))
                .containsExactly("numerical", "experiential");
    }

    @Test
    void strongerEvidenceNeverLowersAStatusInAnyStateOfAnyShippedMethod() {
        for (ScoringMethod method : shipped.values()) {
            Scoring scoring = new Scoring(method, Map.of());
            for (String written : List.of("00 00 00", "22 22 21", "21 22 22", "22 22 22")) {
                Map<String, Shown> before = state(written);
                for (Map<String, Shown> now : states()) {
                    Seen seen = new Seen(now, List.of(before), false);
                    stronger(seen).forEach(more -> assertNoLower(method, scoring, seen, more));
                }
            }
        }
    }

    @Test
    void noMethodThatThePlanTakesLowersAStatusForMoreEvidence() {
        Random random = new Random(20261123);
        for (int i = 0; i < 100; i++) {
            ScoringMethod method = generated(random);
            Scoring scoring = new Scoring(method, Map.of());
            List<Map<String, Shown>> states = states();
            for (int j = 0; j < 50; j++) {
                Seen seen =
                        new Seen(
                                states.get(random.nextInt(states.size())),
                                List.of(
                                        states.get(random.nextInt(states.size())),
                                        states.get(random.nextInt(states.size()))),
                                random.nextBoolean());
                stronger(seen).forEach(more -> assertNoLower(method, scoring, seen, more));
            }
        }
    }

    @Test
    void theSameEvidenceAndMethodComeToTheSameBytes() {
        for (String id : shipped.keySet()) {
            List<String> once = states().stream().map(one -> text(scoring(id), one)).toList();
            List<String> again = states().stream().map(one -> text(scoring(id), one)).toList();

            assertThat(again).isEqualTo(once);
        }
    }

    /** What is lacked is all that is lacked: with it the next status is reached. */
    @Test
    void whatWouldChangeAStatusDoes() {
        Scoring scoring = scoring("cairn-default-2026");
        for (Map<String, Shown> state : states()) {
            Computed computed = scoring.of(new Seen(state, List.of(), false));
            Optional<String> next =
                    computed.next().map(Status::id).filter(id -> !id.equals("blue"));
            if (next.isPresent()) {
                Map<String, Shown> mended = new HashMap<>(state);
                computed.lacks()
                        .forEach(lack ->
                                lack.stream()
                                        .ifPresent(stream -> mended.put(stream, new Shown(2, 2))));
                assertThat(rank(scoring.of(new Seen(mended, List.of(), false))))
                        .as(state + " " + computed.reason())
                        .isGreaterThan(rank(computed));
            }
        }
    }

    private int rank(Computed computed) {
        return rank(Objects.requireNonNull(shipped.get("cairn-default-2026")), computed);
    }

    private static int rank(ScoringMethod method, Computed computed) {
        return computed.status().map(method.scale()::indexOf).orElse(-1);
    }

    private static void assertNoLower(ScoringMethod method, Scoring scoring, Seen seen, Seen more) {
        if (rank(method, scoring.of(more)) < rank(method, scoring.of(seen))) {
            throw new AssertionError("%s: from %s to %s".formatted(method.id(), seen, more));
        }
    }

    /** Each state that is one step stronger: in one stream of one round, or in being monitored. */
    private static Stream<Seen> stronger(Seen seen) {
        List<Seen> stronger = new ArrayList<>();
        stronger.add(new Seen(seen.streams(), seen.before(), true));
        for (String stream : STREAMS) {
            more(seen.streams(), stream)
                    .forEach(now -> stronger.add(new Seen(now, seen.before(), seen.monitored())));
            more(seen.before().getFirst(), stream)
                    .forEach(before -> {
                        List<Map<String, Shown>> all = new ArrayList<>(seen.before());
                        all.set(0, before);
                        stronger.add(new Seen(seen.streams(), all, seen.monitored()));
                    });
        }
        return stronger.stream();
    }

    private static Stream<Map<String, Shown>> more(Map<String, Shown> round, String stream) {
        Shown now = round.getOrDefault(stream, Shown.NOTHING);
        return Stream.of(
                        now.submitted() < 2
                                ? new Shown(now.submitted() + 1, now.confirmed())
                                : null,
                        now.confirmed() < now.submitted()
                                ? new Shown(now.submitted(), now.confirmed() + 1)
                                : null)
                .filter(Objects::nonNull)
                .map(next -> {
                    Map<String, Shown> more = new HashMap<>(round);
                    more.put(stream, next);
                    return more;
                });
    }

    /** All 216 states of three streams in one round. */
    private static List<Map<String, Shown>> states() {
        return SHOWN.stream()
                .flatMap(one ->
                        SHOWN.stream()
                                .flatMap(two ->
                                        SHOWN.stream()
                                                .map(three ->
                                                        Map.of(
                                                                STREAMS.get(0), one,
                                                                STREAMS.get(1), two,
                                                                STREAMS.get(2), three))))
                .toList();
    }

    private static ScoringMethod generated(Random random) {
        List<Status> scale =
                IntStream.range(0, 2 + random.nextInt(5))
                        .mapToObj(i -> new Status("s" + i, "S" + i, "S", null, null, false))
                        .toList();
        List<Rule> rules = new ArrayList<>();
        for (int i = scale.size() - 1; i > 0; i--) {
            rules.add(
                    new Rule(
                            scale.get(i).id(),
                            Stream.generate(() -> need(random))
                                    .limit(1 + random.nextInt(3))
                                    .toList()));
        }
        return new ScoringMethod(
                "g",
                "G",
                "mat",
                Objects.requireNonNull(WrittenDate.parse("2026")),
                "Ours.",
                null,
                null,
                Stream.of("none", "partial", "full").map(id -> new Level(id, id)).toList(),
                scale,
                new ScoringMethod.NotAssessed("Not assessed", "Nothing."),
                rules,
                null,
                List.of());
    }

    private static Need need(Random random) {
        List<String> streams =
                STREAMS.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toList());
        @Nullable String submitted = random.nextBoolean() ? level(random) : null;
        return new Need(
                streams,
                submitted,
                submitted == null || random.nextBoolean() ? level(random) : null,
                random.nextInt(3),
                random.nextInt(4) == 0);
    }

    private static String level(Random random) {
        return random.nextBoolean() ? "partial" : "full";
    }

    private static String text(Scoring scoring, Map<String, Shown> state) {
        return scoring.of(new Seen(state, List.of(), false)).toString();
    }

    private static String status(Scoring scoring, String state) {
        return id(scoring.of(new Seen(state(state), List.of(), false)));
    }

    private static String id(Computed computed) {
        return computed.status().map(Status::id).orElse("");
    }

    /** Of each stream the levels submitted and confirmed, such as {@code 21}. */
    private static Map<String, Shown> state(String written) {
        String[] parts = written.split(" ", -1);
        Map<String, Shown> state = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            state.put(
                    STREAMS.get(i), new Shown(parts[i].charAt(0) - '0', parts[i].charAt(1) - '0'));
        }
        return state;
    }

    private Scoring scoring(String id) {
        return new Scoring(
                Objects.requireNonNull(shipped.get(id)),
                STREAMS.stream().collect(Collectors.toMap(one -> one, one -> one)));
    }

    private static Map<String, ScoringMethod> shipped() {
        Reading reading = PackReader.read(Checkout.root().resolve("packs/scotland-drugs-mission"));
        return ((Reading.Sound) reading)
                .plan().scoringMethods().stream()
                        .collect(Collectors.toMap(ScoringMethod::id, one -> one));
    }
}
