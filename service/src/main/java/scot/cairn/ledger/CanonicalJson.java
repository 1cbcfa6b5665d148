package scot.cairn.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One object with fields in order of name, holding only strings and whole numbers, without spaces:
 * the same bytes for the same content, as RFC 8785 (JSON Canonicalization Scheme) would write it.
 * Control characters, where RFC 8785 and Jackson's escapes differ, are refused.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                                    .build())
                    .build();

    private CanonicalJson() {}

    /**
     * The bytes, in UTF-8.
     *
     * @throws IllegalArgumentException if a value is neither a string nor a whole number, or a
     *     string holds a control character
     */
    static byte[] bytes(SortedMap<String, Object> fields) {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            boolean plain =
                    switch (value) {
                        case Long _, Integer _ -> true;
                        case String text -> text.chars().noneMatch(Character::isISOControl);
                        default -> false;
                    };
            if (!plain) {
                throw new IllegalArgumentException(
                        "a ledger field must be a whole number or words on one line: "
                                + field.getKey());
            }
        }
        return MAPPER.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
