package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How an obligation stands on a day. It is worked out from what came and from its dates, and stored
 * nowhere.
 */
public enum State {
    DUE("Not yet open", "its period is not over", "○"),
    OPEN("Open", "its period is over, and it can be answered", "◔"),
    /** Shown to those alone who may see the draft; to anybody else it is open. */
    DRAFTED("Drafted", "an answer is being written", "◑"),
    SIGNED_IN_PART("Signed in part", "some of those who are to sign it have", "◕"),
    SUBMITTED("Submitted", "it came, and the area has not said whether it stands by it", "●"),
    ATTESTED("Attested", "it came, and the area has said whether it stands by it", "◉"),
    QUERIED("Queried", "an assessor asked about it, and waits for an answer", "?"),
    ACCEPTED("Accepted", "an assessor took it", "✓"),
    LATE("Late", "its last day has passed, and it has not come", "!"),
    MISSING("Missing", "it has not come, and is no longer waited for", "✗");

    private final String words;
    private final String meaning;
    private final String shape;

    State(String words, String meaning, String shape) {
        this.words = words;
        this.meaning = meaning;
        this.shape = shape;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    /** What it means. */
    public String meaning() {
        return meaning;
    }

    /** One character, other than that of any other state. */
    public String shape() {
        return shape;
    }

    /** For addresses and files, for example {@code signed-in-part}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the answer came. */
    public boolean isReceived() {
        return switch (this) {
            case SUBMITTED, ATTESTED, QUERIED, ACCEPTED -> true;
            case DUE, OPEN, DRAFTED, SIGNED_IN_PART, LATE, MISSING -> false;
        };
    }

    /** How an obligation stands on a day, from what had come by then. */
    static State of(Obligation obligation, Optional<Receipt> receipt, LocalDate day) {
        Optional<Receipt> by = receipt.filter(came -> !came.on().isAfter(day));
        if (by.filter(Receipt::isSubmitted).isPresent()) {
            return switch (by.get().stage()) {
                case SUBMITTED -> SUBMITTED;
                case ATTESTED -> ATTESTED;
                case QUERIED -> QUERIED;
                case ACCEPTED -> ACCEPTED;
                case SIGNED_IN_PART -> SIGNED_IN_PART;
            };
        }
        if (!day.isBefore(obligation.missingFrom())) {
            return MISSING;
        }
        if (day.isAfter(obligation.due())) {
            return LATE;
        }
        if (by.isPresent()) {
            return SIGNED_IN_PART;
        }
        return day.isAfter(obligation.period().last()) ? OPEN : DUE;
    }
}
