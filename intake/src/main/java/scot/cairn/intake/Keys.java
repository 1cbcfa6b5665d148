package scot.cairn.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys that were met and where: some twenty bytes for each, so that millions fit. Keys are told
 * apart by 128 bits of their SHA-256, which nobody can make alike. Not for use by several threads.
 */
public final class Keys {

    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] hashes = new long[2 * FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int count;

    /**
     * Notes a key.
     *
     * @param row 1 or more
     * @return the row that had it first; 0 if none had
     */
    public int put(Iterable<String> key, int row) {
        for (String part : key) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = hash.getLong();
        long low = hash.getLong();
        if (count > rows.length / 2) {
            grow();
        }
        int place = place(high, low);
        if (rows[place] != 0) {
            return rows[place];
        }
        set(place, high, low, row);
        count++;
        return 0;
    }

    private void set(int place, long high, long low, int row) {
        hashes[2 * place] = high;
        hashes[2 * place + 1] = low;
        rows[place] = row;
    }

    /** Where a key stands, or would. */
    private int place(long high, long low) {
        int mask = rows.length - 1;
        int place = (int) low & mask;
        while (rows[place] != 0 && (hashes[2 * place] != high || hashes[2 * place + 1] != low)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldRows = rows;
        hashes = new long[2 * oldHashes.length];
        rows = new int[2 * oldRows.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                long high = oldHashes[2 * i];
                long low = oldHashes[2 * i + 1];
                set(place(high, low), high, low, oldRows[i]);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
