package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import scot.cairn.subjects.Cell;
import tools.jackson.databind.JsonNode;

/** The figures are those of the pages' files, cell by cell. */
@ServiceTest
class FiguresTest {

    private static final String DEATHS = Root.PATH + "/measures/nrs-drug-misuse-deaths/values";

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    private Asking asking;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        asking = new Asking(port);
    }

    @Test
    void theNationsFiguresAreThoseOfItsFile() {
        int cells = 0;
        for (JsonNode measure : asking.walk(Root.PATH + "/measures", 1000)) {
            String page = measure.get("url").stringValue();
            if (asking.get(page + ".csv?table=values").statusCode() != 200) {
                continue;
            }
            List<NamedCsvRecord> rows = rows(page + ".csv?table=values");
            List<JsonNode> figures = figures(measure, "?breakdown=none&area=S92000003");
            if (figures.size() != rows.size()) {
                assertThat(measure.get("derivation").isNull()).as(page).isFalse();
                continue;
            }
            assertThat(figures.stream().map(figure -> filed(figure, measure)))
                    .as(page)
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.getField("value")).toList());
            cells += rows.size();
        }
        assertThat(cells).isGreaterThan(200);
    }

    @Test
    void theFiguresOfASetOfAreasAreThoseOfItsFile() {
        Map<String, String> codes =
                asking.walk(Root.PATH + "/areas", 1000).stream()
                        .collect(
                                Collectors.toMap(
                                        area ->
                                                area.get("area_set").stringValue()
                                                        + "/"
                                                        + area.get("name").stringValue(),
                                        area -> area.get("code").stringValue()));
        int cells = 0;
        for (JsonNode measure : asking.walk(Root.PATH + "/measures", 1000)) {
            Set<String> sets = new LinkedHashSet<>();
            figures(measure, "?breakdown=none")
                    .forEach(figure -> sets.add(figure.get("area_set").stringValue()));
            for (String set : sets) {
                String file = measure.get("url").stringValue() + "/areas/" + set + ".csv";
                if (asking.get(file).statusCode() == 200) {
                    cells += compare(measure, set, file, codes);
                }
            }
        }
        assertThat(cells).isGreaterThan(1000);
    }

    private int compare(JsonNode measure, String set, String file, Map<String, String> codes) {
        Map<String, String> filed =
                figures(measure, "?breakdown=none&area_set=" + set).stream()
                        .collect(
                                Collectors.toMap(
                                        figure ->
                                                figure.get("area").stringValue()
                                                        + " "
                                                        + column(figure),
                                        figure -> filed(figure, measure)));
        int cells = 0;
        for (NamedCsvRecord row : rows(file)) {
            String code = codes.get(set + "/" + row.getField("area"));
            for (String column : row.getHeader()) {
                if (column.startsWith("period_") && !column.matches(".*_(lower|upper)")) {
                    assertThat(filed.getOrDefault(code + " " + column, "[x]"))
                            .as(file + " " + code + " " + column)
                            .isEqualTo(row.getField(column));
                    cells++;
                }
            }
        }
        assertThat(cells).as(file).isGreaterThanOrEqualTo(filed.size());
        return cells;
    }

    private static String column(JsonNode figure) {
        return "period_"
                + figure.get("period")
                        .get("text")
                        .stringValue()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_");
    }

    @Test
    void everyRowOfThePlansFilesIsMetOnce() {
        int met = 0;
        for (JsonNode measure : asking.walk(Root.PATH + "/measures", 1000)) {
            List<List<JsonNode>> keys =
                    figures(measure, "?vintage=all").stream()
                            .map(figure ->
                                    List.of(
                                            figure.get("area"),
                                            figure.get("period"),
                                            figure.get("breakdown"),
                                            figure.get("vintage")))
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
            met += keys.size();
        }
        assertThat(met).isEqualTo(rowsOfThePack());
    }

    private static int rowsOfThePack() {
        return switch (scot.cairn.pack.PackReader.read(scot.cairn.Checkout.missionPack())) {
            case scot.cairn.pack.Reading.Sound(var plan) -> plan.values().size();
            case scot.cairn.pack.Reading.Faulty(var faults) ->
                    throw new AssertionError(faults.toString());
        };
    }

    @Test
    void aFigureIsANumberOrSaysWhyThereIsNone() {
        int markers = 0;
        for (JsonNode measure : asking.walk(Root.PATH + "/measures", 1000)) {
            for (JsonNode figure : figures(measure, "?vintage=all")) {
                if (figure.get("value").isNull()) {
                    assertThat(figure.get("marker").stringValue()).isNotEqualTo("provisional");
                    markers++;
                }
            }
        }
        assertThat(markers).isGreaterThan(10);
    }

    @Test
    void figuresCanBeNarrowed() {
        assertThat(
                        asking.json(
                                        DEATHS
                                                + "?area=S92000003&breakdown=none&period_from=2019&period_to=2020")
                                .get("items")
                                .valueStream())
                .extracting(figure -> figure.get("value").intValue())
                .containsExactly(1280, 1339);
        assertThat(asking.walk(DEATHS + "?breakdown=sex=female", 100))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.get("breakdown").get("sex").stringValue())
                                .isEqualTo("female"));
        assertThat(asking.walk(DEATHS + "?area_set=councils", 1000))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.get("area_set").stringValue()).isEqualTo("councils"));
    }

    @Test
    void anEditionThatWasRevisedIsThereOnlyForTheAsking() {
        List<JsonNode> all =
                asking.walk(DEATHS + "?vintage=all&area=S92000003&breakdown=none", 1000);
        List<JsonNode> latest = asking.walk(DEATHS + "?area=S92000003&breakdown=none", 1000);
        String edition = all.getFirst().get("vintage").stringValue();

        assertThat(all).hasSizeGreaterThan(latest.size()).containsAll(latest);
        assertThat(asking.walk(DEATHS + "?vintage=" + encoded(edition), 1000))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.get("vintage").stringValue()).isEqualTo(edition));
    }

    @Test
    void whatWasKnownOnADayIsThatOfThePage() {
        List<String> then =
                asking.json(DEATHS + "?area=S92000003&breakdown=none&as-known-on=2021-01-20")
                        .get("items")
                        .valueStream()
                        .map(figure -> figure.get("value").asString())
                        .toList();
        List<String> onPage =
                rows("/measures/nrs-drug-misuse-deaths.csv?table=values&as-known-on=2021-01-20")
                        .stream()
                        .map(row -> row.getField("value"))
                        .toList();

        assertThat(then).isEqualTo(onPage).endsWith("1264");
    }

    private List<JsonNode> figures(JsonNode measure, String query) {
        return asking.walk(measure.get("self").stringValue() + "/values" + query, 1000);
    }

    private List<NamedCsvRecord> rows(String path) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        CsvReader.builder().ofNamedCsvRecord(asking.get(path).body()).forEach(rows::add);
        return rows;
    }

    /** As a file of the page would hold it. */
    private static String filed(JsonNode figure, JsonNode measure) {
        if (!figure.get("value").isNull()) {
            return figure.get("value")
                    .decimalValue()
                    .setScale(measure.get("decimals").intValue(), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        String marker = figure.get("marker").stringValue();
        return Cell.Absence.valueOf(marker.toUpperCase(java.util.Locale.ROOT)).filed();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
