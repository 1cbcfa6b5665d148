package scot.cairn.loading;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import scot.cairn.pack.ValueRow;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan’s records as JSON and back: fields in the order of their record and names of a map in
 * order, so that equal content is equal text.
 */
public final class ItemJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(
                            incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addMixIn(ValueRow.class, WithoutPlace.class)
                    .build();

    private ItemJson() {}

    /** Where a row stands in its file may change without the row changing. */
    @JsonIgnoreProperties("place")
    private interface WithoutPlace {}

    /** The exact text that is hashed and stored. */
    public static String write(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }

    /** The record that was written. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
