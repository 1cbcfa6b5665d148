package scot.cairn.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in a backup's {@code backup.json}.
 *
 * @param format of the file, {@link #FORMAT}
 * @param code that wrote it, such as {@code Cairn 0.1.0}
 * @param taken when its one view of the database was taken
 * @param schema version of the last migration
 * @param migrations that had been run, in order
 * @param entries of the ledger
 * @param root of the tree over them, in hexadecimal digits
 * @param head the last one that was signed; of no entries if none was
 * @param files one for each table, in an order in which each may be read in
 */
public record BackupManifest(
        int format,
        String code,
        Instant taken,
        String schema,
        List<Migration> migrations,
        long entries,
        String root,
        Head head,
        List<TableFile> files) {

    /** The file's name. */
    static final String NAME = "backup.json";

    /** The only format there is. */
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    public BackupManifest {
        migrations = List.copyOf(migrations);
        files = List.copyOf(files);
    }

    /**
     * A migration that had been run.
     *
     * @param version such as {@code 2026.11.22.01}
     * @param script its file
     * @param checksum Flyway's
     */
    public record Migration(String version, String script, int checksum) {}

    /**
     * A signed head.
     *
     * @param size number of entries under it
     * @param root in hexadecimal digits
     */
    public record Head(long size, String root) {}

    /**
     * A table's rows, as COPY writes them as text.
     *
     * @param file its name in the backup
     * @param schema of the table
     * @param table its name
     * @param columns in the order of the file
     * @param rows how many
     * @param bytes how many
     * @param sha256 of them, in hexadecimal digits
     */
    public record TableFile(
            String file,
            String schema,
            String table,
            List<String> columns,
            long rows,
            long bytes,
            String sha256) {

        public TableFile {
            columns = List.copyOf(columns);
        }

        /** The table that it is of. */
        Table of() {
            return new Table(schema, table, columns);
        }
    }

    /**
     * Reads {@link #bytes}.
     *
     * @throws IOException if it is anything else, with a clause that says what
     */
    static BackupManifest parse(byte[] json) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            int format = tree.path("format").asInt(0);
            if (format != FORMAT) {
                throw new IOException(
                        "it is of format %d, and this Cairn reads format %d"
                                .formatted(format, FORMAT));
            }
            return MAPPER.treeToValue(tree, BackupManifest.class);
        } catch (JacksonException | NullPointerException malformed) {
            throw new IOException("it does not say what a backup must say", malformed);
        }
    }

    /** As JSON. */
    byte[] bytes() {
        return MAPPER.writeValueAsBytes(this);
    }
}
