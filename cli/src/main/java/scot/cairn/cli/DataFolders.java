package scot.cairn.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where things stand on this machine when a command is not told. */
final class DataFolders {

    private DataFolders() {}

    /** {@code $XDG_DATA_HOME/cairn}, by default {@code $HOME/.local/share/cairn}. */
    static Path usual() {
        Path share =
                folder("XDG_DATA_HOME")
                        .or(() -> folder("HOME").map(home -> home.resolve(".local/share")))
                        .orElseGet(
                                () -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return share.resolve("cairn");
    }

    /** The folder that a variable of the environment names. */
    private static Optional<Path> folder(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** Where a demonstration keeps the ledger's key, beside its database and not in it. */
    static Path keys(Path data) {
        return data.resolve("keys");
    }

    /** The packs that came with Cairn: the launcher says where, otherwise here. */
    static Path packs() {
        return folder("CAIRN_HOME").orElse(Path.of("")).resolve("packs");
    }
}
