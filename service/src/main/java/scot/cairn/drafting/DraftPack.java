package scot.cairn.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.PackFiles;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Reading;
import scot.cairn.proofs.Hash;

/** The files of a plan on record, and what a draft makes of them. */
@Service
public class DraftPack {

    private final PackFiles files;
    private final LoadingPack loading;

    DraftPack(PackFiles files, LoadingPack loading) {
        this.files = files;
        this.loading = loading;
    }

    /** The files of a pack on record, by path. */
    @Transactional
    public Map<String, String> onRecord(String pack) {
        Map<String, String> texts = new TreeMap<>();
        files.of(pack)
                .forEach(file ->
                        texts.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** The ids of the packs on record. */
    @Transactional
    public List<String> packs() {
        return files.packs();
    }

    /** One file as the draft has it. */
    @Transactional
    public Optional<String> text(Draft draft, String path) {
        return Optional.ofNullable(drafted(draft).get(path));
    }

    /** All files as the draft wants them, by path. */
    Map<String, String> drafted(Draft draft) {
        Map<String, String> texts = onRecord(draft.pack());
        for (FileChange change : draft.changes()) {
            if (change.text() == null) {
                texts.remove(change.path());
            } else {
                texts.put(change.path(), change.text());
            }
        }
        return texts;
    }

    /** What loading the draft would do, or all that is wrong with it. Writes nothing. */
    @Transactional
    public LoadOutcome preview(Draft draft) {
        return inFolder(draft, loading::preview);
    }

    /** The plan as the draft has it, or all that is wrong with it. Writes nothing. */
    @Transactional
    public Reading reading(Draft draft) {
        return inFolder(draft, PackReader::read);
    }

    /** Does something with a folder that holds the drafted pack while it does. */
    <T> T inFolder(Draft draft, Function<Path, T> doing) {
        try {
            Path above = Files.createTempDirectory("cairn-draft");
            try {
                Path folder = above.resolve(draft.pack());
                for (Map.Entry<String, String> file : drafted(draft).entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                return doing.apply(folder);
            } finally {
                FileSystemUtils.deleteRecursively(above);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** As the ledger names a file's content. */
    static String hash(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
