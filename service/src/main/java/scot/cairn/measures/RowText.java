package scot.cairn.measures;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.ValueRow;

/**
 * The exact text of a value's row, of which the ledger's leaf is. Where the figures of its measure
 * are protected it has a salt in it, as a small number could be found from its leaf by trying.
 */
public final class RowText {

    private RowText() {}

    /** A row with its salt, in hexadecimal digits. */
    private record Salted(ValueRow row, String salt) {}

    /**
     * The text of a row.
     *
     * @param salt its own random bytes, or null for a row of a measure that is not protected
     */
    public static String of(ValueRow row, byte @Nullable [] salt) {
        return ItemJson.write(salt == null ? row : salted(row, salt));
    }

    /** The same in UTF-8. */
    public static byte[] bytes(ValueRow row, byte @Nullable [] salt) {
        return ItemJson.bytes(salt == null ? row : salted(row, salt));
    }

    private static Salted salted(ValueRow row, byte[] salt) {
        return new Salted(row, HexFormat.of().formatHex(salt));
    }
}
