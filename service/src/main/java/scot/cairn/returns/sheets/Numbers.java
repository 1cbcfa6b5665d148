package scot.cairn.returns.sheets;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as the answers of a return write them. */
final class Numbers {

    static final String MEND =
            "Write digits and at most one point, without commas and without words: 1250.5";

    private Numbers() {}

    /** A number of at most fifteen digits before the point and six after it. */
    static Optional<BigDecimal> of(String written) {
        return written.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(written))
                : Optional.empty();
    }
}
