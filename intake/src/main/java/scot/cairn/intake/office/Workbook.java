package scot.cairn.intake.office;

/** Reads any workbook that is taken: tells all that stands in it, hidden sheets too. */
public final class Workbook {

    private Workbook() {}

    /**
     * Reads an archive.
     *
     * @throws Unfit if it is damaged or declares what it may not
     */
    public static void readXlsx(Archive archive, CellSink sink) throws Unfit {
        new XlsxCells(archive, sink).read();
    }

    /**
     * Reads an archive.
     *
     * @throws Unfit if it is damaged or declares what it may not
     */
    public static void readOds(Archive archive, CellSink sink) throws Unfit {
        OdsCells.read(archive, sink);
    }
}
