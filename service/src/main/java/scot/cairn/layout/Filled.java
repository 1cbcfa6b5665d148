package scot.cairn.layout;

import java.util.Map;

/**
 * How a form was filled in and what is wrong with it, by the names of its fields.
 *
 * @param values as sent, whatever they are
 * @param errors what is wrong and how to mend it
 */
public record Filled(Map<String, String> values, Map<String, String> errors) {

    /** Nothing is filled in yet. */
    public static final Filled EMPTY = new Filled(Map.of(), Map.of());

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }
}
