package scot.cairn.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A few files as people send them, made here. */
final class SentFiles {

    private SentFiles() {}

    /** A workbook of one sheet, "Returns", with two rows of two texts. */
    static byte[] workbook(String a1, String b1, String a2, String b2) {
        return zip(parts(a1, b1, a2, b2));
    }

    /** A workbook with a part that unpacks to 64 MB. */
    static byte[] bomb() {
        Map<String, byte[]> parts = parts("a", "b", "c", "d");
        parts.put("xl/a.xml", new byte[64 * 1024 * 1024]);
        return zip(parts);
    }

    /** A PNG of one transparent point. */
    static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    }

    private static Map<String, byte[]> parts(String... cells) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
                        + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Returns\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                parts,
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData><row r=\"1\">"
                                + cell("A1")
                                + cell("B1")
                                + "</row><row r=\"2\">")
                        .concat(cell("A2") + cell("B2") + "</row></sheetData></worksheet>")
                        .formatted((Object[]) cells));
        return parts;
    }

    private static String cell(String at) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%%s</t></is></c>".formatted(at);
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
