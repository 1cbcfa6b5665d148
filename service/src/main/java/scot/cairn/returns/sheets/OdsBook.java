package scot.cairn.returns.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A return as an OpenDocument spreadsheet (ODF 1.3). */
public final class OdsBook {

    private static final String MEDIA = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String MANIFEST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
             <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
             <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
             <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
             <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """
                    .formatted(MEDIA);

    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>
            """;

    /** The heading of the first sheet stays in sight. */
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3">
             <office:settings>
              <config:config-item-set config:name="ooo:view-settings">
               <config:config-item-map-indexed config:name="Views">
                <config:config-item-map-entry>
                 <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
                 <config:config-item-map-named config:name="Tables">
                  <config:config-item-map-entry config:name="%s">
                   <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>
                   <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>
                   <config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item>
                   <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>
                  </config:config-item-map-entry>
                 </config:config-item-map-named>
                 <config:config-item config:name="ActiveTable" config:type="string">%s</config:config-item>
                </config:config-item-map-entry>
               </config:config-item-map-indexed>
              </config:config-item-set>
             </office:settings>
            </office:document-settings>
            """
                    .formatted(SheetBook.ANSWERS, SheetBook.ANSWERS);

    private OdsBook() {}

    /** Its bytes. */
    public static byte[] of(SheetBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            type(zip);
            part(zip, "content.xml", new OdsContent(book).bytes());
            part(zip, "styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
            part(zip, "settings.xml", SETTINGS.getBytes(StandardCharsets.UTF_8));
            part(zip, "META-INF/manifest.xml", MANIFEST.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** What it is stands first and as it is, so that programs tell it by its first bytes. */
    private static void type(ZipOutputStream zip) throws IOException {
        byte[] media = MEDIA.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(media);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(media.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(media);
        zip.closeEntry();
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
