package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.Form.Kind;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Option;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.Referents;

/** Questions of a return as fields of a form, and what was filled in as answers. */
@Component
class AnswerFields {

    /** Rows of a table that are offered beyond those filled in. */
    private static final int MORE_ROWS = 2;

    private final Referents referents;

    AnswerFields(Referents referents) {
        this.referents = referents;
    }

    // ---- From an answer to fields.

    /** What fields say when an answer stands in them. */
    static Map<String, String> filled(ReturnQuestion question, Given given) {
        String name = question.id();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("stands-" + name, given.stands().name());
        values.put("why-" + name, given.explained());
        if (given.stands() == Stands.IN_OWN_DOCUMENT) {
            values.put("place-" + name, given.value());
            return values;
        }
        values.put("shown-" + name, given.publishable() ? Form.TICKED : "");
        if (question.several()) {
            given.values().forEach(value -> values.put(name + "--" + value, Form.TICKED));
        } else {
            values.put(name, given.value());
        }
        for (int row = 0; row < given.rows().size(); row++) {
            for (int at = 0; at < question.columns().size(); at++) {
                values.put(cell(question, row, at), given.rows().get(row).get(at));
            }
        }
        return values;
    }

    private static String cell(ReturnQuestion question, int row, int column) {
        return "%s--%d--%s".formatted(question.id(), row, question.columns().get(column).id());
    }

    /**
     * The fields of a question.
     *
     * @param part that asks it
     * @param hint beside its guidance, for example whence an answer was taken over
     */
    List<Field> of(Part part, ReturnQuestion question, String hint, Filled filled) {
        List<Field> fields = new ArrayList<>();
        String label = question.words() + (question.required() ? "" : " (may be left out)");
        String guidance =
                Stream.of(Optional.ofNullable(question.guidance()).orElse(""), hint)
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
        fields.addAll(main(question, label, guidance, filled));
        List<Stands> may = part.stands(question.kind());
        if (may.size() > 1) {
            fields.add(stands(question, may, filled));
        }
        if (may.contains(Stands.IN_OWN_DOCUMENT)) {
            fields.add(
                    Field.of(
                            "place-" + question.id(),
                            "Where in a document of your own, if it is there",
                            "The name of the document, the section and the page.",
                            Kind.LINE,
                            filled));
        }
        if (question.mayNeedReason()) {
            fields.add(
                    Field.of(
                            "why-" + question.id(),
                            "Why it is right, if a check asks",
                            "",
                            Kind.LINE,
                            filled));
        }
        return fields;
    }

    private List<Field> main(ReturnQuestion question, String label, String hint, Filled filled) {
        String name = question.id();
        String unit = question.unit() == null ? "" : question.unit();
        return switch (question.kind()) {
            case TEXT -> List.of(Field.of(name, label, hint, Kind.TEXT, filled));
            case NUMBER -> List.of(Field.of(name, label, join(hint, unit), Kind.LINE, filled));
            case MONEY ->
                    List.of(Field.of(name, label, join(hint, "In pounds"), Kind.LINE, filled));
            case DATE -> List.of(Field.of(name, label, hint, Kind.DAY, filled));
            case CHOICE ->
                    question.several()
                            ? List.of(several(question, label, hint, filled))
                            : List.of(
                                    Field.choice(
                                            name,
                                            label,
                                            hint,
                                            "Choose",
                                            options(question),
                                            filled));
            case TABLE -> rows(question, label, hint, filled);
            case REFERENCE ->
                    List.of(
                            Field.choice(
                                    name, label, hint, "None", referents.of(question), filled));
            case QUOTATION ->
                    List.of(
                            Field.of(name, label, hint, Kind.TEXT, filled),
                            Field.of(
                                    "shown-" + name,
                                    "It may be shown to everybody as it stands here",
                                    "Without this it stays between you and those who prepare the"
                                            + " return. You can take it back until the return is"
                                            + " signed.",
                                    Kind.TICK,
                                    filled));
            case FILE -> List.of();
        };
    }

    private static String join(String one, String other) {
        return (one + (one.isEmpty() || other.isEmpty() ? "" : " ") + other).strip();
    }

