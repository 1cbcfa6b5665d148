package scot.cairn.pack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {

    /** Keywords that hold no rule, or one that a value meets as another keyword's. */
    private static final Set<String> KEYWORDS_THAT_REFUSE_NOTHING =
            Set.of("$schema", "$ref", "$defs", "title", "description", "properties", "items");

    /** Keywords that {@link Refusal} has words for. */
    private static final Set<String> KEYWORDS_WITH_WORDS =
            Set.of(
                    "required",
                    "additionalProperties",
                    "type",
                    "enum",
                    "pattern",
                    "format",
                    "minItems",
                    "minimum",
                    "maximum");

    static Stream<String> schemas() {
        return Stream.concat(
                Stream.of("shared.schema.json"),
                Arrays.stream(FileKind.values()).map(FileKind::schema));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsItselfValid(String name) throws IOException {
        var draft = SchemaRegistry.withDialect(Dialects.getDraft202012());
        var ofSchemas =
                draft.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(read(name).toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaSaysWhatItsFileHolds(String name) throws IOException {
        JsonNode schema = read(name);

        assertThat(schema.path("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("description").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyPropertyIsDescribed(String name) throws IOException {
        List<JsonNode> properties = new ArrayList<>();
        read(name).findValues("properties").forEach(group -> group.forEach(properties::add));

        assertThat(properties)
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(property.path("description").asString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyKeywordThatCanRefuseHasWords(String name) throws IOException {
        Set<String> keywords = new TreeSet<>();
        collectKeywords(read(name), keywords);
        keywords.removeAll(KEYWORDS_THAT_REFUSE_NOTHING);

        assertThat(KEYWORDS_WITH_WORDS).containsAll(keywords);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsNamedInTheGuideToPacks(String name) throws IOException {
        assertThat(Files.readString(Path.of("../docs/pack.md"))).contains("/schema/" + name + ")");
    }

    @Test
    void theChoicesOfASchemaAreThoseOfTheRecords() throws IOException {
        assertThat(choices("mission", "state")).isEqualTo(names(Mission.Edition.State.values()));
        assertThat(choices("measure", "polarity")).isEqualTo(names(Measure.Polarity.values()));
        assertThat(choices("measure", "permitted_use"))
                .isEqualTo(names(Measure.PermittedUse.values()));
        assertThat(choices("measure", "strength")).isEqualTo(names(Measure.Strength.values()));
        assertThat(choices("measure", "method")).isEqualTo(names(Measure.Method.values()));
        assertThat(choices("commitments", "kind")).isEqualTo(names(Commitment.Kind.values()));
        assertThat(choices("commitments", "change")).isEqualTo(names(Commitment.Change.values()));
        assertThat(choices("commitments", "says")).isEqualTo(names(Commitment.Finding.values()));
        assertThat(choices("commitments", "role")).isEqualTo(names(Commitment.Role.values()));
        assertThat(choices("bodies", "kind")).isEqualTo(names(Body.Kind.values()));
        assertThat(choices("instruments", "status")).isEqualTo(names(Instrument.Status.values()));
        assertThat(choices("instruments", "kind")).isEqualTo(names(Instrument.Kind.values()));
        assertThat(choices("lines", "role")).isEqualTo(names(Line.Role.values()));
        assertThat(choices("lines", "state")).isEqualTo(names(Line.State.values()));
        assertThat(choices("conflicts", "state")).isEqualTo(names(Conflict.State.values()));
        assertThat(choices("area_links", "relation")).isEqualTo(names(AreaLink.Relation.values()));
        assertThat(choices("group", "kind")).isEqualTo(names(Group.Kind.values()));
        assertThat(choices("standard_set", "kind")).isEqualTo(names(StandardSet.Kind.values()));
        assertThat(choices("statements", "kind")).isEqualTo(names(Statement.Kind.values()));
        assertThat(choices("statements", "bound")).isEqualTo(names(Statement.Bound.values()));
        assertThat(choices("values", "marker")).isEqualTo(names(ValueRow.Marker.values()));
        assertThat(choices("study", "method")).isEqualTo(names(Study.Method.values()));
        assertThat(choices("tests_of_change", "act")).isEqualTo(names(TestOfChange.Act.values()));
        assertThat(choices("disclosure_policy", "zeros"))
                .isEqualTo(names(DisclosurePolicy.Zeros.values()));
        assertThat(choices("disclosure_assessments", "decision"))
                .isEqualTo(names(DisclosureAssessment.Decision.values()));
        assertThat(choices("return_template", "use")).isEqualTo(names(ReturnTemplate.Use.values()));
        assertThat(choices("return_template", "basis"))
                .isEqualTo(names(ReturnQuestion.Basis.values()));
        assertThat(choices("return_template", "rule"))
                .isEqualTo(names(ReturnQuestion.Rule.values()));
        assertThat(choices("made_up_received", "stage")).isEqualTo(names(MadeUp.Stage.values()));
        assertThat(choices("shared", "designation"))
                .isEqualTo(words(Designation.values(), Designation::words));
    }

    private static String names(Enum<?>[] constants) {
        return words(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    private static <E> String words(E[] constants, Function<E, String> word) {
        return Arrays.stream(constants).map(word).collect(joining(", "));
    }

    private static String choices(String schema, String property) throws IOException {
        JsonNode found = read(schema + ".schema.json").findValue(property);
        return found.path("enum").valueStream().map(JsonNode::asString).collect(joining(", "));
    }

    private static void collectKeywords(JsonNode schema, Set<String> keywords) {
        schema.propertyStream()
                .forEach(keyword -> {
                    keywords.add(keyword.getKey());
                    switch (keyword.getKey()) {
                        case "properties", "$defs" ->
                                keyword.getValue().forEach(part -> collectKeywords(part, keywords));
                        case "items", "additionalProperties" ->
                                collectKeywords(keyword.getValue(), keywords);
                        default -> {}
                    }
                });
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream schema = Schemas.class.getResourceAsStream("schema/" + name)) {
            return JsonMapper.shared().readTree(schema);
        }
    }
}
