package scot.cairn.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.bundle.ZipRecords.Member;

/**
 * Reads a zip as {@link BundleWriter} writes it, in bounded memory: nothing is unpacked, and
 * nothing in it can be compressed, so it holds no more than it shows.
 */
final class BundleZip implements AutoCloseable {

    private static final int MOST_FILES = 100;
    private static final int MOST_NAME = 100;

    private final FileChannel channel;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<BundleFault> faults = new ArrayList<>();

    private BundleZip(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a file and finds what is in it.
     *
     * @throws Unreadable if it is no such zip, or is cut short
     * @throws IOException if it cannot be read
     */
    static BundleZip open(Path path) throws IOException, Unreadable {
        BundleZip zip = new BundleZip(FileChannel.open(path, StandardOpenOption.READ));
        try {
            zip.find();
            return zip;
        } catch (IOException | Unreadable failure) {
            zip.close();
            throw failure;
        }
    }

    /** The names of its files, in order. */
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /** The file of that name, if there is one. */
    Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** What differs from the zip that would be written around these files. */
    List<BundleFault> faults() {
        return List.copyOf(faults);
    }

    /** A file's content, from its beginning; several may be read side by side. */
    InputStream content(Member member) {
        return new BufferedInputStream(new Section(member), 1 << 16);
    }

    private void find() throws IOException, Unreadable {
        long offset = 0;
        while (signature(offset) == ZipRecords.LOCAL_SIGNATURE) {
            if (members.size() == MOST_FILES) {
                throw new Unreadable("it holds more than %d files".formatted(MOST_FILES));
            }
            offset = take(offset);
        }
        if (members.isEmpty()) {
            throw new Unreadable("it is not a zip file");
        }
        checkDirectory(offset);
    }

    private int signature(long offset) throws IOException {
        byte[] start = bytes(offset, Integer.BYTES);
        return start.length < Integer.BYTES ? 0 : little(start).getInt();
    }

    /** Takes up the file whose header is there; returns where the next begins. */
    private long take(long offset) throws IOException, Unreadable {
        ByteBuffer header = little(whole(offset, ZipRecords.LOCAL_LENGTH));
        int flags = header.getShort(6);
        int method = header.getShort(8);
        int crc = header.getInt(14);
        long size = Integer.toUnsignedLong(header.getInt(22));
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        int extraLength = Short.toUnsignedInt(header.getShort(28));
        String name = name(offset, nameLength);
        if ((flags & 0x0009) != 0 || method != 0) {
            throw new Unreadable(
                    name + " is compressed or encrypted; a bundle stores its files as they are");
        }
        Member member = new Member(name, size, crc, offset);
        long end = member.end() + extraLength;
        if (end > channel.size()) {
            throw new Unreadable("it is cut short: %s goes on beyond its end".formatted(name));
        }
        if (members.putIfAbsent(name, member) != null) {
            throw new Unreadable("it holds two files named " + name);
        }
        byte[] written = ZipRecords.header(member);
        if (extraLength != 0 || !Arrays.equals(written, whole(offset, written.length))) {
            faults.add(
                    new BundleFault(
                            name,
                            Tampering.ZIP_CHANGED,
                            "what the zip says of it is not as Cairn writes it"));
        }
        return end;
    }

    private String name(long offset, int length) throws IOException, Unreadable {
        if (length > MOST_NAME) {
            throw new Unreadable("the name of a file in it is %d bytes long".formatted(length));
        }
        String name =
                new String(
                        whole(offset + ZipRecords.LOCAL_LENGTH, length),
                        StandardCharsets.ISO_8859_1);
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
            throw new Unreadable(
                    "the name of a file in it is not a plain one: "
                            + name.replaceAll("[^ -~]", "?"));
        }
        return name;
    }

    private void checkDirectory(long offset) throws IOException, Unreadable {
        byte[] written = ZipRecords.directory(List.copyOf(members.values()));
        long rest = channel.size() - offset;
        if (rest < written.length) {
            throw new Unreadable("it is cut short: its list of files is not whole");
        }
        if (rest > written.length || !Arrays.equals(written, whole(offset, written.length))) {
            faults.add(
                    new BundleFault(
                            "bundle",
                            Tampering.ZIP_CHANGED,
                            "the zip's list of files is not as Cairn writes it, or more follows it"));
        }
    }

    private byte[] whole(long offset, int length) throws IOException, Unreadable {
        byte[] bytes = bytes(offset, length);
        if (bytes.length < length) {
            throw new Unreadable("it is cut short");
        }
        return bytes;
    }

    /** So many bytes, or fewer at the file's end. */
    private byte[] bytes(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) >= 0) {}
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Reads at a place of its own, so that several can be read side by side. */
    private final class Section extends InputStream {

        private long position;
        private final long end;

        Section(Member member) {
            this.position = member.content();
            this.end = member.end();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int most = (int) Math.min(length, end - position);
            if (most <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = channel.read(ByteBuffer.wrap(target, offset, most), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
