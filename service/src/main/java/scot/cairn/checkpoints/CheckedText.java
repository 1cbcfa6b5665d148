package scot.cairn.checkpoints;

import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;

/** What of the ledger this process has checked itself, and when, in plain words. */
@Component
class CheckedText {

    private static final String NOT_ALL =
            "Not every row has been held against its figure since the service started: at the start"
                    + " 1,024 of each list are, chosen at random, and all of them at 03:00.\n";

    private final Integrity integrity;

    CheckedText(Integrity integrity) {
        this.integrity = integrity;
    }

    /** One thing a line. */
    String text() {
        return integrity.last().map(CheckedText::lines).orElse("The first check is not done yet.\n")
                + integrity.lastOfAll().map(CheckedText::ofAll).orElse(NOT_ALL);
    }

    private static String lines(Integrity.Checked checked) {
        return """
        Checked: %s
        Entries worked out again from their text: %,d
        Signed heads compared: %,d
        Rows of tables under roots that were worked out again: %,d
        Of these held against the figures they are of: %,d
        Found wrong: %,d
        """
                .formatted(
                        Times.words(checked.at()),
                        checked.entries(),
                        checked.heads(),
                        checked.rows(),
                        checked.compared(),
                        checked.faults());
    }

    private static String ofAll(Integrity.Checked all) {
        return "Every one of %,d rows was last held against its figure: %s\n"
                .formatted(all.rows(), Times.words(all.at()));
    }
}
