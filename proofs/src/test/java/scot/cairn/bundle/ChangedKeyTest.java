package scot.cairn.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.proofs.KeyChange;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteSigner;

/** Whoever knows an old key of a log can check a bundle that its new key signed. */
class ChangedKeyTest {

    @TempDir private Path folder;

    private final NoteSigner old = Bundles.newLog();
    private final NoteSigner next = Bundles.newLog();
    private final List<byte[]> entries = Bundles.entries(5);

    @Test
    void theOldKeyVouchesForTheNew() throws IOException {
        Bundles before = new Bundles(folder, old, KeyChanges.NONE);
        Bundles after = new Bundles(folder, next, both());
        Known known =
                new Known(
                        Set.of(old.key(), after.witness.key()),
                        List.of(before.head(entries.subList(0, 3))));

        BundleVerdict verdict = after.check(after.whole(entries), known);

        assertThat(verdict).isInstanceOf(BundleVerdict.Sound.class);
        BundleFindings found = ((BundleVerdict.Sound) verdict).found();
        assertThat(found.logIsKnown()).isTrue();
        assertThat(found.log()).isEqualTo(next.key());
        assertThat(found.compared()).hasSize(1);
    }

    @Test
    void aKeyThatTheOldOneDidNotSignIsNotTheOneKnown() throws IOException {
        KeyChanges lost = new KeyChanges(List.of(KeyChange.withoutOld(old.key(), next)));
        Bundles after = new Bundles(folder, next, lost);
        Known known = new Known(Set.of(old.key()), List.of());

        assertThat(faults(after.check(after.whole(entries), known)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Tampering.OTHER_KEY));
    }

    @Test
    void changesThatLeadElsewhereAreNamed() throws IOException {
        Bundles after = new Bundles(folder, old, both());

        assertThat(faults(after.check(after.whole(entries), after.known)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).startsWith("key-changes.txt");
                    assertThat(fault.kind()).isEqualTo(Tampering.MALFORMED);
                });
    }

    @Test
    void aForgedChangeIsNamed() throws IOException {
        Bundles after = new Bundles(folder, next, both());
        Map<String, byte[]> files = Bundles.files(after.whole(entries));
        files.put("key-changes.txt", "nonsense\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults(after.check(Bundles.zip(files))))
                .extracting(BundleFault::kind)
                .contains(Tampering.FILE_CHANGED, Tampering.MALFORMED);
    }

    private KeyChanges both() {
        return new KeyChanges(List.of(KeyChange.of(old, next)));
    }

    private static List<BundleFault> faults(BundleVerdict verdict) {
        assertThat(verdict).isInstanceOf(BundleVerdict.Tampered.class);
        return ((BundleVerdict.Tampered) verdict).faults();
    }
}