    private static Map<String, String> options(ReturnQuestion question) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Option option : question.options()) {
            options.put(
                    option.id(),
                    option.words() + (option.noRequirement() ? " [not a requirement]" : ""));
        }
        return options;
    }

    private static Field several(
            ReturnQuestion question, String label, String hint, Filled filled) {
        Map<String, String> boxes = new LinkedHashMap<>();
        options(question).forEach((id, words) -> boxes.put(question.id() + "--" + id, words));
        return Field.several(question.id(), label, hint, boxes, filled);
    }

    private static List<Field> rows(
            ReturnQuestion question, String label, String hint, Filled filled) {
        int rows = 0;
        while (rows < Given.MOST_ROWS && isFilled(question, rows, filled)) {
            rows++;
        }
        List<Field> fields = new ArrayList<>();
        Map<String, String> errors = new HashMap<>(filled.errors());
        if (errors.containsKey(question.id())) {
            errors.put(cell(question, 0, 0), filled.error(question.id()));
        }
        Filled placed = new Filled(filled.values(), errors);
        for (int row = 0; row < Math.min(Given.MOST_ROWS, rows + MORE_ROWS); row++) {
            for (int at = 0; at < question.columns().size(); at++) {
                Column column = question.columns().get(at);
                fields.add(
                        Field.of(
                                cell(question, row, at),
                                "%s – row %d: %s".formatted(label, row + 1, column.words()),
                                fields.isEmpty() ? hint : "",
                                column.kind() == ReturnQuestion.Kind.DATE ? Kind.DAY : Kind.LINE,
                                placed));
            }
        }
        return fields;
    }

    private static boolean isFilled(ReturnQuestion question, int row, Filled filled) {
        return question.columns().stream()
                .map(column -> "%s--%d--%s".formatted(question.id(), row, column.id()))
                .anyMatch(name -> !filled.values().getOrDefault(name, "").isBlank());
    }

    private static Field stands(ReturnQuestion question, List<Stands> may, Filled filled) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Stands stands : may) {
            options.put(stands.name(), stands.words());
        }
        return Field.choice(
                "stands-" + question.id(),
                "Is there an answer?",
                may.contains(Stands.NIL)
                        ? "None at all, not applicable and not confirmed are three things, and an empty"
                                + " field is a fourth."
                        : "",
                options,
                filled);
    }

    // ---- From what was sent to an answer.

    /** What was filled in as the answer to a question that the form asked. */
    static Given read(ReturnQuestion question, Map<String, String> sent) {
        String name = question.id();
        String place = sent.getOrDefault("place-" + name, "").strip();
        boolean isAnswered = !values(question, sent).isEmpty() || !rows(question, sent).isEmpty();
        Stands said = stands(sent.getOrDefault("stands-" + name, ""));
        Stands stands =
                said == Stands.ANSWERED && !isAnswered && !place.isEmpty()
                        ? Stands.IN_OWN_DOCUMENT
                        : said;
        boolean has = stands == Stands.ANSWERED;
        return new Given(
                stands,
                has ? values(question, sent) : place(stands, place),
                has ? rows(question, sent) : List.of(),
                sent.getOrDefault("why-" + name, "").strip(),
                Form.TICKED.equals(sent.get("shown-" + name)));
    }

    /**
     * What is wrong with what was filled in before it is read: an answer here and a place
     * elsewhere.
     */
    static Optional<String> contradiction(ReturnQuestion question, Map<String, String> sent) {
        boolean isThere = !sent.getOrDefault("place-" + question.id(), "").isBlank();
        boolean isHere = !values(question, sent).isEmpty() || !rows(question, sent).isEmpty();
        return isThere && isHere
                ? Optional.of(
                        "It is answered here, and said to be in a document of your own: take one of"
                                + " the two out")
                : Optional.empty();
    }

    private static List<String> place(Stands stands, String place) {
        return stands == Stands.IN_OWN_DOCUMENT && !place.isEmpty() ? List.of(place) : List.of();
    }

    private static Stands stands(String sent) {
        return Stream.of(Stands.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(Stands.ANSWERED);
    }

    private static List<String> values(ReturnQuestion question, Map<String, String> sent) {
        if (question.several()) {
            return question.options().stream()
                    .map(Option::id)
                    .filter(id -> Form.TICKED.equals(sent.get(question.id() + "--" + id)))
                    .toList();
        }
        String value = sent.getOrDefault(question.id(), "").replace("\r\n", "\n").strip();
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static List<List<String>> rows(ReturnQuestion question, Map<String, String> sent) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < Given.MOST_ROWS && !question.columns().isEmpty(); row++) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < question.columns().size(); at++) {
                cells.add(sent.getOrDefault(cell(question, row, at), "").strip());
            }
            if (cells.stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(List.copyOf(cells));
            }
        }
        return rows;
    }
}
