package scot.cairn.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A server that outlived the Cairn which started it. Whoever holds the folder's lock and still
 * finds a server of that folder alive has found one.
 */
final class Orphan {

    private static final System.Logger LOG = System.getLogger(Orphan.class.getName());

    private final DataFolder folder;
    private final PidFile note;

    private Orphan(DataFolder folder) {
        this.folder = folder;
        this.note = PidFile.of(folder);
    }

    /**
     * Stops the folder's left-over server, if there is one, and sees to it that what such a server
     * left behind does not hinder the next.
     *
     * @throws CannotStart if it will not stop
     */
    static void stopAnyIn(DataFolder folder, Programs programs) throws IOException {
        var orphan = new Orphan(folder);
        orphan.note.pid().ifPresent(Orphan::letItEnd);
        OptionalLong pid = orphan.note.pid();
        if (pid.isEmpty()) {
            orphan.note.delete();
        } else if (orphan.isOurServer(pid.getAsLong())) {
            orphan.stop(pid.getAsLong(), programs);
        } else if (isAlive(pid.getAsLong())) {
            orphan.disownStranger();
        }
    }

    /** A process that shows no arguments is about to end, and takes the note with it. */
    private static void letItEnd(long pid) {
        ProcessHandle.of(pid)
                .filter(process -> process.info().arguments().isEmpty())
                .ifPresent(Orphan::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }

    private void stop(long pid, Programs programs) throws IOException {
        LOG.log(Level.WARNING, "Stopping a database server left by an earlier run: " + pid);
        int exit = programs.run("pg_ctl", "stop", "-m", "fast", "-w", "-D", path());
        if (exit != 0) {
            // A server that was ending by itself cannot be told to, and may not be gone yet.
            ProcessHandle.of(pid).ifPresent(Orphan::awaitEnd);
        }
        if (exit != 0 && isOurServer(pid)) {
            throw new CannotStart(
                    "A database server left by an earlier run (process %d) does not stop; end that process and start Cairn again."
                            .formatted(pid));
        }
    }

    /**
     * The number now belongs to some other program, which PostgreSQL would take for a server. Ours
     * in its place reads as stale, because a parent cannot be the server; deleting the file instead
     * would lose the shared memory key by which PostgreSQL finds left-over backends.
     */
    private void disownStranger() throws IOException {
        note.rename(ProcessHandle.current().pid());
    }

    private boolean isOurServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(words -> Arrays.asList(words).contains(path()))
                .isPresent();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).isPresent();
    }

    private String path() {
        return folder.cluster().toString();
    }
}
