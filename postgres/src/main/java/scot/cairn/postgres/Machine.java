package scot.cairn.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * What this machine can do for a PostgreSQL server.
 *
 * @param kind operating system and processor, as Java names them
 * @param privilege who we are here
 * @param guard command words before the server's own, which tie its life to the thread that forks
 *     it and keep the terminal's Ctrl-C from it; empty where the machine has no such tools
 * @param freeSpace tells when the disk is full
 * @param freePort finds the port to answer at
 */
record Machine(
        String kind,
        Privilege privilege,
        List<String> guard,
        FreeSpace freeSpace,
        FreePort freePort) {

    private static final System.Logger LOG = System.getLogger(Machine.class.getName());
    private static final String SUPPORTED = "Linux amd64";
    private static final Path GLIBC = Path.of("/lib64/ld-linux-x86-64.so.2");

    /** PostgreSQL will not run as root, so root must be able to put on a user namespace. */
    enum Privilege {
        ORDINARY,
        ROOT_WITH_NAMESPACES,
        ROOT_WITHOUT_NAMESPACES
    }

    /** How many bytes we may still write where a folder is. */
    interface FreeSpace {
        long bytesAt(Path folder) throws IOException;
    }

    /** A loopback port that was free a moment ago. */
    interface FreePort {
        int number() throws IOException;
    }

    static Machine thisOne() {
        String kind = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (kind.equals(SUPPORTED) && !Files.exists(GLIBC)) {
            kind += " without glibc";
        }
        return new Machine(kind, whoWeAre(), guardTools(), Machine::usable, Machine::unusedPort);
    }

    /**
     * @throws CannotStart if PostgreSQL cannot run here at all
     */
    void check() {
        if (!kind.equals(SUPPORTED)) {
            throw new CannotStart(
                    "The built-in database runs only on Linux x86-64 with glibc and this machine is %s; use a PostgreSQL 18 server instead."
                            .formatted(kind));
        }
        if (privilege == Privilege.ROOT_WITHOUT_NAMESPACES) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root and this machine allows it no user namespace; run Cairn as a normal user.");
        }
    }

    /** The words to put before any PostgreSQL program, so that it does not see root. */
    List<String> disguise() {
        return privilege == Privilege.ROOT_WITH_NAMESPACES ? List.of("unshare", "-U") : List.of();
    }

    /**
     * Writes out all that waits to be written to the disk of this folder, where there is a tool.
     */
    void flush(Path folder) {
        if (!works("sync", "-f", folder.toString())) {
            LOG.log(System.Logger.Level.DEBUG, "There is no sync -f on this machine");
        }
    }

    /** The user this JVM runs as. */
    static UserPrincipal user() throws IOException {
        return Files.getOwner(Path.of("/proc/self"));
    }

    private static Privilege whoWeAre() {
        if (!isRoot()) {
            return Privilege.ORDINARY;
        }
        return works("unshare", "-U", "true")
                ? Privilege.ROOT_WITH_NAMESPACES
                : Privilege.ROOT_WITHOUT_NAMESPACES;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static List<String> guardTools() {
        var words = new ArrayList<String>();
        if (works("setsid", "true")) {
            words.add("setsid");
        }
        if (works("setpriv", "--pdeathsig", "INT", "--", "true")) {
            words.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        }
        return List.copyOf(words);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
