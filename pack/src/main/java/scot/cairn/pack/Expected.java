package scot.cairn.pack;

import tools.jackson.databind.JsonNode;

/** What a schema's {@code type} asks for. */
enum Expected {
    TEXT("text", "put it in quotation marks"),
    INTEGER("a whole number", "write it in digits, without quotation marks"),
    TRUTH("a yes-or-no value", "write true or false, without quotation marks"),
    NUMBER("a number", "write it in digits, without quotation marks or a thousands separator"),
    LIST("a list", "begin each item on a line of its own with a hyphen and a space"),
    GROUP("a group of keys", "write each key with its value on a line of its own under it"),
    DATE("a date", DateForm.MEND);

    private final String words;
    private final String mend;

    Expected(String words, String mend) {
        this.words = words;
        this.mend = mend;
    }

    String words() {
        return words;
    }

    /** What to do where {@code found} stands instead. */
    String mend(Node found) {
        return this == TEXT && !(found instanceof Scalar)
                ? "write it as text after the colon"
                : mend;
    }

    static Expected by(JsonNode type) {
        if (type.isArray()) {
            return DATE;
        }
        return switch (type.asString()) {
            case "string" -> TEXT;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "boolean" -> TRUTH;
            case "array" -> LIST;
            case "object" -> GROUP;
            default -> throw new IllegalArgumentException("no words for type " + type);
        };
    }
}
