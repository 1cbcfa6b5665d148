package scot.cairn.measures.imports;

import scot.cairn.intake.Rows;

/** Makes values of a file's rows; goes on after a fault, so that all are said at once. */
interface RowReader extends Rows {

    @Override
    default boolean goOn() {
        return true;
    }

    /** How many rows were told and have no fault of their own. */
    long sound();
}
