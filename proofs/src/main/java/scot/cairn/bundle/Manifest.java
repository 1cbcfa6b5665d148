package scot.cairn.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.cairn.proofs.Hash;

/**
 * What {@code bundle.json} says. It is JSON that has one right way to be written: fields in order
 * of name, no spaces, one line. That is also the only way it is read, so that no byte of it is
 * free.
 *
 * @param kind what the bundle is of, for example {@code ledger}
 * @param code version of the code that wrote it
 * @param first index of its first entry
 * @param next index after its last entry
 * @param files length and hash of each file, by name, in order
 */
record Manifest(String kind, String code, long first, long next, Map<String, Listed> files) {

    /** The kind of a ledger's bundle. */
    static final String LEDGER = "ledger";

    private static final int FORMAT = 1;
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final Pattern FILE =
            Pattern.compile(
                    "\\{\"bytes\":%s,\"name\":\"([a-z.-]+)\",\"sha256\":\"([0-9a-f]{64})\"\\}(?:,|$)"
                            .formatted(NUMBER));
    private static final Pattern WHOLE =
            Pattern.compile(
                    """
                    \\{"code":"([A-Za-z0-9 ().:+_-]*)","files":\\[([^\\[\\]]*)\\],"first":%s,\
                    "format":%d,"kind":"([a-z]+)","next":%s\\}\
                    """
                            .formatted(NUMBER, FORMAT, NUMBER));

    /**
     * A file's length in bytes and the SHA-256 of its content.
     *
     * @param bytes 0 or more
     * @param sha256 of all of them
     */
    record Listed(long bytes, Hash sha256) {}

    Manifest {
        files = new LinkedHashMap<>(files);
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException if it is written in any other way, or lists a file twice
     */
    static Manifest parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException("it is not written as Cairn writes it");
        }
        Map<String, Listed> files = new LinkedHashMap<>();
        Matcher file = FILE.matcher(whole.group(2));
        while (file.find()) {
            files.put(
                    file.group(2),
                    new Listed(Long.parseLong(file.group(1)), Hash.ofHex(file.group(3))));
        }
        Manifest manifest =
                new Manifest(
                        whole.group(4),
                        whole.group(1),
                        Long.parseLong(whole.group(3)),
                        Long.parseLong(whole.group(5)),
                        files);
        if (!manifest.text().equals(text)) {
            throw new IllegalArgumentException(
                    "its list of files is not written as Cairn writes it");
        }
        return manifest;
    }

    /** The text, without a line feed at its end. */
    String text() {
        List<String> listed = new ArrayList<>();
        files.forEach((name, file) ->
                listed.add(
                        "{\"bytes\":%d,\"name\":\"%s\",\"sha256\":\"%s\"}"
                                .formatted(file.bytes(), name, file.sha256().hex())));
        return "{\"code\":\"%s\",\"files\":[%s],\"first\":%d,\"format\":%d,\"kind\":\"%s\",\"next\":%d}"
                .formatted(
                        code,
                        listed.stream().collect(Collectors.joining(",")),
                        first,
                        FORMAT,
                        kind,
                        next);
    }

    /** What the log signs in {@code bundle.note}: it can never pass for a checkpoint. */
    String signed(String origin) {
        return "cairn-bundle/v1\n%s\n%s\n"
                .formatted(origin, Hash.sha256(text().getBytes(StandardCharsets.UTF_8)).hex());
    }
}
