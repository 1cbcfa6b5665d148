package scot.cairn.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import scot.cairn.bundle.ZipRecords.Member;

/** The files of a bundle that do not grow with its entries, as text. */
final class SmallFiles {

    private static final int LONGEST = 1 << 20;

    private final BundleZip zip;
    private final Faults faults;

    SmallFiles(BundleZip zip, Faults faults) {
        this.zip = zip;
        this.faults = faults;
    }

    /** The whole of a file; empty if it is not there or, which is a fault, is no such text. */
    Optional<String> text(BundleFile file) throws IOException {
        Optional<Member> member = zip.member(file.fileName());
        if (member.isEmpty()) {
            return Optional.empty();
        }
        if (member.get().size() > LONGEST) {
            faults.add(file, Tampering.MALFORMED, "it is longer than %d bytes".formatted(LONGEST));
            return Optional.empty();
        }
        try (InputStream content = zip.content(member.get())) {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content.readAllBytes()))
                            .toString());
        } catch (CharacterCodingException malformed) {
            faults.add(file, Tampering.MALFORMED, "it is not UTF-8");
            return Optional.empty();
        }
    }
}
