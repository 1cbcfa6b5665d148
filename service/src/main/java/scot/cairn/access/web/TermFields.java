package scot.cairn.access.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;

/** The fields that say for which area, from when to when and by what somebody may act. */
final class TermFields {

    private TermFields() {}

    /**
     * Some fields, and these after them.
     *
     * @param areas names of areas by code
     * @param cites what the letter, minute or decision does
     */
    static List<Form.Field> after(
            Map<String, String> areas, String cites, Filled filled, Form.Field... before) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.of(
                                Form.Field.choice(
                                        "area",
                                        "For the area",
                                        "",
                                        "The whole nation",
                                        areas,
                                        filled),
                                Form.Field.of("from", "First day", "", Form.Kind.DAY, filled),
                                Form.Field.of(
                                        "to",
                                        "Last day",
                                        "Leave it empty where none is set",
                                        Form.Kind.DAY,
                                        filled),
                                Form.Field.of(
                                        "cites",
                                        "Letter, minute or decision",
                                        cites,
                                        Form.Kind.LINE,
                                        filled)))
                .toList();
    }
}
