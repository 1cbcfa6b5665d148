package scot.cairn.intake;

import java.util.List;

/**
 * A total that a file states beside its parts: it must be their sum, to the last digit.
 *
 * @param column what is added up
 * @param labels the column that says which row is the total
 * @param label what it says there, capitals aside
 * @param within for each of these columns' values there is a total; empty for one of the whole file
 */
public record Total(String column, String labels, String label, List<String> within) {

    public Total {
        within = List.copyOf(within);
    }
}
