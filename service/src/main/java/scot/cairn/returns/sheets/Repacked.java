package scot.cairn.returns.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook packed again. The library that writes workbooks packs them as it goes, in a form of
 * ZIP that can only be read from its end; a workbook that comes back is read from its beginning, as
 * is right for a file that may be hostile.
 */
final class Repacked {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private Repacked() {}

    /** The same parts, each with its length before it. */
    static byte[] of(byte[] packed) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int end = packed.length - END_LENGTH;
        if (end < 0 || zip.getInt(end) != END) {
            throw new IOException("the workbook was not packed as expected");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length);
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            int at = zip.getInt(end + 16);
            for (int entry = 0; entry < zip.getShort(end + 10); entry++) {
                int name = Short.toUnsignedInt(zip.getShort(at + 28));
                to.putNextEntry(
                        new ZipEntry(
                                new String(
                                        packed, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8)));
                unpack(zip, zip.getInt(at + 42), zip.getInt(at + 20), to);
                to.closeEntry();
                at +=
                        ENTRY_LENGTH
                                + name
                                + Short.toUnsignedInt(zip.getShort(at + 30))
                                + Short.toUnsignedInt(zip.getShort(at + 32));
            }
        }
        return bytes.toByteArray();
    }

    /** A part is deflated (PKWARE APPNOTE 4.4.5, method 8). */
    private static void unpack(ByteBuffer zip, int local, int length, ZipOutputStream to)
            throws IOException {
        int from =
                local
                        + LOCAL_LENGTH
                        + Short.toUnsignedInt(zip.getShort(local + 26))
                        + Short.toUnsignedInt(zip.getShort(local + 28));
        Inflater inflater = new Inflater(true);
        try {
            InflaterOutputStream part = new InflaterOutputStream(to, inflater);
            byte[] deflated = new byte[length];
            zip.get(from, deflated);
            part.write(deflated);
            part.finish();
        } finally {
            inflater.end();
        }
    }
}
