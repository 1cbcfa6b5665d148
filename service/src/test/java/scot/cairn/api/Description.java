package scot.cairn.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description for machines, as tests ask it. */
public final class Description {

    private static final String FILE = "classpath:scot/cairn/api/openapi.json";
    private static final JsonNode TREE = read();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(
                    Dialects.getDraft202012(),
                    builder ->
                            builder.schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build())
                                    .schemas(Map.of(FILE, TREE.toString())));

    private Description() {}

    private static JsonNode read() {
        try (InputStream file = Addresses.class.getResourceAsStream("openapi.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of it. */
    static JsonNode tree() {
        return TREE;
    }

    /** Every address, its steps in braces where they vary. */
    static Set<String> addresses() {
        return new TreeSet<>(TREE.get("paths").propertyNames());
    }

    /** Those that anybody may ask; the others are for programs that bring a token. */
    static List<String> open() {
        return addresses().stream()
                .filter(address -> !TREE.get("paths").get(address).get("get").has("security"))
                .toList();
    }

    /** The parameters of an address, each whole. */
    static List<JsonNode> parameters(String address) {
        return TREE.get("paths")
                .get(address)
                .get("get")
                .get("parameters")
                .valueStream()
                .map(one -> one.has("$ref") ? at(one.get("$ref").stringValue()) : one)
                .toList();
    }

    private static JsonNode at(String reference) {
        return TREE.at(reference.substring(1));
    }

    /** What is wrong with an answer of an address, by the description; empty when nothing is. */
    public static List<String> faults(String address, int status, String body) {
        return faults("get", address, status, body);
    }

    /** The same of an answer to a method, in small letters. */
    public static List<String> faults(String method, String address, int status, String body) {
        JsonNode response = TREE.get("paths").get(address).get(method).get("responses");
        JsonNode said = response.get(String.valueOf(status));
        if (said == null) {
            return List.of("the description has no " + status + " for " + address);
        }
        String place =
                said.has("$ref")
                        ? said.get("$ref").stringValue()
                        : "#/paths/%s/%s/responses/%d"
                                .formatted(
                                        address.replace("~", "~0").replace("/", "~1"),
                                        method,
                                        status);
        String type = status == 200 ? "application~1json" : "application~1problem+json";
        return validate(place + "/content/" + type + "/schema", body);
    }

    private static List<String> validate(String place, String body) {
        JsonNode json = JsonMapper.shared().readTree(body);
        return REGISTRY.getSchema(SchemaLocation.of(FILE + place)).validate(json).stream()
                .map(Error::toString)
                .toList();
    }

    /** Every reference of the description, wherever it stands. */
    static Stream<String> references() {
        return TREE.findValuesAsString("$ref").stream();
    }

    /** Whether a reference leads to something. */
    static boolean leads(String reference) {
        return !at(reference).isMissingNode();
    }
}
