package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final int FOUND_FAULTS = 1;
    private static final int BAD_INPUT = 2;

    @TempDir Path temporary;

    @Test
    void saysWhatASoundBundleProvesAndWhatItDoesNot() throws Exception {
        TestLog log = TestLog.of(8);
        Path bundle = Files.write(temporary.resolve("bundle.zip"), log.bundle(temporary));

        try (var verify = CairnProcess.start("verify", bundle)) {
            assertThat(verify.exit()).isZero();
            assertThat(verify.output())
                    .contains(
                            "kind ledger",
                            "key " + log.signer.key(),
                            "first 0",
                            "next 8",
                            "act 8 load");
            assertThat(verify.talk())
                    .startsWith(
                            "Sound: every byte is as it was written and signed.",
                            "Proved: these are entries 0 to 7 of the ledger log.example/ledger as it was signed at 8 entries; none was changed, left out, put in or moved.")
                    .contains("Not proved: that what was entered is true.")
                    .anyMatch(line -> line.startsWith("Not proved: that the key is that of"))
                    .anyMatch(line -> line.startsWith("Not proved: that everyone is shown"));
        }
    }

    @Test
    void comparesWithWhatIsKnownFromElsewhere() throws Exception {
        TestLog log = TestLog.of(5);
        Path head = Files.write(temporary.resolve("head.note"), log.head().bytes());
        log.grow(3);
        Path bundle = Files.write(temporary.resolve("bundle.zip"), log.bundle(temporary));

        try (var verify =
                CairnProcess.start("verify", bundle, "--key", log.signer.key(), "--head", head)) {
            assertThat(verify.exit()).isZero();
            assertThat(verify.output()).contains("compared 5");
            assertThat(verify.talk())
                    .contains(
                            "Proved: the heads you know, of 5 entries, lead to these same entries.")
                    .noneMatch(line -> line.startsWith("Not proved: that the key"))
                    .noneMatch(line -> line.startsWith("Not proved: that everyone"));
        }
    }

    @Test
    void namesEveryFaultOnStandardOutput() throws Exception {
        TestLog log = TestLog.of(5);
        Path head = Files.write(temporary.resolve("head.note"), log.head().bytes());
        log.entries.set(1, "{\"act\":\"forge\"}");
        log.grow(1);
        byte[] bytes = log.bundle(temporary);
        bytes[bytes.length - 1] ^= 1;
        Path bundle = Files.write(temporary.resolve("bundle.zip"), bytes);

        try (var verify = CairnProcess.start("verify", bundle, "--head", head)) {
            assertThat(verify.exit()).isEqualTo(FOUND_FAULTS);
            assertThat(verify.output())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("bundle: ZIP_CHANGED: "),
                            line -> assertThat(line).startsWith("entries.jsonl: REWRITTEN: "));
            assertThat(verify.talk()).singleElement().asString().startsWith("2 faults: ");
        }
    }

    @Test
    void refusesWhatIsNoBundle() throws Exception {
        Path text = Files.writeString(temporary.resolve("bundle.zip"), "not a zip");

        try (var verify = CairnProcess.start("verify", text)) {
            assertThat(Refused.by(verify))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: %s cannot be read as a bundle: it is not a zip file."
                                            .formatted(text)));
        }
    }

    @Test
    void refusesKeysAndHeadsThatAreNone() throws Exception {
        Path missing = temporary.resolve("missing");

        try (var verify = CairnProcess.start("verify", missing)) {
            assertThat(Refused.by(verify))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: There is no file %s; name the zip file."
                                            .formatted(missing)));
        }
        try (var verify = CairnProcess.start("verify", missing, "--key", "nonsense")) {
            assertThat(Refused.by(verify).exit()).isEqualTo(BAD_INPUT);
        }
        try (var verify = CairnProcess.start("verify", missing, "--head", missing)) {
            assertThat(Refused.by(verify))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: There is no head to read at %s.".formatted(missing)));
        }
    }
}
