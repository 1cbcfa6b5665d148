package scot.cairn.intake.open;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Limits;
import scot.cairn.intake.persons.PersonalData;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The rows of JSON (RFC 8259): a list of objects, or one object, with plain values only. The names
 * in the first are the header, row 1; it is row 2 itself. Numbers stay as they are written.
 */
final class JsonTable {

    private static final String MEND =
            "Write a list of objects, each a row, with texts and numbers as its values";

    private final Opening.Asked asked;
    private final PersonalData.Sheet persons;
    private final Faults faults;
    private final List<String> header = new ArrayList<>();
    private int number = 1;

    JsonTable(Opening.Asked asked, PersonalData.Sheet persons, Faults faults) {
        this.asked = asked;
        this.persons = persons;
        this.faults = faults;
    }

    void read(Utf8Reader text, RawRows rows) throws IOException {
        try (JsonParser json = factory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = json.nextToken();
            boolean isSound =
                    switch (first) {
                        case START_OBJECT -> item(json, rows);
                        case START_ARRAY -> items(json, rows);
                        case null, default -> notRows();
                    };
            if (isSound && json.nextToken() != null) {
                faults.file().wrong(Cause.SYNTAX, "Something follows the end of the JSON", MEND);
            }
        } catch (StreamConstraintsException tooMuch) {
            faults.at(number)
                    .wrong(
                            Cause.TOO_MUCH,
                            "A name, text or number is too long, or the JSON too deep",
                            MEND);
        } catch (StreamReadException broken) {
            if (text.fault().isEmpty()) {
                broken(broken);
            }
        } catch (JacksonException failed) {
            throw new IOException(failed);
        }
    }

    private JsonFactory factory() {
        int longest = asked.limits().table().characters();
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(4)
                                .maxNumberLength(1_000)
                                .maxNameLength(1_000)
                                .maxStringLength(longest)
                                .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private void broken(StreamReadException broken) {
        boolean isDouble = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate");
        String place =
                broken.getLocation() == null
                        ? ""
                        : " at line %,d, character %,d"
                                .formatted(
                                        broken.getLocation().getLineNr(),
                                        broken.getLocation().getColumnNr());
        faults.at(number)
                .wrong(
                        isDouble ? Cause.DOUBLED_COLUMN : Cause.SYNTAX,
                        isDouble
                                ? "An object has the same name twice" + place
                                : "The JSON is not sound" + place,
                        isDouble ? "Write each name once" : MEND);
    }

    private boolean notRows() {
        faults.at(number)
                .wrong(Cause.SYNTAX, "The JSON is not an object nor a list of objects", MEND);
        return false;
    }

    private boolean items(JsonParser json, RawRows rows) throws IOException {
        for (JsonToken next = json.nextToken();
                next != JsonToken.END_ARRAY;
                next = json.nextToken()) {
            if (next != JsonToken.START_OBJECT) {
                return notRows();
            }
            if (!item(json, rows)) {
                return false;
            }
        }
        return true;
    }

    /** Whether to go on. */
    private boolean item(JsonParser json, RawRows rows) throws IOException {
        number++;
        Map<String, RawCell> cells = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            cells.put(name, cell(name, value, json));
        }
        Limits.Table most = asked.limits().table();
        if (cells.size() > most.columns() || number > most.rows()) {
            faults.at(number)
                    .wrong(
                            Cause.TOO_MUCH,
                            "The file has more than %,d rows, or an object more than %,d names"
                                    .formatted(most.rows(), most.columns()),
                            "Send it in parts");
            return false;
        }
        if (number == 2) {
            header.addAll(cells.keySet());
            rows.row(new RawRow(1, header.stream().map(RawCell::text).toList()));
            look(1, header);
        }
        for (String name : cells.keySet()) {
            if (!header.contains(name)) {
                faults.at(number, name, "")
                        .wrong(
                                Cause.UNKNOWN_COLUMN,
                                "The first object does not have this name",
                                "Give every object the same names, with null where there is"
                                        + " nothing");
            }
        }
        List<RawCell> row =
                header.stream().map(name -> cells.getOrDefault(name, RawCell.EMPTY)).toList();
        look(number, cells.values().stream().map(RawCell::text).toList());
        rows.row(new RawRow(number, row));
        return true;
    }

    private RawCell cell(String name, JsonToken value, JsonParser json) {
        return switch (value) {
            case VALUE_STRING -> RawCell.text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new RawCell(RawCell.Kind.NUMBER, json.getString());
            case VALUE_TRUE, VALUE_FALSE -> new RawCell(RawCell.Kind.BOOLEAN, json.getString());
            case VALUE_NULL -> RawCell.EMPTY;
            default -> {
                faults.at(number, name, "")
                        .wrong(Cause.SYNTAX, "The value is a list or an object", MEND);
                json.skipChildren();
                yield RawCell.EMPTY;
            }
        };
    }

    private void look(int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            persons.cell(row, i + 1, PersonalData.plain(texts.get(i)));
        }
    }
}
