package scot.cairn.loading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.ledger.Recorded;
import scot.cairn.pack.PackFile;
import scot.cairn.pack.Plan;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The files of every pack as they were loaded, byte for byte. The ledger names each by the SHA-256
 * of the file itself.
 */
@Repository
@Order(0)
public class PackFiles implements PackSection {

    private final JdbcClient db;

    PackFiles(JdbcClient db) {
        this.db = db;
    }

    /**
     * A file as it was last loaded.
     *
     * @param path from the pack's folder, with forward slashes
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(String path, byte[] bytes) {}

    /** The ids of all packs that were loaded. */
    public List<String> packs() {
        return db.sql("SELECT DISTINCT pack FROM loading.pack_load ORDER BY pack")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The files of the pack as it was last loaded, by path; none if it never was. */
    public List<Kept> of(String pack) {
        return db.sql(
                        """
                        SELECT DISTINCT ON (file.path) file.path, file.bytes
                        FROM loading.pack_file file
                        JOIN (SELECT paths FROM loading.pack_load WHERE pack = :pack
                              ORDER BY entry DESC LIMIT 1) AS latest ON file.path = ANY (latest.paths)
                        WHERE file.pack = :pack
                        ORDER BY file.path, file.entry DESC
                        """)
                .param("pack", pack)
                .query((row, i) -> new Kept(row.getString(1), row.getBytes(2)))
                .list();
    }

    /** What files a pack has, in the form of {@code sha256sum}, so that one taken away shows. */
    private record Listing(List<PackFile> files) {

        String text() {
            return files.stream()
                    .map(file -> hash(file).hex() + "  " + file.path() + "\n")
                    .collect(Collectors.joining());
        }

        private static Hash hash(PackFile file) {
            return Hash.sha256(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        Listing listing = new Listing(plan.files());
        items.add(new PackItem(subject(plan, "SHA256SUMS"), 0, listing, listing.text()));
        plan.files()
                .forEach(file ->
                        items.add(
                                new PackItem(
                                        subject(plan, file.path()),
                                        items.size(),
                                        file,
                                        file.text())));
        return items;
    }

    private static Subject subject(Plan plan, String file) {
        return new Subject(SubjectKind.PACK_FILE, plan.head().id() + "/" + file);
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        for (PackItem item : items) {
            String id = item.subject().id();
            String pack = id.substring(0, id.indexOf('/'));
            switch (item.content()) {
                case Listing listing -> keep(pack, listing, recorded);
                case PackFile file -> keep(pack, file, recorded);
                default ->
                        throw new IllegalArgumentException("not of this room: " + item.subject());
            }
        }
    }

    private void keep(String pack, Listing listing, Recorded recorded) {
        db.sql("INSERT INTO loading.pack_load (entry, pack, paths) VALUES (:entry, :pack, :paths)")
                .param("entry", recorded.entry())
                .param("pack", pack)
                .param("paths", listing.files().stream().map(PackFile::path).toArray(String[]::new))
                .update();
    }

    private void keep(String pack, PackFile file, Recorded recorded) {
        db.sql(
                        """
                        INSERT INTO loading.pack_file (pack, path, entry, bytes)
                        VALUES (:pack, :path, :entry, :bytes)
                        """)
                .param("pack", pack)
                .param("path", file.path())
                .param("entry", recorded.entry())
                .param("bytes", file.text().getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
