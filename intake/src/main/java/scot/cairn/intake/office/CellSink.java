package scot.cairn.intake.office;

/** Whoever is told what stands in an office file, in the order of the file. */
public interface CellSink {

    /**
     * A sheet begins.
     *
     * @param name as on its tab
     * @param hidden whether the program that wrote it does not show it
     */
    void sheet(String name, boolean hidden) throws Unfit;

    /** A row that the program does not show, before its cells. */
    void hiddenRow(int row) throws Unfit;

    /** The next cell that is not empty; rows never go back within a sheet. */
    void cell(Spot spot, Cell cell) throws Unfit;

    /** No more cells follow in the sheet. */
    void endOfSheet() throws Unfit;

    /**
     * Text elsewhere than in cells: comments, headers, properties.
     *
     * @param place in words
     */
    void text(String place, String words);
}
