package scot.cairn.pack;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Types what is known to be sound: a key in small letters is the component of that name. */
final class Typed {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withConfigOverride(
                            List.class,
                            lists ->
                                    lists.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .addModule(
                            new SimpleModule()
                                    .addDeserializer(WrittenDate.class, new OfWrittenDate()))
                    .build();

    private Typed() {}

    /**
     * The record that a mapping describes; a list that is left out is empty, any other part null.
     */
    static <T> T as(Class<T> type, Mapping mapping) {
        return MAPPER.treeToValue(SchemaInput.of(mapping), type);
    }

    private static final class OfWrittenDate extends StdDeserializer<WrittenDate> {

        OfWrittenDate() {
            super(WrittenDate.class);
        }

        @Override
        public WrittenDate deserialize(JsonParser parser, DeserializationContext context) {
            return WrittenDate.parse(parser.getString());
        }
    }
}
