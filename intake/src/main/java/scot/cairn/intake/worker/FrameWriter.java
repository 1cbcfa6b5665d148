package scot.cairn.intake.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.open.RawCell;
import scot.cairn.intake.open.RawRow;
import scot.cairn.intake.open.RawRows;

/**
 * Writes what the worker found: a letter for the kind of frame, then numbers of four or eight bytes
 * and texts as their length and UTF-8. Rows, then faults, then the end.
 */
final class FrameWriter implements RawRows {

    static final char ROW = 'R';
    static final char FAULT = 'F';
    static final char END = 'E';

    private final DataOutputStream out;

    FrameWriter(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void row(RawRow row) throws IOException {
        out.writeByte(ROW);
        out.writeInt(row.number());
        out.writeInt(row.cells().size());
        for (RawCell cell : row.cells()) {
            out.writeByte(cell.kind().name().charAt(0));
            write(cell.text());
        }
    }

    void end(Faults faults) throws IOException {
        for (Fault fault : faults.all()) {
            out.writeByte(FAULT);
            write(fault.cause().name());
            out.writeInt(fault.where().rows().size());
            for (int row : fault.where().rows()) {
                out.writeInt(row);
            }
            out.writeLong(fault.where().count());
            write(fault.where().column());
            write(fault.where().value());
            write(fault.what());
            write(fault.mend());
            write(fault.options());
        }
        out.writeByte(END);
        out.writeLong(faults.more());
        out.flush();
    }

    private void write(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(text);
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
