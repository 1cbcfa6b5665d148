package scot.cairn.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The records of a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) in the one
 * way a bundle writes them: files stored as they are, no dates, no comments, nothing beside them.
 * So a bundle's bytes follow from its files, and any other byte shows.
 */
final class ZipRecords {

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int LOCAL_LENGTH = 30;

    /** Sizes and places are 32 bits wide. */
    static final long LARGEST = 0xffff_fffeL;

    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;

    private static final short VERSION = 10;
    private static final short FIRST_OF_JANUARY_1980 = 0x21;

    private ZipRecords() {}

    /**
     * A file in a zip.
     *
     * @param name ASCII
     * @param size of its content, in bytes
     * @param crc CRC-32 of its content, as its header says
     * @param offset of its header in the zip
     */
    record Member(String name, long size, int crc, long offset) {

        /** Where its content begins. */
        long content() {
            return offset + LOCAL_LENGTH + name.length();
        }

        /** Where what follows it begins. */
        long end() {
            return content() + size;
        }
    }

    /** What stands before a file's content. */
    static byte[] header(Member member) {
        ByteBuffer header = buffer(LOCAL_LENGTH + member.name().length());
        header.putInt(LOCAL_SIGNATURE);
        putCommon(header, member);
        header.put(member.name().getBytes(StandardCharsets.US_ASCII));
        return bytes(header);
    }

    /**
     * What stands after the last content.
     *
     * @param members all, in order
     */
    static byte[] directory(List<Member> members) {
        int length =
                members.stream().mapToInt(member -> CENTRAL_LENGTH + member.name().length()).sum();
        ByteBuffer directory = buffer(length + END_LENGTH);
        for (Member member : members) {
            directory.putInt(CENTRAL_SIGNATURE).putShort(VERSION);
            putCommon(directory, member);
            directory
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) member.offset())
                    .put(member.name().getBytes(StandardCharsets.US_ASCII));
        }
        directory
                .putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) members.size())
                .putShort((short) members.size())
                .putInt(length)
                .putInt((int) (members.isEmpty() ? 0 : members.getLast().end()))
                .putShort((short) 0);
        return bytes(directory);
    }

    /** From the version needed to the length of the extra field, which both records share. */
    private static void putCommon(ByteBuffer record, Member member) {
        record.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_OF_JANUARY_1980)
                .putInt(member.crc())
                .putInt((int) member.size())
                .putInt((int) member.size())
                .putShort((short) member.name().length())
                .putShort((short) 0);
    }

    private static byte[] bytes(ByteBuffer full) {
        byte[] bytes = new byte[full.flip().remaining()];
        full.get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
