package scot.cairn.returns.sheets;

import java.util.List;

/**
 * A row of a return's spreadsheet: a question, or a cell of the table that answers one.
 *
 * @param id what it is for
 * @param version of the answer that stands; 0 where there is none
 * @param area by name
 * @param period in words
 * @param part its heading
 * @param question its words
 * @param guidance how to answer
 * @param answer what stands there, or stood in the last return
 * @param stands whether there is an answer; empty where it is not asked
 * @param why why it is right; may be empty
 * @param from where the answer comes from; empty where there is none
 * @param offered what may be chosen, where one of a list is; empty otherwise
 * @param mayStand what may be said of whether there is an answer; empty where it is not asked
 */
record AskedLine(
        SheetId id,
        int version,
        String area,
        String period,
        String part,
        String question,
        String guidance,
        SheetValue answer,
        String stands,
        String why,
        String from,
        List<String> offered,
        List<String> mayStand) {

    /** What stands in a column. */
    SheetValue in(SheetColumn column) {
        return switch (column) {
            case ID -> SheetValue.text(id.text());
            case VERSION -> SheetValue.number(Integer.toString(version));
            case AREA -> SheetValue.text(area);
            case PERIOD -> SheetValue.text(period);
            case PART -> SheetValue.text(part);
            case QUESTION -> SheetValue.text(question);
            case GUIDANCE -> SheetValue.text(guidance);
            case ANSWER -> answer;
            case STANDS -> SheetValue.text(stands);
            case WHY -> SheetValue.text(why);
            case FROM -> SheetValue.text(from);
        };
    }
}
