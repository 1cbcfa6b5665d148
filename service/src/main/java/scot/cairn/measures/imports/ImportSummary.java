package scot.cairn.measures.imports;

import java.util.List;

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
 */
public record ImportSummary(
        int created,
        int revised,
        int repeated,
        int withdrawn,
        int unchanged,
        long refused,
        List<String> missing,
        int missingInAll) {

    /** How many rows would be written. */
    public int written() {
        return created + revised + repeated + withdrawn;
    }

    /** The counts in one line. */
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
