package scot.cairn.api;

import java.util.Locale;
import scot.cairn.pack.Designation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Records as JSON, in the words of a pack: names in small letters with underscores, dates as
 * written with their first and last day, numbers as they were printed. What is not held is null and
 * never left out.
 */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new OfEnum())
                                    .addSerializer(new OfDesignation()))
                    .build();

    private Json() {}

    /** Equal content is equal text. */
    static String text(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    /** A record as a tree. */
    static JsonNode tree(Object content) {
        return MAPPER.valueToTree(content);
    }

    @SuppressWarnings("rawtypes") // Enum has no other class literal
    private static final class OfEnum extends StdSerializer<Enum> {

        OfEnum() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class OfDesignation extends StdSerializer<Designation> {

        OfDesignation() {
            super(Designation.class);
        }

        @Override
        public void serialize(Designation value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.words());
        }
    }
}
