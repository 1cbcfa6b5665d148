package scot.cairn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.pack.WrittenDate;

/** What a cell says, in the type of its column. */
public sealed interface Value {

    /**
     * Text, a choice or an identifier; text as it was typed, to be escaped wherever it is shown.
     */
    record Words(String text) implements Value {}

    /** A number, exactly as written. */
    record Amount(BigDecimal number) implements Value {}

    /** A number with a symbol that says what a reader must know of it. */
    record Flagged(BigDecimal number, Marker flag) implements Value {}

    /** Money in pence, exact. */
    record Pence(long pence) implements Value {}

    /** No number, and why. */
    record Absent(Marker why) implements Value {}

    /** An area by its official code, however it was written. */
    record AreaCode(String code) implements Value {}

    /** A period in the one form that plans use, however it was written. */
    record Time(WrittenDate period) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** An empty cell where it may be, or a column that may be absent. */
    record Nothing() implements Value {}

    /** As one text, the same for cells that say the same: for keys. */
    default String key() {
        return switch (this) {
            case Words(var text) -> text;
            case Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Flagged(var number, _) -> number.stripTrailingZeros().toPlainString();
            case Pence(var pence) -> Long.toString(pence);
            case Absent(var why) -> why.name();
            case AreaCode(var code) -> code;
            case Time(var period) -> period.text();
            case Day(var day) -> day.toString();
            case Nothing() -> "";
        };
    }
}
