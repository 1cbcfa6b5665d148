package scot.cairn.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do on a page.
 *
 * @param action where it is sent, by POST
 * @param button what the button says: a verb and its object
 * @param warning whether the button is one to think about twice
 * @param fields what is asked, in order; may be empty
 * @param keeps whether what is filled in is sent while it is typed too; whoever answers such a form
 *     answers with {@link Kept} then
 */
public record Form(
        String action, String button, boolean warning, List<Field> fields, boolean keeps) {

    /** One that is sent by its button alone. */
    public Form(String action, String button, boolean warning, List<Field> fields) {
        this(action, button, warning, fields, false);
    }

    /**
     * The answer to what was sent while it was typed, as JSON.
     *
     * @param action where the form is sent from now on
     * @param words what is told to whoever types
     */
    public record Kept(String action, String words) {}

    /** What a choice says first where one must be made. */
    public static final String CHOOSE = "Choose";

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        EMAIL,
        TEXT,
        /** Text of a file, line by line. */
        FILE_TEXT,
        DAY,
        CHOICE,
        /** Boxes to tick, as many as are right; each sends its own name. */
        SEVERAL,
        /** Not for people: hidden, and wrong when it is filled in. */
        TRAP,
        /** A file, which is chosen anew whenever the form is shown. */
        FILE,
        /** A box to tick; its value is {@value Form#TICKED} when it is. */
        TICK
    }

    /** What a ticked box sends. */
    public static final String TICKED = "yes";

    /** One of a choice. */
    public record Option(String value, String words, boolean chosen) {}

    /**
     * A question of a form.
     *
     * @param id unique on its page
     * @param name as it is sent
     * @param label what is asked
     * @param hint how to answer; may be empty
     * @param kind how it is filled in
     * @param value as it was filled in before; empty at first
     * @param options of a choice; empty otherwise
     * @param error what is wrong with the value and how to mend it; empty when nothing is
     */
    public record Field(
            String id,
            String name,
            String label,
            String hint,
            Kind kind,
            String value,
            List<Option> options,
            String error) {

        /** A field without a choice. */
        public static Field of(String name, String label, String hint, Kind kind, Filled filled) {
            return new Field(
                    name,
                    name,
                    label,
                    hint,
                    kind,
                    filled.value(name),
                    List.of(),
                    filled.error(name));
        }

        /** A field that is one of several. */
        public static Field choice(
                String name,
                String label,
                String hint,
                Map<String, String> options,
                Filled filled) {
            return offered(
                    of(name, label, hint, Kind.CHOICE, filled),
                    options,
                    option -> option.equals(filled.value(name)));
        }

        /**
         * A field of which several may be chosen.
         *
         * @param options what each sends {@value Form#TICKED} under, and what it says
         */
        public static Field several(
                String name,
                String label,
                String hint,
                Map<String, String> options,
                Filled filled) {
            return offered(
                    of(name, label, hint, Kind.SEVERAL, filled),
                    options,
                    option -> filled.value(option).equals(TICKED));
        }

        private static Field offered(
                Field field, Map<String, String> options, Predicate<String> isChosen) {
            return new Field(
                    field.id(),
                    field.name(),
                    field.label(),
                    field.hint(),
                    field.kind(),
                    field.value(),
                    options.entrySet().stream()
                            .map(option ->
                                    new Option(
                                            option.getKey(),
                                            option.getValue(),
                                            isChosen.test(option.getKey())))
                            .toList(),
                    field.error());
        }

        /** The same under an id of its own, where another form of the page has its name. */
        public Field as(String ownId) {
            return new Field(ownId, name, label, hint, kind, value, options, error);
        }

        /**
         * A field that is one of several, or none.
         *
         * @param none what the first of the choice says, which sends nothing
         * @param options the others: what each sends, and what it says
         */
        public static Field choice(
                String name,
                String label,
                String hint,
                String none,
                Map<String, String> options,
                Filled filled) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("", none);
            all.putAll(options);
            return choice(name, label, hint, all, filled);
        }

        /** Ids of what describes it, for those who do not see it. */
        public @Nullable String describedBy() {
            String hinted = hint.isEmpty() ? "" : id + "-hint";
            String faulty = error.isEmpty() ? "" : id + "-error";
            String both = (hinted + " " + faulty).strip();
            return both.isEmpty() ? null : both;
        }
    }

    /** How it is sent; null for the usual way. */
    public @Nullable String enctype() {
        return fields.stream().anyMatch(field -> field.kind() == Kind.FILE)
                ? "multipart/form-data"
                : null;
    }

    /** Every field with a fault, in order. */
    public List<Field> faulty() {
        return fields.stream().filter(field -> !field.error().isEmpty()).toList();
    }
}
