package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;
import tools.jackson.databind.JsonNode;

/** Lists and items hold what the pages hold. */
@ServiceTest
class ListsTest {

    /** Kinds whose pages are tables, which stand as files at their own addresses alone. */
    private static final Set<SubjectKind> TABLES =
            EnumSet.of(
                    SubjectKind.COVERAGE,
                    SubjectKind.ABOUT_THE_DATA,
                    SubjectKind.CORRECTION,
                    SubjectKind.LINKAGE,
                    SubjectKind.TEST_OF_CHANGE,
                    SubjectKind.COMPARISON);

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private List<ItemSource> sources;
    @Autowired private List<SubjectSource> pages;
    @LocalServerPort private int port;

    private Asking asking;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        Pending.none(ledger, transaction);
        asking = new Asking(port);
    }

    @Test
    void everyKindWithPagesIsAList() {
        Set<SubjectKind> listed =
                sources.stream().map(ItemSource::kind).collect(Collectors.toSet());

        for (SubjectKind kind : SubjectKind.values()) {
            if (kind.hasPage() && !TABLES.contains(kind)) {
                assertThat(listed).contains(kind);
            }
        }
        assertThat(sources).extracting(ItemSource::plural).doesNotHaveDuplicates();
    }

    @Test
    void everyListHoldsWhatHasAPageInItsOrder() {
        transaction.setReadOnly(true);
        int lists = 0;
        for (SubjectSource page : pages) {
            List<String> urls =
                    transaction.execute(_ -> page.all(AsKnownOn.PRESENT)).stream()
                            .map(heading -> heading.subject().url())
                            .toList();
            if (!urls.isEmpty()
                    && page.kind() != SubjectKind.ENTRY
                    && !TABLES.contains(page.kind())) {
                lists++;
                assertThat(urls(plural(page.kind()), "")).isEqualTo(urls);
            }
        }
        assertThat(lists).isGreaterThanOrEqualTo(9);
    }

    @Test
    void aListNarrowedIsThePagesTableNarrowedSo() {
        for (String query :
                List.of(
                        "",
                        "kind=target",
                        "standing=no-outcome-on-record",
                        "moved=yes",
                        "due=passed",
                        "due=none&kind=action",
                        "owner=scottish-government",
                        "serves=outcome/2",
                        "q=treatment%20people",
                        "as-known-on=2022-09-01")) {
            JsonNode table =
                    asking.json("/commitments.json?" + query).findParents("rows").stream()
                            .filter(one -> one.path("id").asString().equals("promises"))
                            .findFirst()
                            .orElseThrow();
            List<String> onPage =
                    table.get("rows")
                            .valueStream()
                            .map(row -> row.get(0).get("url").stringValue())
                            .toList();

            assertThat(urls("commitments", query)).as(query).isEqualTo(onPage);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1000})
    void walkingAListMeetsEachItemOnce(int limit) {
        for (ItemSource source : sources) {
            if (limit == 1 && source.kind() == SubjectKind.CONSIDERED) {
                continue;
            }
            List<String> met =
                    asking.walk(Root.PATH + "/" + source.plural(), limit).stream()
                            .map(item -> item.get("id").stringValue())
                            .toList();

            assertThat(met).as(source.plural()).doesNotHaveDuplicates();
            assertThat(met.isEmpty())
                    .isEqualTo(
                            source.kind() == SubjectKind.MAPPING
                                    || source.kind() == SubjectKind.OBLIGATION);
        }
    }

    @Test
    void theWayOnKeepsWhatWasAskedAndStandsInTheHeaderToo() {
        var answer = asking.get(Root.PATH + "/commitments?q=treatment%20people&limit=1&moved=no");

        String next = Root.PATH + "/commitments?q=treatment%20people&limit=1&moved=no&offset=1";
        assertThat(answer.headers().firstValue("Link"))
                .hasValue("<%s>; rel=\"next\"".formatted(next));
        assertThat(asking.json(next).get("offset").intValue()).isEqualTo(1);
        assertThat(asking.get(Root.PATH + "/missions").headers().firstValue("Link")).isEmpty();
    }

    @Test
    void passingOverMoreThanThereAreLeavesNone() {
        JsonNode page = asking.json(Root.PATH + "/outcomes?offset=1000000000");

        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("total").intValue()).isEqualTo(25);
    }

    @Test
    void aPromiseCarriesWhatItsPageWorksOut() {
        JsonNode promise = asking.json(Root.PATH + "/commitments/ost-treatment-target");
        JsonNode sums =
                asking.json("/commitments/ost-treatment-target.json").findParents("rows").stream()
                        .filter(table -> table.get("id").stringValue().startsWith("sum-"))
                        .findFirst()
                        .orElseThrow();

        assertThat(promise.get("kind").stringValue()).isEqualTo("target");
        assertThat(promise.get("versions")).isNotEmpty();
        List<JsonNode> lines =
                promise.get("arithmetic").get(0).get("worked_out").valueStream().toList();
        assertThat(lines.stream().map(line -> line.get("worked_out").asString("-")))
                .containsExactlyElementsOf(
                        sums.get("rows")
                                .valueStream()
                                .map(row -> row.get(2).get("value").asString("-"))
                                .toList());
    }

    @Test
    void nothingPublishedAfterTheDayIsInIt() {
        transaction.setReadOnly(true);
        String day = "2022-09-01";
        Set<String> then =
                asking.walk(Root.PATH + "/sources?as-known-on=" + day, 1000).stream()
                        .map(source -> source.get("id").stringValue())
                        .collect(Collectors.toSet());
        assertThat(then).hasSizeGreaterThan(2);

        for (ItemSource source : sources) {
            boolean cairnsOwn = source.kind() == SubjectKind.WORD;
            if (source.isDated() && !cairnsOwn) {
                for (JsonNode item :
                        asking.walk(
                                "%s/%s?as-known-on=%s".formatted(Root.PATH, source.plural(), day),
                                1000)) {
                    assertThat(item.get("sources").valueStream().map(JsonNode::stringValue))
                            .as(item.get("self").stringValue())
                            .isSubsetOf(then);
                }
            }
        }
    }

    @Test
    void anItemThatWasNotYetKnownIsNotFoundOnThatDay() {
        var answer = asking.get(Root.PATH + "/sources/plan-2022-2026?as-known-on=2021-01-20");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("was known on 20 January 2021");
    }

    private List<String> urls(String plural, String query) {
        return asking.walk(Root.PATH + "/" + plural + "?" + query, 1000).stream()
                .map(item -> item.get("url").stringValue())
                .toList();
    }

    private String plural(SubjectKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .map(ItemSource::plural)
                .findFirst()
                .orElseThrow();
    }
}
