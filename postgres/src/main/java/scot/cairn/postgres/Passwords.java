package scot.cairn.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The random passwords of the three logins, made once and kept in a file only its owner may read.
 *
 * @param superuser of {@code cairn}, who prepares the server and is used for nothing else
 * @param owner of {@code cairn_owner}
 * @param service of {@code cairn_service}
 */
record Passwords(String superuser, String owner, String service) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 24;

    /**
     * Reads them, or makes them where there is no database yet.
     *
     * @throws CannotStart if there is a database but its passwords are gone or damaged
     */
    static Passwords of(DataFolder folder) throws IOException {
        if (!Files.exists(folder.passwords())) {
            if (Files.exists(folder.cluster())) {
                throw lost(folder, "missing");
            }
            keepNew(folder);
        }
        Files.setPosixFilePermissions(folder.passwords(), OWNER_ONLY);
        List<String> lines = Files.readAllLines(folder.passwords());
        return new Passwords(
                passwordOf(Superuser.NAME, lines, folder),
                passwordOf(Superuser.OWNER, lines, folder),
                passwordOf(Superuser.SERVICE, lines, folder));
    }

    private static String passwordOf(String user, List<String> lines, DataFolder folder) {
        String start = user + " ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> lost(folder, "damaged"));
    }

    /** Writes a new file that only its owner may read, and waits until it is on the disk. */
    static void writeSecret(Path file, String words) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Names the three without showing them. */
    @Override
    public String toString() {
        return "Passwords of cairn, cairn_owner and cairn_service";
    }

    private static void keepNew(DataFolder folder) throws IOException {
        Path draft = folder.draftOf(folder.passwords()).resolve("passwords");
        writeSecret(draft, line(Superuser.NAME) + line(Superuser.OWNER) + line(Superuser.SERVICE));
        folder.put(draft, folder.passwords());
    }

    private static String line(String user) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return "%s %s%n"
                .formatted(user, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private static CannotStart lost(DataFolder folder, String how) {
        return new CannotStart(
                "The password file %s is %s, so the data beside it cannot be opened; put the file back from a copy of the data folder."
                        .formatted(folder.passwords(), how));
    }
}
