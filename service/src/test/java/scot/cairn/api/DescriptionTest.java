package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description says is there, and what is there it describes, to the last field. */
@ServiceTest
@DirtiesContext
class DescriptionTest {

    private static final List<String> STANDING =
            List.of(
                    Root.PATH,
                    Root.PATH + "/openapi.json",
                    Root.PATH + "/measures/{id}/values",
                    Root.PATH + "/whoami",
                    Root.PATH + "/access/review",
                    Root.PATH + "/access/areas/{area}/review",
                    Root.PATH + "/work/returns/{template}/{area}/{period}",
                    Root.PATH + "/work/returns/{template}/{area}/{setting}/{period}");

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private List<ItemSource> sources;
    @LocalServerPort private int port;

    private Asking asking;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        loading.load(Checkout.planAfter());
        Pending.none(ledger, transaction);
        asking = new Asking(port);
    }

    @Test
    void itDescribesEveryAddressAndNoOther() {
        TreeSet<String> lists = new TreeSet<>(STANDING);
        TreeSet<String> described = new TreeSet<>();
        sources.forEach(source -> lists.add(Root.PATH + "/" + source.plural()));
        for (String address : Description.addresses()) {
            boolean standing = STANDING.contains(address);
            described.add(standing ? address : address.replaceAll("/\\{.*", ""));
        }

        assertThat(described).isEqualTo(lists);
        assertThat(
                        asking.json(Root.PATH)
                                .get("lists")
                                .valueStream()
                                .map(list -> list.get("self").stringValue()))
                .containsExactlyElementsOf(
                        sources.stream().map(source -> Root.PATH + "/" + source.plural()).toList());
    }

    @Test
    void itNamesEveryParameterThatAListTakes() {
        transaction.setReadOnly(true);
        for (ItemSource source : sources) {
            List<String> taken =
                    Stream.concat(
                                    transaction.execute(_ -> source.fields()).stream()
                                            .map(Filters.Field::name),
                                    source.isDated()
                                            ? Stream.of("as-known-on", "limit", "offset")
                                            : Stream.of("limit", "offset"))
                            .toList();

            assertThat(queries(Root.PATH + "/" + source.plural()))
                    .as(source.plural())
                    .containsExactlyElementsOf(taken);
        }
    }

    @Test
    void everyValueThatItNamesIsTaken() {
        for (String address : Description.addresses()) {
            for (JsonNode parameter : Description.parameters(address)) {
                for (JsonNode value : parameter.get("schema").path("enum")) {
                    asking.json(
                            "%s?%s=%s"
                                    .formatted(
                                            address,
                                            parameter.get("name").stringValue(),
                                            value.stringValue()));
                }
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Description.references()).isNotEmpty().allMatch(Description::leads);
        assertThat(Description.tree().get("openapi").stringValue()).startsWith("3.1");
        assertThat(asking.json(Root.PATH + "/openapi.json")).isEqualTo(Description.tree());
        assertThat(Description.faults(Root.PATH, 200, asking.get(Root.PATH).body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "as-known-on=1990-01-01",
                "as-known-on=2021-01-20",
                "as-known-on=2022-09-01",
                "as-known-on=2024-06-01"
            })
    void everyListIsAsItSays(String day) {
        for (ItemSource source : sources) {
            String address = Root.PATH + "/" + source.plural();
            String asked =
                    address + "?limit=1000" + (source.isDated() && !day.isEmpty() ? "&" + day : "");

            assertThat(Description.faults(address, 200, asking.get(asked).body()))
                    .as(asked)
                    .isEmpty();
        }
    }

    /**
     * Of what is owed nothing is on record until somebody says so: that is seen in its own test.
     */
    @Test
    void everyItemIsAsItSays() {
        int items = 0;
        for (ItemSource source : sources) {
            List<JsonNode> all = asking.walk(Root.PATH + "/" + source.plural(), 1000);
            assertThat(all.isEmpty())
                    .as(source.plural())
                    .isEqualTo(source.kind() == SubjectKind.OBLIGATION);
            for (JsonNode item : all) {
                String self = item.get("self").stringValue();
                String body = asking.get(self).body();
                assertThat(JsonMapper.shared().readTree(body)).as(self).isEqualTo(item);
                assertThat(Description.faults(addressOf(self), 200, body)).as(self).isEmpty();
                items++;
            }
        }
        assertThat(items).isGreaterThan(500);
    }

    @Test
    void everyFigureIsAsItSays() {
        int figures = 0;
        for (JsonNode measure : asking.walk(Root.PATH + "/measures", 1000)) {
            String values = measure.get("self").stringValue() + "/values?vintage=all&limit=1000";
            String next = values;
            while (next != null) {
                String body = asking.get(next).body();
                assertThat(Description.faults(Root.PATH + "/measures/{id}/values", 200, body))
                        .as(next)
                        .isEmpty();
                JsonNode page = JsonMapper.shared().readTree(body);
                figures += page.get("items").size();
                next = page.get("next").isNull() ? null : page.get("next").stringValue();
            }
        }
        assertThat(figures).isGreaterThan(7000);
    }

    /** The described address that an address is of. */
    private static String addressOf(String self) {
        return Description.addresses().stream()
                .filter(address -> self.matches(address.replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not described: " + self));
    }

    private static List<String> queries(String address) {
        return Description.parameters(address).stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();
    }
}
