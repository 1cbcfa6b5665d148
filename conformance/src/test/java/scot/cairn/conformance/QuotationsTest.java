package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every quotation that the plan's pack takes from a founding document stands in it, letter for
 * letter. Line breaks of the text copies count as spaces; bold marks and the addresses of links are
 * no part of the words.
 */
class QuotationsTest {

    /** By source and the section that the text copy holds, as the pack writes it. */
    private static final Map<String, Document> DOCUMENTS =
            Map.of(
                    "plan-2022-2026", new Document("002", ".*"),
                    "annual-report-2021-22", new Document("004", "1.*|Figure 2"),
                    "annual-report-2023-24", new Document("001", "9.*"),
                    "taskforce-response", new Document("003", "10"));

    private static final Pattern LINK =
            Pattern.compile("!?\\[((?:\\\\.|[^\\[\\]])*)]\\(((?:\\\\.|[^()])*)\\)");

    private record Document(String number, String sections) {}

    private record Quoted(String words, String source, String section) {

        boolean isHeld() {
            Document document = DOCUMENTS.get(source);
            return document != null && section.matches(document.sections());
        }
    }

    @Test
    void everyQuotationStandsInItsDocument() {
        Map<String, String> texts =
                DOCUMENTS.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry ->
                                                plain(
                                                        ForeignFolder.document(
                                                                entry.getValue().number()))));
        List<Quoted> quoted = quotations(JsonMapper.shared().valueToTree(plan())).toList();

        assertThat(quoted).filteredOn(Quoted::isHeld).hasSizeGreaterThan(600);
        assertThat(quoted)
                .filteredOn(Quoted::isHeld)
                .allSatisfy(quotation ->
                        assertThat(texts.get(quotation.source()))
                                .as("%s, %s", quotation.source(), quotation.section())
                                .contains(plain(quotation.words())));
    }

    private static Plan plan() {
        return switch (PackReader.read(ForeignFolder.missionPack())) {
            case Reading.Sound(var plan) -> plan;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Stream<Quoted> quotations(JsonNode node) {
        Stream<Quoted> own =
                node.has("words") && node.has("source") && node.has("section")
                        ? Stream.of(
                                new Quoted(
                                        node.path("words").asString(),
                                        node.path("source").asString(),
                                        node.path("section").asString()))
                        : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(QuotationsTest::quotations));
    }

    private static String plain(String text) {
        return LINK.matcher(text.replace("*", ""))
                .replaceAll("$1")
                .replaceAll("\\\\([()\\[\\]])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
