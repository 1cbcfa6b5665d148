package scot.cairn.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What {@link ChildCairn} runs: a task and a data folder. */
final class ChildMain {

    static final int ROWS_IN_A_BATCH = 1000;

    private ChildMain() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        try (var postgres = LocalPostgres.start(Path.of(arguments[1]), machine(arguments[0]))) {
            System.out.println("started");
            if (arguments[0].equals("write")) {
                write(postgres.owner());
            }
            System.in.read();
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }

    private static Machine machine(String task) {
        var here = Machine.thisOne();
        return task.equals("start unguarded")
                ? new Machine(
                        here.kind(), here.privilege(), List.of(), here.freeSpace(), here.freePort())
                : here;
    }

    private static void write(Login owner) throws SQLException {
        Sql.run(owner, "CREATE TABLE written (batch int, entry int)");
        try (var connection = Sql.connect(owner);
                var insert =
                        connection.prepareStatement(
                                "INSERT INTO written SELECT ?, generate_series(1, ?)")) {
            for (int batch = 1; ; batch++) {
                insert.setInt(1, batch);
                insert.setInt(2, ROWS_IN_A_BATCH);
                insert.executeUpdate();
                System.out.println(batch);
            }
        }
    }
}
