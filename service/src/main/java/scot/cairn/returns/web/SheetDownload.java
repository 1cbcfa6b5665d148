package scot.cairn.returns.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.intake.FileType;
import scot.cairn.layout.Routing;
import scot.cairn.returns.sheets.OdsBook;
import scot.cairn.returns.sheets.SheetBook;
import scot.cairn.returns.sheets.XlsxBook;

/** Sends a spreadsheet to be kept by its reader. */
final class SheetDownload {

    private SheetDownload() {}

    /**
     * As it was asked for.
     *
     * @param as {@code xlsx} or {@code ods}; anything else is not there
     */
    static ServerResponse of(SheetBook book, String as) {
        return switch (as) {
            case "xlsx" -> file(book, FileType.XLSX, XlsxBook.of(book));
            case "ods" -> file(book, FileType.ODS, OdsBook.of(book));
            default -> throw Routing.notThere();
        };
    }

    private static ServerResponse file(SheetBook book, FileType type, byte[] bytes) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(type.media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "%s.%s".formatted(book.fileName(), type.ending()),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
