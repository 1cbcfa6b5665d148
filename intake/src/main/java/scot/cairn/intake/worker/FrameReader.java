package scot.cairn.intake.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Limits;
import scot.cairn.intake.open.RawCell;
import scot.cairn.intake.open.RawRow;
import scot.cairn.intake.open.RawRows;

/**
 * Reads what a worker wrote and believes nothing of it: a worker that a file has taken over could
 * write anything. Lengths and numbers are held to the limits, texts are shortened and made to stay
 * on one line, and what is not a frame ends the reading.
 */
final class FrameReader {

    private static final int LONGEST_WORDS = 4_000;
    private static final int MOST_OPTIONS = 50;
    private static final int SHOWN = 300;

    private final DataInputStream in;
    private final Limits limits;
    private int last;

    FrameReader(InputStream answer, Limits limits) {
        this.in = new DataInputStream(new BufferedInputStream(answer, 65_536));
        this.limits = limits;
    }

    /** Thrown where a worker does not keep to the form. */
    static final class Untrue extends IOException {
        private static final long serialVersionUID = 1L;

        Untrue(String what) {
            super(what);
        }
    }

    /**
     * Reads all frames.
     *
     * @throws Untrue if it is not what a worker writes
     * @throws java.io.EOFException if it ends early
     */
    void read(RawRows rows, Faults faults) throws IOException {
        for (int kind = in.readUnsignedByte();
                kind != FrameWriter.END;
                kind = in.readUnsignedByte()) {
            switch (kind) {
                case FrameWriter.ROW -> rows.row(row());
                case FrameWriter.FAULT -> faults.add(fault());
                default -> throw new Untrue("a frame of no kind");
            }
        }
        faults.addMore(Math.max(0, in.readLong()));
    }

    private RawRow row() throws IOException {
        int number = number(last + 1, limits.table().rows());
        last = number;
        int size = number(0, limits.table().columns());
        List<RawCell> cells = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            RawCell.Kind kind =
                    switch (in.readUnsignedByte()) {
                        case 'T' -> RawCell.Kind.TEXT;
                        case 'N' -> RawCell.Kind.NUMBER;
                        case 'D' -> RawCell.Kind.DATE;
                        case 'B' -> RawCell.Kind.BOOLEAN;
                        default -> throw new Untrue("a cell of no kind");
                    };
            cells.add(new RawCell(kind, text(limits.table().characters() * 3)));
        }
        return new RawRow(number, cells);
    }

    private Fault fault() throws IOException {
        Cause cause =
                Cause.of(text(LONGEST_WORDS)).orElseThrow(() -> new Untrue("a fault of no cause"));
        int size = number(0, Faults.ROWS);
        List<Integer> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(number(0, Integer.MAX_VALUE));
        }
        long count = Math.max(size, in.readLong());
        Fault.Where where = new Fault.Where(numbers, count, line(), line());
        String what = line();
        String mend = line();
        int options = number(0, MOST_OPTIONS);
        List<String> offered = new ArrayList<>(options);
        for (int i = 0; i < options; i++) {
            offered.add(line());
        }
        return new Fault(cause, where, what, mend, offered);
    }

    private int number(int from, int to) throws IOException {
        int number = in.readInt();
        if (number < from || number > to) {
            throw new Untrue("a number that may not be");
        }
        return number;
    }

    /** Words on one line, with nothing that cannot be seen, and not too long. */
    private String line() throws IOException {
        String words = text(LONGEST_WORDS).replaceAll("\\p{C}|\\p{Zl}|\\p{Zp}", " ");
        return words.length() > SHOWN ? words.substring(0, SHOWN) : words;
    }

    private String text(int longest) throws IOException {
        byte[] bytes = in.readNBytes(number(0, longest));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new Untrue("a text that is none");
        }
    }
}
