package scot.cairn.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where things stand on this machine when a command is not told. */
final class DataFolders {

    private DataFolders() {}

    /** {@code $XDG_DATA_HOME/cairn}, by default {@code ~/.local/share/cairn}. */
    static Path usual() {
        @Nullable String xdg = System.getenv("XDG_DATA_HOME");
        Path share =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(xdg);
        return share.resolve("cairn");
    }

    /** Where a demonstration keeps the ledger's key, beside its database and not in it. */
    static Path keys(Path data) {
        return data.resolve("keys");
    }

    /** The packs that came with Cairn: the launcher says where, otherwise here. */
    static Path packs() {
        @Nullable String home = System.getenv("CAIRN_HOME");
        return (home == null || home.isBlank() ? Path.of("") : Path.of(home)).resolve("packs");
    }
}
