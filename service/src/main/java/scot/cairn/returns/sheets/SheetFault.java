package scot.cairn.returns.sheets;

import scot.cairn.pack.Shown;

/**
 * Something of a spreadsheet that is not taken.
 *
 * @param cause why
 * @param cell where, for example {@code H12}; empty where it is of the whole file
 * @param value what stands there, shortened; empty where nothing does
 * @param what what is wrong, a sentence without its full stop
 * @param mend what to do about it
 */
public record SheetFault(SheetCause cause, String cell, String value, String what, String mend) {

    /** With the value as it was written, of whatever length. */
    static SheetFault of(SheetCause cause, String cell, String written, String what, String mend) {
        return new SheetFault(
                cause, cell, written.isBlank() ? "" : Shown.of(written.strip()), what, mend);
    }
}
