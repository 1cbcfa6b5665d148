package scot.cairn.subjects.chart;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * What a chart says in words.
 *
 * @param title the finding, in a short sentence
 * @param description the finding at length, for those who do not see the picture; not "a chart of"
 * @param unit what the numbers count, written after the top number, for example {@code deaths} or
 *     {@code %}
 */
public record Words(String title, String description, String unit) {

    public Words {
        Needs.words("title", title);
        Needs.words("description", description);
        Needs.words("unit", unit);
    }

    /** A number beside a point, with at most one digit after the point. */
    static String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }
}
