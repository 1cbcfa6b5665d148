package scot.cairn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.access.Capacity;
import scot.cairn.access.Role;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** How something asked stands, and who may do what to it. */
class AskingTest {

    private static final UUID RAISER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "after {0} on {1}: {2}")
    @CsvSource({
        "'', 2026-12-08, open",
        "'', 2026-12-09, 'open, late by 1 day'",
        "'', 2026-12-11, 'open, late by 3 days'",
        "PASS_ON, 2026-12-10, 'open, late by 2 days'",
        "REPLY, 2026-12-31, answered",
        "REPLY PASS_ON, 2026-12-31, answered",
        "REPLY CLOSE, 2026-12-31, closed",
        "REPLY CLOSE REOPEN, 2026-12-08, reopened",
        "REPLY CLOSE REOPEN, 2026-12-10, 'reopened, late by 2 days'",
        "REPLY CLOSE REOPEN REPLY, 2026-12-10, answered"
    })
    void itStandsAsTheLastTurnSays(String turns, LocalDate day, String expected) {
        Asking asking = asking(WhoCloses.ANSWERER, Set.of(), AskedOf.WHOEVER_ANSWERS);
        for (String what : turns.isEmpty() ? new String[0] : turns.split(" ", -1)) {
            asking = with(asking, Turn.What.valueOf(what), AskedOf.WHOEVER_ANSWERS);
        }

        assertThat(asking.words(day)).isEqualTo(expected);
    }

    @Test
    void whoMayCloseItIsTheRuleOfItsKind() {
        Asking ofRaiser = asking(WhoCloses.RAISER, Set.of(), AskedOf.WHOEVER_ANSWERS);
        Asking ofAnswerer = asking(WhoCloses.ANSWERER, Set.of(), AskedOf.WHOEVER_ANSWERS);
        Asking ofAnother =
                asking(WhoCloses.ANOTHER, Set.of(Role.GROUP_SECRETARY), AskedOf.WHOEVER_ANSWERS);

        assertThat(ofRaiser.mayClose(RAISER, acting(Role.FUNDER, ""))).isTrue();
        assertThat(ofRaiser.mayClose(OTHER, acting(Role.MISSION_TEAM, ""))).isFalse();
        assertThat(left(ofRaiser).mayClose(OTHER, acting(Role.FUNDER, ""))).isTrue();
        assertThat(left(ofRaiser).mayClose(OTHER, acting(Role.MISSION_TEAM, ""))).isFalse();
        assertThat(ofAnswerer.mayClose(OTHER, acting(Role.MISSION_TEAM, ""))).isTrue();
        assertThat(ofAnswerer.mayClose(RAISER, acting(Role.FUNDER, ""))).isFalse();
        assertThat(ofAnother.mayClose(OTHER, acting(Role.GROUP_SECRETARY, ""))).isTrue();
        assertThat(ofAnother.mayClose(RAISER, acting(Role.FUNDER, ""))).isFalse();
        assertThat(ofAnother.mayClose(OTHER, acting(Role.MISSION_TEAM, ""))).isFalse();
    }

    @Test
    void whatIsAskedOfAnAreaIsAnsweredThereAndByTheNation() {
        AskedOf fife = new AskedOf("area-co-ordinator", "", "", "S1");
        Asking asking = asking(WhoCloses.RAISER, Set.of(), fife);

        assertThat(asking.mayAnswer(acting(Role.AREA_CO_ORDINATOR, "S1"))).isTrue();
        assertThat(asking.mayAnswer(acting(Role.AREA_CO_ORDINATOR, "S2"))).isFalse();
        assertThat(asking.mayAnswer(acting(Role.AREA_CO_ORDINATOR, ""))).isTrue();
        assertThat(asking.mayAnswer(acting(Role.CHIEF_OFFICER, "S1"))).isFalse();

        Asking passedOn = with(asking, Turn.What.PASS_ON, AskedOf.role("chief-officer"));
        assertThat(passedOn.mayAnswer(acting(Role.CHIEF_OFFICER, "S9"))).isTrue();
        assertThat(passedOn.waitsFor().role()).isEqualTo("chief-officer");
    }

    @Test
    void whatIsAskedOfABodyIsNotAnsweredByAnother() {
        Asking asking =
                asking(
                        WhoCloses.RAISER,
                        Set.of(),
                        new AskedOf("chief-officer", "north-board", "", ""));

        assertThat(asking.mayAnswer(acting(Role.CHIEF_OFFICER, ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7k3mq-q2x9a-0hjnp-r4t6w, true", "7K3MQQ2X9AOHJNPR4T6W, true", "7k3, false"})
    void aReferenceIsReadAsPeopleWriteIt(String typed, boolean isOne) {
        assertThat(Reference.read(typed).isPresent()).isEqualTo(isOne);
        Reference.read(typed)
                .ifPresent(read ->
                        assertThat(Reference.words(read)).isEqualTo("7K3MQ-Q2X9A-0HJNP-R4T6W"));
    }

    @Test
    void aKindNamesClosersWhereAnotherClosesAndOnlyThere() {
        assertThatThrownBy(() ->
                        new AskingKind(
                                "x", 5, false, Set.of(), Set.of(), WhoCloses.ANOTHER, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new AskingKind(
                                "x", -1, false, Set.of(), Set.of(), WhoCloses.RAISER, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Capacity acting(Role role, String area) {
        return new Capacity(
                1,
                OTHER,
                role,
                "",
                area.isEmpty() ? List.of() : List.of(area),
                LocalDate.EPOCH,
                null,
                "x",
                null,
                null);
    }

    private static Asking asking(WhoCloses closes, Set<Role> closers, AskedOf of) {
        return new Asking(
                1,
                "x",
                "question",
                Subject.listOf(SubjectKind.MEASURE),
                of,
                "",
                "Why?",
                RAISER,
                "funder",
                NOON,
                LocalDate.of(2026, 12, 8),
                new Asking.Rules(Set.of(), Set.of(Role.MISSION_TEAM), closes, closers),
                false,
                List.of());
    }

    /** Whoever asked acts in that role no more. */
    private static Asking left(Asking asking) {
        return changed(asking, true, asking.turns());
    }

    private static Asking with(Asking asking, Turn.What what, AskedOf to) {
        List<Turn> turns = new ArrayList<>(asking.turns());
        turns.add(new Turn(turns.size() + 1, what, "x", OTHER, "mission-team", NOON, to));
        return changed(asking, asking.raiserLeft(), turns);
    }

    private static Asking changed(Asking asking, boolean raiserLeft, List<Turn> turns) {
        return new Asking(
                asking.id(),
                asking.reference(),
                asking.kind(),
                asking.about(),
                asking.of(),
                asking.part(),
                asking.words(),
                asking.raisedBy(),
                asking.raisedAs(),
                asking.raisedAt(),
                asking.replyBy(),
                asking.rules(),
                raiserLeft,
                turns);
    }
}
