package scot.cairn.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.loading.PackFiles;

/** The pack of a plan as it was last loaded, in one ZIP file whose bytes are always the same. */
@Component
class PackArchive {

    /** The earliest that the form can say: what the files hold has its own dates. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PackFiles files;

    PackArchive(PackFiles files) {
        this.files = files;
    }

    /** Empty when no such pack was loaded. */
    @Transactional(readOnly = true)
    public Optional<byte[]> of(String pack) {
        List<PackFiles.Kept> kept = files.of(pack);
        return kept.isEmpty() ? Optional.empty() : Optional.of(zip(pack, kept));
    }

    private static byte[] zip(String pack, List<PackFiles.Kept> kept) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (PackFiles.Kept file : kept) {
                var entry = new ZipEntry(pack + "/" + file.path());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
