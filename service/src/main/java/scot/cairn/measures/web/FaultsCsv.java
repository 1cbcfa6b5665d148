package scot.cairn.measures.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.intake.Fault;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.TableFile;

/** Files that an import's page gives: its faults row by row, and the table as it was sent. */
final class FaultsCsv {

    private FaultsCsv() {}

    private record Line(int row, Fault fault) {}

    /** A line for each row that has a fault, in the order of the rows, to lay beside the table. */
    static ServerResponse of(FiledImport one, ImportOutcome.Refused refusal) {
        Table table =
                new Table(
                        "faults",
                        "Faults",
                        List.of(
                                Column.number("row", "Row"),
                                Column.text("column", "Column"),
                                Column.text("value", "What stands there"),
                                Column.text("cause", "Cause"),
                                Column.text("what", "What is wrong"),
                                Column.text("mend", "What to do")),
                        refusal.faults().stream()
                                .flatMap(FaultsCsv::lines)
                                .sorted(Comparator.comparingInt(Line::row))
                                .map(FaultsCsv::cells)
                                .toList());
        return download(
                "import-%d-faults.csv".formatted(one.number()),
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                TableFile.csv(table).getBytes(StandardCharsets.UTF_8));
    }

    /** The table, byte for byte. */
    static ServerResponse file(FiledImport one, byte[] content) {
        return download(one.fileName(), MediaType.APPLICATION_OCTET_STREAM, content);
    }

    private static ServerResponse download(String name, MediaType type, byte[] content) {
        return ServerResponse.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static Stream<Line> lines(Fault fault) {
        return fault.where().rows().isEmpty()
                ? Stream.of(new Line(0, fault))
                : fault.where().rows().stream().map(row -> new Line(row, fault));
    }

    private static List<Cell> cells(Line line) {
        Fault fault = line.fault();
        return List.of(
                line.row() == 0 ? Cell.Absence.NOT_APPLICABLE : Cell.Value.of(line.row()),
                FaultTable.words(fault.where().column(), "all of them"),
                FaultTable.words(fault.where().value(), "nothing"),
                Cell.Text.of(fault.cause().code()),
                Cell.Text.of(fault.what()),
                FaultTable.mend(fault));
    }
}
