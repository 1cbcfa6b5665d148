package scot.cairn.intake.open;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Row;
import scot.cairn.intake.TableType;
import scot.cairn.intake.rows.RowChecking;

/**
 * What both stages make of a file, here in this process.
 *
 * @param raw the plain rows, header first
 * @param rows the typed ones
 * @param faults of both stages
 */
public record Table(List<RawRow> raw, List<Row> rows, List<Fault> faults) {

    /** Reads text of a type. */
    public static Table of(TableType type, String text, Layout layout) {
        return of(type, text.getBytes(StandardCharsets.UTF_8), layout);
    }

    /** Reads bytes of a type. */
    public static Table of(TableType type, byte[] bytes, Layout layout) {
        return of(new Opening.Asked(type, "", Limits.USUAL), bytes, layout);
    }

    static Table of(Opening.Asked asked, byte[] bytes, Layout layout) {
        List<RawRow> raw = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Faults faults = new Faults(asked.limits().faults());
        RowChecking checking = new RowChecking(layout, rows::add, faults);
        Faults opening = new Faults(asked.limits().faults());
        try {
            Opening.open(
                    new ByteArrayInputStream(bytes),
                    asked,
                    row -> {
                        raw.add(row);
                        checking.row(row);
                    },
                    opening);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        checking.end();
        List<Fault> all = new ArrayList<>(opening.all());
        all.addAll(faults.all());
        return new Table(raw, rows, all);
    }

    /** The faults in words. */
    public List<String> sentences() {
        return faults.stream().map(Fault::sentence).toList();
    }

    /** The texts of a row's cells, as they crossed. */
    public List<String> texts(int row) {
        return raw.get(row).cells().stream().map(RawCell::text).toList();
    }
}
