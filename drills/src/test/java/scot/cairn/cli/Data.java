package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import scot.cairn.postgres.Login;

/** A data folder of the tests, gone at the end with whatever still runs in it. */
record Data(Path folder) implements AutoCloseable {

    private static final int PORT_LINE = 3;
    private static final int READY_LINE = 7;

    /** An empty one. */
    static Data empty(String name) throws IOException {
        return new Data(Checkout.emptyFolder(name));
    }

    /** One that holds PostgreSQL's programs and no more, which saves unpacking them. */
    static Data withoutDatabase(String name) throws Exception {
        Data data = empty(name);
        data.copy("cp -al", FirstStart.only().data(), "pg18-binaries");
        return data;
    }

    /** One in which the mission was loaded and the service stopped. */
    static Data loaded(String name) throws Exception {
        Data data = withoutDatabase(name);
        data.copy("cp -a", FirstStart.only().data(), "pg18");
        data.copy("cp -a", FirstStart.only().data(), "passwords");
        data.copy("cp -a", FirstStart.only().data(), "keys");
        return data;
    }

    /** Puts the keys of another in, as whoever restores a backup does first. */
    void takeKeysOf(Data other) throws IOException {
        copy("cp -a", other, "keys");
    }

    private void copy(String command, Data from, String name) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command + " \"$0\" \"$1\""));
        words.add(from.folder.resolve(name).toString());
        words.add(folder.toString());
        assertThat(new ProcessBuilder(words).start().onExit().join().exitValue()).isZero();
    }

    /** Every process that works in this folder, as PostgreSQL's do. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(process -> worksHere(process.pid())).toList();
    }

    private boolean worksHere(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .startsWith(folder);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    /** Whether the folder's server says that it answers. */
    boolean serverIsReady() throws IOException {
        List<String> lines = note();
        return lines.size() > READY_LINE && lines.get(READY_LINE).strip().equals("ready");
    }

    /** The folder's running server. */
    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(note().getFirst())).orElseThrow();
    }

    private List<String> note() throws IOException {
        Path file = folder.resolve("pg18/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The owner's connection to the running server, as soon as there is such a table. */
    Connection connectOnce(String table) throws Exception {
        Await.until("the database", this::serverIsReady);
        Await.until(table, () -> exists(table));
        return connect();
    }

    private boolean exists(String table) throws IOException {
        try (var connection = connect();
                var sql = connection.prepareStatement("SELECT to_regclass(?)")) {
            sql.setString(1, table);
            try (var row = sql.executeQuery()) {
                return row.next() && row.getString(1) != null;
            }
        } catch (SQLException notPreparedYet) {
            return false;
        }
    }

    private Connection connect() throws IOException, SQLException {
        Login owner = login("cairn", "cairn_owner", note().get(PORT_LINE));
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }

    /** A login of a server over this folder, also the superuser's. */
    Login login(String database, String user, String port) throws IOException {
        String password =
                Files.readAllLines(folder.resolve("passwords")).stream()
                        .filter(line -> line.startsWith(user + " "))
                        .map(line -> line.substring(user.length() + 1))
                        .findFirst()
                        .orElseThrow();
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /** Waits until nothing works here any more. */
    void awaitQuiet() {
        Await.until("the end of all processes in " + folder, () -> processes().isEmpty());
    }

    @Override
    public void close() throws IOException {
        awaitQuiet();
        Checkout.delete(folder);
    }
}
