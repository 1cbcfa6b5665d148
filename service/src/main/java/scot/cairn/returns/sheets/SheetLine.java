package scot.cairn.returns.sheets;

/**
 * A row of a file that came back.
 *
 * @param row from 1, as a spreadsheet counts
 * @param id as it stands there
 * @param version as it stands there
 * @param answer as it stands there
 * @param stands whether there is an answer, as it stands there
 * @param why why it is right, as it stands there
 */
record SheetLine(int row, String id, String version, String answer, String stands, String why) {}
