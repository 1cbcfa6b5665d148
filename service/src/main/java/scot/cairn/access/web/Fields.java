package scot.cairn.access.web;

import java.util.List;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;

/** Fields of forms that stand on a page once for each capacity. */
final class Fields {

    private Fields() {}

    /** A field whose id is its own, though others have its name. */
    static Form.Field of(
            String name, long capacity, String label, String hint, Form.Kind kind, Filled filled) {
        Form.Field field = Form.Field.of(name, label, hint, kind, filled);
        return new Form.Field(
                "%s-%d".formatted(name, capacity),
                name,
                label,
                hint,
                kind,
                field.value(),
                List.of(),
                field.error());
    }
}
