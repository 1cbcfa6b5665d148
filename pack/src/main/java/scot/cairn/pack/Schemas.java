package scot.cairn.pack;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the structure of each file against the JSON Schema of its kind. */
final class Schemas {

    private static final String FOLDER = "classpath:scot/cairn/pack/schema/";
    private static final String SHARED = "shared.schema.json";

    private static final Map<String, JsonNode> TREES =
            names().collect(Collectors.toMap(Function.identity(), Schemas::read));
    private static final SchemaRegistry REGISTRY = registry();

    private Schemas() {}

    /** Notes every fault of structure in {@code draft}. */
    static void check(Draft draft, Faults faults) {
        for (Document document : draft.documents()) {
            Schema schema =
                    REGISTRY.getSchema(SchemaLocation.of(FOLDER + document.kind().schema()));
            List<Error> errors = schema.validate(SchemaInput.of(document.root()));
            errors.forEach(error -> Refusal.note(error, document.root(), faults));
        }
    }

    /** What a file of the kind holds, as its schema says. */
    static String description(FileKind kind) {
        return tree(kind.schema()).path("description").asString();
    }

    /** The schema that holds the keyword at {@code location}. */
    static JsonNode holder(SchemaLocation location) {
        String file = location.getAbsoluteIri().toString().substring(FOLDER.length());
        return tree(file).at(location.getFragment().getParent().toString());
    }

    private static JsonNode tree(String name) {
        return requireNonNull(TREES.get(name));
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of(SHARED), Arrays.stream(FileKind.values()).map(FileKind::schema));
    }

    private static JsonNode read(String name) {
        try (InputStream schema =
                requireNonNull(Schemas.class.getResourceAsStream("schema/" + name))) {
            return JsonMapper.shared().readTree(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SchemaRegistry registry() {
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012()).format(new WrittenDateFormat()).build();
        var assertingFormats = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        Map<String, String> texts =
                names().collect(Collectors.toMap(FOLDER::concat, name -> tree(name).toString()));
        return SchemaRegistry.withDialect(
                dialect, builder -> builder.schemaRegistryConfig(assertingFormats).schemas(texts));
    }
}
