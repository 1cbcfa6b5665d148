package scot.cairn.intake.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Column;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Gazetteer;
import scot.cairn.intake.Type;
import scot.cairn.intake.Value;
import scot.cairn.intake.open.RawCell;
import scot.cairn.pack.Nearest;

/** Reads the cells of one column. */
final class Cells {

    private static final Value NOTHING = new Value.Nothing();

    private static final int MOST_KNOWN = 10_000;

    private final Column column;

    /** What was read before: most of a column says the same few things. */
    private final Map<RawCell, Value> known = new HashMap<>();

    Cells(Column column) {
        this.column = column;
    }

    /**
     * What a cell says.
     *
     * @return empty if it was refused or asked
     */
    Optional<Value> read(RawCell cell, Faults.Spot at) {
        Value before = known.get(cell);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Value> value = unknown(cell, at);
        if (known.size() < MOST_KNOWN && !(column.type() instanceof Type.Text)) {
            value.ifPresent(read -> known.put(cell, read));
        }
        return value;
    }

    private Optional<Value> unknown(RawCell cell, Faults.Spot at) {
        if (Letters.refuse(at, cell.text())) {
            return Optional.empty();
        }
        String written = Letters.stripped(cell.text());
        if (written.isEmpty() && column.need() != Column.Need.FILLED) {
            return Optional.of(NOTHING);
        }
        if (written.isEmpty()) {
            at.wrong(
                    Cause.NO_VALUE,
                    "The cell is empty",
                    column.type() instanceof Type.Figure
                            ? "Write the number, or a symbol for why there is none; an empty cell"
                                    + " is not 0"
                            : "Fill it");
            return Optional.empty();
        }
        return switch (column.type()) {
            case Type.Text text -> text(text, cell.text(), at);
            case Type.Choice choice -> choice(choice, written, at);
            case Type.Identifier identifier -> identifier(identifier, written, at);
            case Type.Figure figure -> new Figures(figure).read(written, at);
            case Type.Area area -> area(area, written, at);
            case Type.Time time -> new Times(time.years()).read(cell, written, at);
            case Type.Day _ -> Days.read(written, at);
        };
    }

    private static Optional<Value> text(Type.Text type, String text, Faults.Spot at) {
        if (text.length() > type.longest()) {
            at.wrong(
                    Cause.TEXT,
                    "The text has %,d characters and at most %,d are kept"
                            .formatted(text.length(), type.longest()),
                    "Shorten it");
            return Optional.empty();
        }
        return Optional.of(new Value.Words(text));
    }

    private static Optional<Value> choice(Type.Choice type, String written, Faults.Spot at) {
        Optional<String> meant =
                type.offered().stream().filter(one -> one.equalsIgnoreCase(written)).findFirst();
        if (meant.isEmpty()) {
            List<String> offered = type.offered().stream().sorted().limit(20).toList();
            at.wrong(
                    Cause.CHOICE,
                    "It is none of what may stand here",
                    Nearest.to(written, offered)
                            .map("Write %s"::formatted)
                            .orElse("Write one of " + String.join(", ", offered)));
        }
        return meant.map(Value.Words::new);
    }

    private static Optional<Value> identifier(
            Type.Identifier type, String written, Faults.Spot at) {
        if (type.pattern().matcher(written).matches()) {
            return Optional.of(new Value.Words(written));
        }
        Optional<String> foreign = Letters.foreign(written);
        if (foreign.isPresent()) {
            foreign(foreign.get(), at);
        } else {
            at.wrong(
                    Cause.IDENTIFIER,
                    "It is not " + type.words(),
                    "Write all of it: a spreadsheet takes zeros at the front away unless the column"
                            + " is formatted as text");
        }
        return Optional.empty();
    }

    private static void foreign(String letter, Faults.Spot at) {
        at.wrong(
                Cause.CHARACTER,
                "The character %s stands where a code has A to Z and 0 to 9".formatted(letter),
                "Type the code again");
    }

    private static Optional<Value> area(Type.Area type, String written, Faults.Spot at) {
        List<Gazetteer.Place> places = type.gazetteer().named(written);
        if (places.size() > 1) {
            at.ask(
                    Cause.AREA,
                    "More than one area is called so",
                    "Say which areas the column names, or write the code of the one that is meant",
                    places.stream()
                            .map(place -> "%s (%s)".formatted(place.code(), place.set()))
                            .toList());
            return Optional.empty();
        }
        if (places.isEmpty()) {
            unknown(type, written, at);
            return Optional.empty();
        }
        String code = places.getFirst().code();
        if (!type.own().isEmpty() && !type.own().contains(code)) {
            at.wrong(
                    Cause.NOT_YOUR_AREA,
                    "You do not answer for this area",
                    "Take its rows out, or let whoever answers for it send them");
            return Optional.empty();
        }
        return Optional.of(new Value.AreaCode(code));
    }

    private static void unknown(Type.Area type, String written, Faults.Spot at) {
        Optional<String> foreign = Letters.foreign(written);
        boolean isLikeCode =
                written.length() == 9
                        && written.toUpperCase(Locale.ROOT)
                                        .chars()
                                        .filter(Character::isDigit)
                                        .count()
                                >= 7;
        if (foreign.isPresent() && isLikeCode) {
            foreign(foreign.get(), at);
            return;
        }
        at.wrong(
                Cause.AREA,
                "No area has this code or name",
                isLikeCode
                        ? "Look the code up in the list of areas"
                        : type.gazetteer()
                                .near(written)
                                .map("Write \"%s\", if that is meant"::formatted)
                                .orElse("Write a code or name of the list of areas"));
    }
}
