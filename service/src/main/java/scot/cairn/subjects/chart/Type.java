package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much room words take, without the font at hand.
 *
 * <p>The widths are those of Roboto rounded up, since the fonts that stand in for it are wider.
 */
final class Type {

    /** From one line of text to the next, in font sizes. */
    static final double LEADING = 1.25;

    /** How far under the middle of a line of text its base line lies, in font sizes. */
    static final double MIDDLE_TO_BASE = 0.35;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double BOLD = 1.06;

    private Type() {}

    static double width(String words, double font) {
        return font * words.codePoints().mapToDouble(Type::widthOf).sum();
    }

    static double boldWidth(String words, double font) {
        return BOLD * width(words, font);
    }

    /** The words in lines no wider than asked, broken at spaces; a longer word keeps its line. */
    static List<String> lines(String words, double font, double mostWidth) {
        var lines = new ArrayList<String>();
        for (String word : SPACES.splitAsStream(words.strip()).toList()) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && boldWidth(longer, font) <= mostWidth) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static double widthOf(int c) {
        if (" iljtfrI.,:;'|!()[]-".indexOf(c) >= 0) {
            return 0.34;
        }
        if ("mwMW%@—".indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.67 : 0.57;
    }
}
