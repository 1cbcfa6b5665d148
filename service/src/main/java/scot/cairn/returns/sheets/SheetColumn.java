package scot.cairn.returns.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import scot.cairn.intake.Column;
import scot.cairn.intake.Column.Need;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Type;

/** The columns of a return's spreadsheet, in order. Their headings never change. */
enum SheetColumn {
    ID("id", 14, Need.FILLED),
    VERSION("version", 9, Need.THERE),
    AREA("Area", 20, Need.OPTIONAL),
    PERIOD("Period", 22, Need.OPTIONAL),
    PART("Part", 28, Need.OPTIONAL),
    QUESTION("Question", 50, Need.OPTIONAL),
    GUIDANCE("Guidance", 50, Need.OPTIONAL),
    ANSWER("Answer", 40, Need.THERE),
    STANDS("Is there an answer", 18, Need.OPTIONAL),
    WHY("Why it is right", 30, Need.OPTIONAL),
    FROM("Where it comes from", 26, Need.OPTIONAL);

    private static final int LONGEST = 32_767;

    private final String heading;
    private final int width;
    private final Need need;

    SheetColumn(String heading, int width, Need need) {
        this.heading = heading;
        this.width = width;
        this.need = need;
    }

    /** As the file has it. */
    String heading() {
        return heading;
    }

    /** Where it stands, from 0. */
    int place() {
        return List.of(values()).indexOf(this);
    }

    /** How wide it is, in characters. */
    int width() {
        return width;
    }

    /** Every heading, in order. */
    static List<String> headings() {
        return Arrays.stream(values()).map(SheetColumn::heading).toList();
    }

    /** What a file that comes back may hold; the columns may stand in any order. */
    static Layout layout() {
        return Layout.of(
                Arrays.stream(values())
                        .map(one ->
                                new Column(one.heading, Set.of(), new Type.Text(LONGEST), one.need))
                        .toList());
    }
}
