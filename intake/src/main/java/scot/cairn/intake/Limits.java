package scot.cairn.intake;

/**
 * How much of a file is taken.
 *
 * @param bytes how large it is at most
 * @param unpacked what a workbook may unpack to
 * @param table how large the table is
 * @param work what the process that reads it may use
 * @param faults how many different faults are told
 */
public record Limits(long bytes, Unpacked unpacked, Table table, Work work, int faults) {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * 256 MB; two million rows of 200 columns with cells of 32,767 characters, as Excel has them;
     * 256 MB of memory and ten minutes to read it; 200 faults. An archive unpacks to 100 MB in
     * 2,000 parts, and to 200 times its size.
     */
    public static final Limits USUAL =
            new Limits(
                    256L * MEGABYTE,
                    new Unpacked(2_000, 100L * MEGABYTE, 200),
                    new Table(2_000_000, 200, 32_767),
                    new Work(256, 600),
                    200);

    /**
     * What an archive may hold.
     *
     * @param parts how many entries at most
     * @param bytes how many all of them have at most
     * @param times how many times its own size it may unpack to; a mebibyte is always allowed
     */
    public record Unpacked(int parts, long bytes, int times) {}

    /**
     * How large a table may be.
     *
     * @param rows the header included
     * @param columns in a row
     * @param characters in a cell, counted in UTF-16 units
     */
    public record Table(int rows, int columns, int characters) {}

    /**
     * What a process may use.
     *
     * @param megabytes of heap
     * @param seconds from its start; who is told the rows takes of them too
     */
    public record Work(int megabytes, int seconds) {}
}
