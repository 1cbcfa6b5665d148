package scot.cairn.pack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.Reading.Sound;

/** Scotland's landscape, and the page that maps documents to it. */
class WhoAnswersTest {

    private static final Pattern ROW =
            Pattern.compile("`((?:line|office|body|conflict|instrument|commitment)/[a-z0-9-]+)`");

    private static final Plan PLAN = ((Sound) PackReader.read(PackCopy.REAL)).plan();

    @Test
    void everyRowThatThePageNamesIsInThePack() throws IOException {
        assertThat(named()).hasSizeGreaterThan(200);
        assertThat(held()).containsAll(named());
    }

    @Test
    void thePageNamesEveryLineOfficeAndConflict() throws IOException {
        Set<String> held =
                Stream.of(
                                ids("line/", PLAN.lines(), Line::id),
                                ids("office/", PLAN.offices(), Office::id),
                                ids("conflict/", PLAN.conflicts(), Conflict::id))
                        .flatMap(Function.identity())
                        .collect(toSet());

        assertThat(held).hasSizeGreaterThan(100);
        assertThat(named()).containsAll(held);
    }

    @Test
    void everyClassHasItsBodies() {
        assertThat(membersOf("local-authorities")).hasSize(32);
        assertThat(membersOf("health-boards")).hasSize(14);
        assertThat(membersOf("integration-authorities")).hasSize(31);
        assertThat(membersOf("alcohol-and-drug-partnerships")).hasSize(30);
    }

    @Test
    void setsOfPartnershipsDifferAndAreNotJoinedByName() {
        assertThat(sizeOf("adps")).isEqualTo(30);
        assertThat(sizeOf("waiting-times-adps")).isEqualTo(31);
        assertThat(sizeOf("scotpho-adps")).isEqualTo(30);
        assertThat(sizeOf("mat-assessed-adps")).isZero();
        assertThat(PLAN.areaSets())
                .filteredOn(set -> set.id().equals("mat-assessed-adps"))
                .extracting(AreaSet::size)
                .containsExactly(29);
    }

    @Test
    void anOfficeIsABodyToo() {
        assertThat(PLAN.bodies())
                .filteredOn(body -> body.kind() == Body.Kind.OFFICE)
                .extracting(Body::id)
                .containsExactlyElementsOf(PLAN.offices().stream().map(Office::id).toList());
    }

    @Test
    void aPostThatNobodyIsNamedForHasNoHolder() {
        assertThat(PLAN.holders())
                .extracting(Holder::office)
                .contains("minister-for-drugs-policy")
                .doesNotContain("first-minister", "director-general-health");
    }

    @Test
    void aTermWhoseEndIsNotHeldMayStillRunThen() {
        Holder minister =
                PLAN.holders().stream()
                        .filter(holder -> holder.name().equals("Angela Constance"))
                        .findFirst()
                        .orElseThrow();

        assertThat(minister.mayHoldOn(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(minister.mayHoldOn(LocalDate.of(2021, 1, 1))).isTrue();
        assertThat(minister.mayHoldOn(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(minister.mayHoldOn(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void whatTheTaskforceAskedForIsOnlyProposed() {
        assertThat(PLAN.lines())
                .filteredOn(line -> line.who().equals("chief-officers-group-chief-officers"))
                .singleElement()
                .extracting(Line::state)
                .isEqualTo(Line.State.PROPOSED);
    }

    @Test
    void everyLineInForceCitesItsInstrument() {
        assertThat(PLAN.lines())
                .filteredOn(line -> line.state() == Line.State.IN_FORCE)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.instrument()).isNotNull());
    }

    @Test
    void aClauseWhoseWordsAreNotHeldHasNone() {
        assertThat(PLAN.instruments())
                .filteredOn(
                        instrument -> instrument.id().equals("partnership-delivery-framework-2026"))
                .flatExtracting(Instrument::clauses)
                .singleElement()
                .extracting(Instrument.Clause::said)
                .isNull();
    }

    private static Set<String> named() throws IOException {
        String page = Files.readString(Path.of("../docs/who-answers.md"));
        return ROW.matcher(page).results().map(found -> found.group(1)).collect(toSet());
    }

    private Set<String> held() {
        return Stream.of(
                        ids("line/", PLAN.lines(), Line::id),
                        ids("office/", PLAN.offices(), Office::id),
                        ids("body/", PLAN.bodies(), Body::id),
                        ids("conflict/", PLAN.conflicts(), Conflict::id),
                        ids("instrument/", PLAN.instruments(), Instrument::id),
                        ids("commitment/", PLAN.commitments(), Commitment::id))
                .flatMap(Function.identity())
                .collect(toSet());
    }

    private static <T> Stream<String> ids(String prefix, List<T> items, Function<T, String> id) {
        return items.stream().map(id).map(prefix::concat);
    }

    private List<Body> membersOf(String above) {
        return PLAN.bodies().stream().filter(body -> above.equals(body.memberOf())).toList();
    }

    private long sizeOf(String set) {
        return PLAN.areas().stream().filter(area -> area.areaSet().equals(set)).count();
    }
}
