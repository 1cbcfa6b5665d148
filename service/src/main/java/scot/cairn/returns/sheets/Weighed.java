package scot.cairn.returns.sheets;

import java.util.List;
import scot.cairn.returns.sheets.WeighedAnswer.Become;

/**
 * A file, held against what stands: a dry run.
 *
 * @param returns what it brings to each return, in the order of the file
 * @param faults what is not taken, and why, by the cause
 */
public record Weighed(List<WeighedReturn> returns, List<SheetFault> faults) {

    /** How many answers would become so. */
    public int count(Become become) {
        return returns.stream().mapToInt(one -> one.count(become)).sum();
    }

    /** How many answers would be kept. */
    public int kept() {
        return count(Become.CREATED) + count(Become.CHANGED);
    }
}
