package scot.cairn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannotStartTest {

    private static final Machine HERE = Machine.thisOne();

    @TempDir Path temporary;

    @Test
    void whereTheDataFolderIsAFile() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(refusal(file, HERE))
                .isEqualTo("%s is a file, not a folder; choose another data folder.", file);
        assertThat(refusal(file.resolve("inside"), HERE))
                .isEqualTo("%s is a file, not a folder; choose another data folder.", file);
    }

    @Test
    void whereTheDataFolderCannotBeWritten() {
        assertThat(refusal(Path.of("/proc/cairn"), HERE))
                .isEqualTo(
                        "Cairn cannot write in the data folder /proc/cairn (it cannot be made); correct its owner and permissions or choose another folder.");
    }

    @Test
    void whereTheDiskIsNearlyFull() {
        var full =
                new Machine(
                        HERE.kind(), HERE.privilege(), List.of(), _ -> 1_999_999, HERE.freePort());

        assertThat(refusal(temporary, full))
                .isEqualTo(
                        "The disk that holds the data folder %s has 1 MB free and the database needs 200 MB; free some space or choose another folder.",
                        temporary);
    }

    @Test
    void whereTheDiskFillsWhileWeWrite() {
        var full =
                new Machine(
                        HERE.kind(),
                        HERE.privilege(),
                        List.of(),
                        _ -> {
                            throw new IOException("No space left on device");
                        },
                        HERE.freePort());

        assertThat(refusal(temporary, full)).isEqualTo(full());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initdb: error: could not write to file \"x\": No space left on device",
                "FATAL:  could not extend file \"global/6245\"\nHINT:  Check free disk space.\nPANIC:  cannot abort",
                "FATAL:  could not write: Disk quota exceeded"
            })
    void whereAProgramFindsTheDiskFull(String words) throws IOException {
        var log = ServerLog.of(new DataFolder(temporary));
        Files.writeString(log.file(), words);

        assertThat(CannotStart.program(temporary, "The database could not be made", log))
                .hasMessage(full());
        assertThat(CannotStart.preparing(temporary, new SQLException(words), log))
                .hasMessage(full());
    }

    private String full() {
        return "The disk that holds the data folder %s is full; free some space or choose another folder."
                .formatted(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X aarch64", "Linux aarch64", "Linux amd64 without glibc"})
    void onAnotherKindOfMachine(String kind) {
        var machine =
                new Machine(kind, HERE.privilege(), List.of(), HERE.freeSpace(), HERE.freePort());

        assertThat(refusal(temporary, machine))
                .isEqualTo(
                        "The built-in database runs only on Linux x86-64 with glibc and this machine is %s; use a PostgreSQL 18 server instead.",
                        kind);
    }

    @Test
    void asRootWithoutUserNamespaces() {
        var machine =
                new Machine(
                        HERE.kind(),
                        Machine.Privilege.ROOT_WITHOUT_NAMESPACES,
                        List.of(),
                        HERE.freeSpace(),
                        HERE.freePort());

        assertThat(refusal(temporary, machine))
                .isEqualTo(
                        "PostgreSQL refuses to run as root and this machine allows it no user namespace; run Cairn as a normal user.");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 19})
    void overTheDataOfAnotherMajorVersion(int version) throws IOException {
        Files.createDirectory(temporary.resolve("pg" + version));

        assertThat(refusal(temporary, HERE)).isEqualTo(otherVersion(version));
    }

    @Test
    void overNewerDataEvenBesideOurs() throws IOException {
        Files.createDirectory(temporary.resolve("pg18"));
        Files.createDirectory(temporary.resolve("pg19"));

        assertThat(refusal(temporary, HERE)).isEqualTo(otherVersion(19));
    }

    @Test
    void overDataThatSaysItIsOfAnotherVersion() throws IOException {
        Files.createDirectory(temporary.resolve("pg18"));
        Files.writeString(temporary.resolve("pg18/PG_VERSION"), "17\n");

        assertThat(refusal(temporary, HERE)).isEqualTo(otherVersion(17));
    }

    private String otherVersion(int version) {
        return "The data folder %s was made by PostgreSQL %d and this Cairn brings PostgreSQL 18; use the Cairn that made it or choose another folder."
                .formatted(temporary, version);
    }

    @Test
    void overTheDataOfAnotherUser() throws IOException {
        Files.createDirectory(temporary.resolve("pg18"));
        var nobody =
                temporary
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody");

        assertThatThrownBy(() -> Cluster.refuseOtherOwners(new DataFolder(temporary), nobody))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "The data in %s belongs to user %s and Cairn runs as nobody; run it as %2$s or choose another folder.",
                        temporary, Machine.user());
    }

    @Test
    void leavingNoDraftBehind() throws IOException {
        Files.createDirectory(temporary.resolve("pg18-binaries.new7"));
        var full = new Machine(HERE.kind(), HERE.privilege(), List.of(), _ -> 0, HERE.freePort());

        assertThat(refusal(temporary, full)).contains("has 0 MB free");

        assertThat(Folders.names(temporary)).containsExactly("lock");
    }

    @Test
    void withoutThePasswordsOfItsData() throws IOException {
        Files.createDirectory(temporary.resolve("pg18"));

        assertThat(refusal(temporary, HERE)).isEqualTo(lost("missing"));

        Files.writeString(temporary.resolve("passwords"), "cairn\n");

        assertThat(refusal(temporary, HERE)).isEqualTo(lost("damaged"));
    }

    private String lost(String how) {
        return "The password file %s/passwords is %s, so the data beside it cannot be opened; put the file back from a copy of the data folder."
                .formatted(temporary, how);
    }

    @Test
    void withOtherPasswordsThanTheData() throws IOException {
        Path folder = Folders.used(temporary);
        Files.writeString(folder.resolve("passwords"), "cairn x\ncairn_owner x\ncairn_service x\n");

        assertThat(refusal(folder, HERE))
                .startsWith("The database server started but could not be prepared (")
                .contains("password authentication failed for user \"cairn\"")
                .endsWith("its log is %s/postgresql.log.".formatted(folder));
        assertThat(folder.resolve("pg18/postmaster.pid")).doesNotExist();
    }

    @Test
    void whenTheServerDoesNotStartAndThenFreesTheFolder() throws IOException {
        Path folder = Folders.used(temporary);
        Path settings = folder.resolve("pg18/postgresql.conf");
        String good = Files.readString(settings);
        Files.writeString(settings, "nonsense\n", StandardOpenOption.APPEND);

        assertThat(refusal(folder, HERE))
                .startsWith(
                        "The database server does not start; its log is %s/postgresql.log and ends with "
                                .formatted(folder))
                .contains("FATAL:  configuration file \"%s\" contains errors".formatted(settings));

        Files.writeString(settings, good);
        LocalPostgres.start(folder).close();
    }

    @Test
    void fromADiskThatHoldsNoPrograms() throws IOException {
        Path folder = Folders.used(temporary);
        var ordinary =
                new Machine(
                        HERE.kind(),
                        Machine.Privilege.ORDINARY,
                        List.of("no-such-program"),
                        HERE.freeSpace(),
                        HERE.freePort());

        assertThat(refusal(folder, ordinary))
                .startsWith("This machine does not run PostgreSQL (")
                .endsWith("choose a data folder on a disk from which programs may run.");
    }

    private static String refusal(Path folder, Machine machine) {
        return String.valueOf(
                catchThrowableOfType(
                                CannotStart.class,
                                () -> LocalPostgres.start(folder, machine).close())
                        .getMessage());
    }
}
