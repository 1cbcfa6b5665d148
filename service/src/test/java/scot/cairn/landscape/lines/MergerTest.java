package scot.cairn.landscape.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Join;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.loading.LoadingPack;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Two invented bays became one on 1 April 2025: the past still answers, and so does the present.
 */
@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=two-bays-become-one")
class MergerTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 6, 1);
    private static final Subject KEEPING = new Subject(SubjectKind.STANDARD, "keeping");

    @Autowired private LoadingPack loading;
    @Autowired private Gazetteer gazetteer;
    @Autowired private WhoAnswers whoAnswers;
    @Autowired private Areas areas;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));
    }

    @Test
    void whoAnsweredBeforeStillAnswersForThen() {
        assertThat(bodies("B1", BEFORE))
                .startsWith("Gull Bay Keepers")
                .doesNotContain("Twin Bay Keepers");
        assertThat(bodies("B3", AFTER))
                .startsWith("Twin Bay Keepers")
                .doesNotContain("Gull Bay Keepers");
        assertThat(bodies("B1", LocalDate.of(2021, 6, 1))).startsWith("Harbour Council");
    }

    @Test
    void whatNobodyTookOverIsOrphaned() {
        Reader reader = new Reader(port);
        assertThat(reader.page("/who-answers?about=outcome/2&on=2024-06-01").text())
                .contains("Orphaned")
                .contains("Nobody on record has taken this over by 1 June 2024");
        assertThat(reader.page("/outcomes/2").text()).contains("Orphaned");
        assertThat(reader.page("/who-answers?about=outcome/2&on=2021-06-01").text())
                .doesNotContain("Orphaned");
        assertThat(reader.page("/who-answers?about=standard/keeping&on=2024-06-01").text())
                .doesNotContain("Orphaned");
    }

    @Test
    void theChainGoesUpToWhomNobodyIsAbove() {
        assertThat(bodies("B3", AFTER)).containsExactly("Twin Bay Keepers", "Harbour Council");
    }

    @Test
    void areasLieToOneAnotherAsOnTheDay() {
        assertThat(lie("B1", "H1", BEFORE)).isEqualTo(Lie.WITHIN);
        assertThat(lie("H1", "B1", BEFORE)).isEqualTo(Lie.CONTAINS);
        assertThat(lie("B1", "H2", BEFORE)).isEqualTo(Lie.APART);
        assertThat(lie("B3", "H1", AFTER)).isEqualTo(Lie.OVERLAPS);
        assertThat(lie("B1", "B3", AFTER)).isEqualTo(Lie.WITHIN);
        assertThat(lie("B3", "M00000001", AFTER)).isEqualTo(Lie.OVERLAPS);
    }

    @Test
    void setsAreJoinedWhereWholeAreasMakeUpOthersAndRefusedWhereNot() {
        assertThat(join("bays", "harbours", BEFORE))
                .isEqualTo(
                        new Join.Joined(
                                java.util.Map.of("H1", List.of("B1"), "H2", List.of("B2"))));
        assertThat(join("bays", "harbours", AFTER))
                .isInstanceOfSatisfying(
                        Join.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .contains("are not joined: on 1 June 2025 Twin Bay lies in")
                                        .contains("would have to be made up"));
        assertThat(join("bays", "nowhere", AFTER)).isInstanceOf(Join.Refused.class);
    }

    @Test
    void aPostThatEachBodyHasKeepsEveryHolderAtEach() {
        assertThat(
                        new Reader(port)
                                .page("/bodies/bay-keeper")
                                .select("table:has(#table-terms)")
                                .text())
                .contains("Ada Wick (Gull Bay Keepers)")
                .contains("Ada Wick (Twin Bay Keepers)");
        assertThat(
                        new Reader(port)
                                .page("/bodies/tern-bay-keepers?as-known-on=2024-06-01")
                                .select("table:has(#table-terms)")
                                .text())
                .contains("to be supplied")
                .doesNotContain("Ada Wick");
    }

    private List<String> bodies(String area, LocalDate day) {
        Answer answer =
                reading(() ->
                        whoAnswers.of(
                                KEEPING,
                                Optional.of(areas.find(area).orElseThrow()),
                                day,
                                AsKnownOn.PRESENT));
        return answer.chain().stream()
                .flatMap(held -> held.who().stream())
                .map(party -> party.body().name())
                .toList();
    }

    private Lie lie(String area, String other, LocalDate day) {
        return reading(() -> gazetteer.on(day).lie(area, other));
    }

    private Join join(String small, String large, LocalDate day) {
        return reading(() -> gazetteer.join(small, large, day));
    }

    private <T> T reading(Supplier<T> query) {
        return Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }
}
