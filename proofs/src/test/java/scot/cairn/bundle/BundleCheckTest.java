package scot.cairn.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static scot.cairn.bundle.Bundles.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;

class BundleCheckTest {

    @TempDir Path folder;
    private Bundles bundles = new Bundles(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        bundles = new Bundles(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 13})
    void findsAWholeLedgerSound(int size) throws Exception {
        List<byte[]> entries = Bundles.entries(size);

        BundleFindings found = sound(bundles.check(bundles.whole(entries)));

        assertThat(found.code()).isEqualTo("0.1.0");
        assertThat(found.first()).isZero();
        assertThat(found.next()).isEqualTo(size);
        assertThat(found.checkpoint()).isEqualTo(head(entries));
        assertThat(found.log()).isEqualTo(bundles.log.key());
        assertThat(found.logIsKnown()).isTrue();
        assertThat(found.cosignatures())
                .containsExactly(new BundleFindings.Cosigned(bundles.witness.key(), NOON, true));
        assertThat(found.payloads()).isEqualTo((size + 1) / 2);
        assertThat(found.acts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(size);
    }

    @ParameterizedTest(name = "{0} to {1} of {2}")
    @CsvSource({"0, 1, 13", "0, 8, 13", "5, 6, 13", "5, 13, 13", "8, 9, 13", "12, 13, 13"})
    void findsAPartOfALedgerSound(int first, int next, int size) throws Exception {
        List<byte[]> entries = Bundles.entries(size);

        BundleFindings found = sound(bundles.check(bundles.range(entries, first, next)));

        assertThat(found.first()).isEqualTo(first);
        assertThat(found.next()).isEqualTo(next);
        assertThat(found.checkpoint()).isEqualTo(head(entries));
    }

    @Test
    void countsEntriesByTheirKindOfAct() throws Exception {
        BundleFindings found = sound(bundles.check(bundles.whole(Bundles.entries(8))));

        assertThat(found.acts()).isEqualTo(Map.of("act-0", 3L, "act-1", 3L, "act-2", 2L));
    }

    @Test
    void saysWhichKeysItOnlyHasFromTheBundle() throws Exception {
        BundleFindings found =
                sound(bundles.check(bundles.whole(Bundles.entries(8)), Known.NOTHING));

        assertThat(found.logIsKnown()).isFalse();
        assertThat(found.cosignatures())
                .containsExactly(new BundleFindings.Cosigned(bundles.witness.key(), NOON, false));
    }

    @Test
    void findsACosignatureByAKeyThatOnlyTheReaderKnows() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        bundles.write(out, Bundles.entries(8), 0, 8, List.of());

        assertThat(sound(bundles.check(out.toByteArray())).cosignatures())
                .containsExactly(new BundleFindings.Cosigned(bundles.witness.key(), NOON, true));
        assertThat(sound(bundles.check(out.toByteArray(), Known.NOTHING)).cosignatures()).isEmpty();
    }

    @Test
    void findsFaultWithAKeyThatIsNotTheOneKnown() throws Exception {
        NoteSigner other = NoteSigner.generate("log.example/ledger", SignatureType.ED25519);
        Known known = new Known(Set.of(other.key()), List.of());

        assertThat(kinds(bundles.check(bundles.whole(Bundles.entries(8)), known)))
                .containsExactly(Tampering.OTHER_KEY);
    }

    @Test
    void comparesWithHeadsKnownFromElsewhere() throws Exception {
        List<byte[]> entries = Bundles.entries(13);
        Known known =
                new Known(
                        Set.of(),
                        List.of(
                                bundles.head(entries.subList(0, 8)),
                                bundles.head(entries.subList(0, 3)),
                                bundles.head(entries)));

        BundleFindings all = sound(bundles.check(bundles.whole(entries), known));
        BundleFindings part = sound(bundles.check(bundles.range(entries, 5, 10), known));

        assertThat(all.compared()).extracting(Checkpoint::size).containsExactly(3L, 8L, 13L);
        assertThat(all.notCompared()).isEmpty();
        assertThat(part.compared()).extracting(Checkpoint::size).containsExactly(8L);
        assertThat(part.notCompared()).extracting(Checkpoint::size).containsExactly(3L, 13L);
    }

    @Test
    void namesALogThatWasShorterThanAHeadKnown() throws Exception {
        Known known = new Known(Set.of(), List.of(bundles.head(Bundles.entries(9))));

        assertThat(kinds(bundles.check(bundles.whole(Bundles.entries(8)), known)))
                .containsExactly(Tampering.SHRUNK);
    }

    @Test
    void namesTwoHeadsOfOneSize() throws Exception {
        List<byte[]> other = Bundles.entries(8);
        other.set(3, Bundles.entry(99));
        Known known = new Known(Set.of(), List.of(bundles.head(other)));

        assertThat(kinds(bundles.check(bundles.whole(Bundles.entries(8)), known)))
                .containsExactly(Tampering.SPLIT);
    }

    @Test
    void namesALogCutAndExtendedAgain() throws Exception {
        List<byte[]> before = Bundles.entries(8);
        before.set(7, Bundles.entry(99));
        Known known = new Known(Set.of(), List.of(bundles.head(before)));

        assertThat(kinds(bundles.check(bundles.whole(Bundles.entries(13)), known)))
                .containsExactly(Tampering.REWRITTEN);
    }

    @Test
    void saysWhenAHeadKnownIsOfAnotherKey() throws Exception {
        Bundles others = new Bundles(folder);
        Known known = new Known(Set.of(), List.of(others.head(Bundles.entries(3))));

        assertThat(kinds(bundles.check(bundles.whole(Bundles.entries(8)), known)))
                .containsExactly(Tampering.OTHER_KEY);
    }

    @Test
    void writesTheSameBytesOfTheSameLedger() throws Exception {
        assertThat(bundles.whole(Bundles.entries(8))).isEqualTo(bundles.whole(Bundles.entries(8)));
        try (var left = java.nio.file.Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void writesNothingThatDoesNotFitTogether() throws Exception {
        List<byte[]> entries = Bundles.entries(3);
        try (BundleWriter writer = new BundleWriter("0.1.0", Frontier.EMPTY, folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(new byte[] {'\n'}))
                    .withMessage("an entry or payload of a bundle must not hold a line feed");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(entries.get(0), new byte[15], new byte[0]))
                    .withMessage("a salt is 16 bytes, not 15");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            writer.write(
                                    new java.io.ByteArrayOutputStream(),
                                    bundles.head(entries),
                                    new Consistency(1, 3, List.of()),
                                    bundles.log,
                                    KeyChanges.NONE,
                                    List.of()))
                    .withMessage("entries up to 0 and a checkpoint of 3 need a proof between them");
        }
    }

    private Checkpoint head(List<byte[]> entries) {
        return Checkpoint.parse(bundles.head(entries).text());
    }

    private static BundleFindings sound(BundleVerdict verdict) {
        assertThat(verdict).isInstanceOf(BundleVerdict.Sound.class);
        return ((BundleVerdict.Sound) verdict).found();
    }

    private static List<Tampering> kinds(BundleVerdict verdict) {
        assertThat(verdict).isInstanceOf(BundleVerdict.Tampered.class);
        return ((BundleVerdict.Tampered) verdict).faults().stream().map(BundleFault::kind).toList();
    }
}
