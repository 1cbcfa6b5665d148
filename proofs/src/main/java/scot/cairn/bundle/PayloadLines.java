package scot.cairn.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.proofs.Hash;

/** The payloads of a bundle, each held against the hash that its entry names. */
final class PayloadLines implements AutoCloseable {

    private static final int SALT_DIGITS = 2 * BundleWriter.SALT_LENGTH;
    private static final Pattern START =
            Pattern.compile("(0|[1-9][0-9]{0,17}) ([0-9a-f]{%d}) ".formatted(SALT_DIGITS));

    /** No quotation mark inside a JSON string follows a bracket or comma without a backslash. */
    private static final Pattern NAMED = Pattern.compile("[{,]\"payload\":\"([0-9a-f]{64})\"");

    private final ByteLines lines;
    private final Faults faults;
    private Optional<Payload> waiting = Optional.empty();
    private long line;
    private long next;
    private long count;

    private record Payload(long index, Hash hash) {}

    PayloadLines(ByteLines lines, long first, Faults faults) throws IOException {
        this.lines = lines;
        this.faults = faults;
        this.next = first;
        advance();
    }

    /** Checks the payload of an entry, if it is there; entries come in order. */
    void check(long index, byte[] entry) throws IOException {
        if (waiting.isEmpty() || waiting.get().index() != index) {
            return;
        }
        Matcher named = NAMED.matcher(new String(entry, StandardCharsets.UTF_8));
        if (!named.find() || !named.group(1).equals(waiting.get().hash().hex())) {
            faults.add(
                    BundleFile.PAYLOADS,
                    line,
                    Tampering.PAYLOAD_CHANGED,
                    "the payload or salt of entry %d is not the one that the entry names"
                            .formatted(index));
        }
        count++;
        advance();
    }

    /** Finds fault with what no entry is there for. */
    void finish() throws IOException {
        while (waiting.isPresent()) {
            faults.add(
                    BundleFile.PAYLOADS,
                    line,
                    Tampering.MALFORMED,
                    "there is no entry %d for this payload".formatted(waiting.get().index()));
            advance();
        }
        if (lines.isCut()) {
            faults.add(
                    BundleFile.PAYLOADS,
                    Tampering.MALFORMED,
                    "a line is too long, or the last has no end");
        }
    }

    /** How many payloads are there. */
    long count() {
        return count;
    }

    private void advance() throws IOException {
        waiting = Optional.empty();
        Optional<byte[]> read = lines.next();
        while (read.isPresent() && waiting.isEmpty()) {
            line++;
            waiting = payload(read.get());
            if (waiting.isEmpty()) {
                faults.add(
                        BundleFile.PAYLOADS,
                        line,
                        Tampering.MALFORMED,
                        "it is no place, salt and payload, or out of order");
                read = lines.next();
            }
        }
    }

    private Optional<Payload> payload(byte[] bytes) {
        Matcher start =
                START.matcher(
                        new String(
                                bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1));
        if (!start.lookingAt() || Long.parseLong(start.group(1)) < next) {
            return Optional.empty();
        }
        next = Long.parseLong(start.group(1)) + 1;
        return Optional.of(
                new Payload(
                        next - 1,
                        Hash.sha256(
                                HexFormat.of().parseHex(start.group(2)),
                                Arrays.copyOfRange(bytes, start.end(), bytes.length))));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
