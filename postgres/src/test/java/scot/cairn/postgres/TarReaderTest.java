package scot.cairn.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

    @Test
    void unpacksFoldersFilesAndLinks() throws IOException {
        entry('5', "bin/", 0755, "");
        entry('0', "bin/tool", 0755, "run");
        entry('0', "not/announced", 0644, "");
        entry('0', "bin/notes", 0644, "x".repeat(512));
        link("bin/alias", "tool");

        unpack();

        assertThat(folder.resolve("bin/tool")).hasContent("run").isExecutable();
        assertThat(folder.resolve("bin/notes")).hasSize(512);
        assertThat(folder.resolve("not/announced")).isEmptyFile();
        assertThat(Files.isExecutable(folder.resolve("bin/notes"))).isFalse();
        assertThat(Files.readSymbolicLink(folder.resolve("bin/alias"))).hasToString("tool");
    }

    @Test
    void unpacksNamesOfMoreThanAHundredCharacters() throws IOException {
        String name = "n".repeat(150);
        entry('L', "././@LongLink", 0, name + "\0");
        entry('0', name.substring(0, 100), 0644, "long");
        entry('0', "short", 0644, "next");

        unpack();

        assertThat(folder.resolve(name)).hasContent("long");
        assertThat(folder.resolve("short")).hasContent("next");
    }

    @Test
    void refusesAnEntryOutsideItsFolder() throws IOException {
        entry('0', "../outside", 0644, "x");

        assertThatThrownBy(this::unpack).hasMessage("tar entry outside its folder: ../outside");
        assertThat(folder.resolveSibling("outside")).doesNotExist();
    }

    @Test
    void refusesAnotherKindOfEntry() throws IOException {
        entry('3', "device", 0644, "");

        assertThatThrownBy(this::unpack).hasMessage("tar entry of unknown type 3");
    }

    @Test
    void refusesATarThatEndsEarly() throws IOException {
        entry('0', "file", 0644, "words");
        byte[] whole = tar.toByteArray();

        assertThatThrownBy(() ->
                        new TarReader(
                                        new ByteArrayInputStream(Arrays.copyOf(whole, 512 + 3)),
                                        folder)
                                .unpack())
                .isInstanceOf(EOFException.class);
    }

    private void unpack() throws IOException {
        tar.write(new byte[1024]);
        new TarReader(new ByteArrayInputStream(tar.toByteArray()), folder).unpack();
    }

    private void entry(char type, String name, int mode, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        tar.write(header(type, name, mode, bytes.length));
        tar.write(bytes);
        tar.write(new byte[Math.floorMod(-bytes.length, 512)]);
    }

    private void link(String name, String target) throws IOException {
        byte[] header = header('2', name, 0777, 0);
        put(header, 157, target);
        tar.write(header);
    }

    private static byte[] header(char type, String name, int mode, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "%07o".formatted(mode));
        put(header, 124, "%011o ".formatted(size));
        header[156] = (byte) type;
        return header;
    }

    private static void put(byte[] header, int at, String words) {
        byte[] bytes = words.getBytes(UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
