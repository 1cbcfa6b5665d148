package scot.cairn.measures.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.cairn.measures.quality.AskingOfImport;

/**
 * What an import brings. The counts are of rows, and each row is in one of the first six.
 *
 * @param created of an area, period and category of which nothing is on record
 * @param revised with another number than the latest on record
 * @param repeated of a newer edition that prints the number on record again
 * @param withdrawn that say why there is no number any more, where there is one on record
 * @param unchanged on record already, in the same edition and to the last digit
 * @param refused that have a fault and are left out on purpose
 * @param missing what the latest edition on record has in the periods of the file, and the file has
 *     not: {@code area/period/category}, at most a hundred
 * @param missingInAll how many there are
 * @param sudden numbers that change more than those before them let expect; at most a hundred
 * @param changes the first twenty numbers that would be written
 * @param hides what of them is not shown to protect people; null where none is protected
 */
public record ImportSummary(
        int created,
        int revised,
        int repeated,
        int withdrawn,
        int unchanged,
        long refused,
        List<String> missing,
        int missingInAll,
        List<Sudden> sudden,
        List<Change> changes,
        @Nullable Hides hides) {

    /**
     * Numbers that are put on record and not shown.
     *
     * @param byRule for what they say themselves
     * @param besides as they would give another away
     * @param hidden what these count together
     * @param all what all numbers of the file count that are protected
     * @param narrow those of the first that a reader can come nearer to than the policy asks
     */
    public record Hides(int byRule, int besides, BigDecimal hidden, BigDecimal all, int narrow) {

        /** In one line. */
        public String words() {
            return "%d not shown by the policy, %d not shown besides: %s of %s counted; %d can be told more nearly than the policy asks, none exactly"
                    .formatted(
                            byRule, besides, hidden.toPlainString(), all.toPlainString(), narrow);
        }
    }

    /**
     * The same, with what is hidden of it. Of measures whose figures are protected no number is
     * said, as what becomes of an import is kept.
     *
     * @param secret ids of these measures
     */
    ImportSummary hiding(Hides hides, Set<String> secret) {
        List<Sudden> sudden =
                this.sudden.stream().filter(one -> !isOfAny(one.of(), secret)).toList();
        List<Change> changes =
                this.changes.stream().filter(one -> !isOfAny(one.of(), secret)).toList();
        return new ImportSummary(
                created,
                revised,
                repeated,
                withdrawn,
                unchanged,
                refused,
                missing,
                missingInAll,
                sudden,
                changes,
                hides);
    }

    /**
     * A number to look at again: it changes from the one before by more than the upper limit of the
     * moving ranges of at least eight numbers before it. It is asked about and not refused.
     *
     * @param row of the file
     * @param of what it is of
     * @param value the number
     * @param before the number before
     * @param limit the largest change that those before let expect
     */
    public record Sudden(
            int row, String of, BigDecimal value, BigDecimal before, BigDecimal limit) {

        /** As it is asked about; {@code of} begins with the ids of its measure and area. */
        AskingOfImport.Changed asked() {
            String[] parts = of.split(", ", 3);
            return new AskingOfImport.Changed(
                    parts[0],
                    parts[1],
                    parts[2],
                    "%s: %s, before it %s; the largest change expected is %s."
                            .formatted(of, grouped(value), grouped(before), grouped(limit)));
        }

        private static String grouped(BigDecimal number) {
            return "%%,.%df".formatted(Math.max(0, number.scale())).formatted(number);
        }
    }

    /**
     * A number that would be written.
     *
     * @param row of the file
     * @param of what it is of
     * @param edition that prints it
     * @param value the number; null where the file says why there is none
     * @param before the latest on record; null where there is none
     */
    public record Change(
            int row,
            String of,
            String edition,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    private static boolean isOfAny(String of, Set<String> measures) {
        return measures.stream().anyMatch(measure -> of.startsWith(measure + ", "));
    }

    /** How many rows would be written. */
    public int written() {
        return created + revised + repeated + withdrawn;
    }

    /**
     * The counts in one line. What is hidden is not in it: the ledger says it to everybody, and
     * beside a total it could give a number away.
     */
    public String words() {
        String words =
                "%d created, %d revised, %d repeated by a newer edition, %d withdrawn, %d unchanged, %d not in the file"
                        .formatted(created, revised, repeated, withdrawn, unchanged, missingInAll);
        return refused == 0 ? words : words + ", %d with a fault left out".formatted(refused);
    }

    /** How many rows the file has. */
    public long rows() {
        return written() + unchanged + refused;
    }
}
