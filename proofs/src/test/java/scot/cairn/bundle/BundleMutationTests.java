package scot.cairn.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.proofs.SignedNote;

/** What can be done to a bundle, and how the check names it. */
class BundleMutationTests {

    @TempDir Path folder;
    private Bundles bundles = new Bundles(Path.of(""));

    @BeforeEach
    void inTheFolder() {
        bundles = Bundles.withAChangedKey(folder);
    }

    /** Each check verifies four signatures: all bits are flipped with {@code -Plong} only. */
    @Test
    void noBitOfABundleIsFree() throws Exception {
        int step = Boolean.getBoolean("cairn.long") ? 1 : 61;
        byte[] bundle = bundles.range(Bundles.entries(3), 1, 2);
        List<Integer> unnoticed = new ArrayList<>();

        for (int bit = 0; bit < 8 * bundle.length; bit += step) {
            byte[] flipped = bundle.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            if (bundles.check(flipped) instanceof BundleVerdict.Sound) {
                unnoticed.add(bit);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void noPartOfABundleIsABundle() throws Exception {
        byte[] bundle = bundles.whole(Bundles.entries(3));

        for (int end = 0; end < bundle.length; end += 7) {
            byte[] cut = Arrays.copyOf(bundle, end);
            assertThat(bundles.check(cut)).isInstanceOf(BundleVerdict.NoBundle.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileInWhichAByteWasChangedAddedOrLost(BundleFile file) throws Exception {
        List<UnaryOperator<String>> changes =
                List.of(
                        text -> text.substring(1),
                        text -> text + "x",
                        text -> (text.charAt(0) == 'a' ? 'b' : 'a') + text.substring(1),
                        text -> "");
        for (UnaryOperator<String> change : changes) {
            byte[] bundle =
                    changed(bundles.range(Bundles.entries(13), 5, 8), file.fileName(), change);

            assertThat(faults(bundle)).anyMatch(fault -> fault.place().startsWith(file.fileName()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileThatIsMissing(BundleFile file) throws Exception {
        Map<String, byte[]> files = Bundles.files(bundles.whole(Bundles.entries(3)));
        files.remove(file.fileName());

        if (file == BundleFile.MANIFEST) {
            assertThat(why(Bundles.zip(files))).isEqualTo("there is no bundle.json in it");
        } else {
            assertThat(faults(Bundles.zip(files)))
                    .contains(BundleFault.of(file, Tampering.FILE_MISSING, "the file is missing"));
        }
    }

    @Test
    void namesTheFileThatWasAdded() throws Exception {
        Map<String, byte[]> files = Bundles.files(bundles.whole(Bundles.entries(3)));
        files.put("more.txt", new byte[] {1});

        assertThat(faults(Bundles.zip(files)))
                .containsExactly(
                        new BundleFault(
                                "more.txt",
                                Tampering.FILE_ADDED,
                                "bundle.json lists no such file"));
    }

    @Test
    void namesEveryFileAtOnce() throws Exception {
        byte[] bundle = bundles.whole(Bundles.entries(13));
        for (BundleFile file : BundleFile.listed()) {
            bundle = changed(bundle, file.fileName(), text -> text + "x\n");
        }

        assertThat(faults(bundle))
                .filteredOn(fault -> fault.kind() == Tampering.FILE_CHANGED)
                .extracting(BundleFault::place)
                .containsExactlyElementsOf(
                        BundleFile.listed().stream().map(BundleFile::fileName).toList());
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(
                        "a bit of entry 6",
                        lines(all -> all.set(6, all.get(6).replace("act-0", "act-1"))),
                        "entries.jsonl:7: ENTRY_CHANGED: entry 6 was changed: its leaf is "),
                Arguments.of(
                        "two that stand side by side",
                        lines(all -> Collections.swap(all, 4, 5)),
                        "entries.jsonl:5: ENTRIES_SWAPPED: entries 4 and 5 stand in each other's place"),
                Arguments.of(
                        "two that stand apart",
                        lines(all -> Collections.swap(all, 2, 9)),
                        "entries.jsonl:3: ENTRIES_SWAPPED: entries 2 and 9 stand in each other's place"),
                Arguments.of(
                        "the last two",
                        lines(all -> Collections.swap(all, 11, 12)),
                        "entries.jsonl:12: ENTRIES_SWAPPED: entries 11 and 12 stand in each other's place"),
                Arguments.of(
                        "the last dropped",
                        lines(all -> all.remove(12)),
                        "entries.jsonl:13: ENTRY_MISSING: entry 12 was left out"),
                Arguments.of(
                        "the last but one dropped",
                        lines(all -> all.remove(11)),
                        "entries.jsonl:12: ENTRY_MISSING: entry 11 was left out"),
                Arguments.of(
                        "the first dropped",
                        lines(all -> all.remove(0)),
                        "entries.jsonl:1: ENTRY_MISSING: entry 0 was left out"),
                Arguments.of(
                        "one doubled",
                        lines(all -> all.add(7, all.get(6))),
                        "entries.jsonl:8: ENTRY_REPEATED: entry 6 stands twice"),
                Arguments.of(
                        "the last doubled",
                        lines(all -> all.add(all.get(12))),
                        "entries.jsonl:14: ENTRY_REPEATED: entry 12 stands twice"),
                Arguments.of(
                        "one put in",
                        lines(all -> all.add(3, "{}")),
                        "entries.jsonl:4: ENTRY_ADDED: an entry was put in before entry 3"),
                Arguments.of(
                        "one added at the end",
                        lines(all -> all.add("{}")),
                        "entries.jsonl:14: ENTRY_ADDED: an entry was put in before entry 13"));
    }

    private static UnaryOperator<String> lines(Consumer<List<String>> change) {
        return text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            change.accept(lines);
            return String.join("\n", lines) + "\n";
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void namesWhatWasDoneToTheEntries(String what, UnaryOperator<String> change, String named)
            throws Exception {
        byte[] bundle = changed(bundles.whole(Bundles.entries(13)), "entries.jsonl", change);

        List<BundleFault> faults = faults(bundle);

        assertThat(faults)
                .filteredOn(fault -> fault.place().contains(":"))
                .filteredOn(fault -> fault.place().startsWith("entries"))
                .singleElement()
                .asString()
                .startsWith(named);
        assertThat(faults)
                .extracting(BundleFault::kind)
                .contains(Tampering.FILE_CHANGED, Tampering.OTHER_ENTRIES);
    }

    @Test
    void namesEachOfSeveralEntries() throws Exception {
        byte[] bundle =
                changed(
                        bundles.whole(Bundles.entries(13)),
                        "entries.jsonl",
                        lines(all -> {
                            all.set(1, "{}");
                            all.set(2, "{\"act\":1}");
                            all.remove(9);
                        }));

        assertThat(faults(bundle))
                .filteredOn(fault -> fault.place().startsWith("entries.jsonl:"))
                .extracting(BundleFault::place)
                .containsExactly("entries.jsonl:2", "entries.jsonl:3", "entries.jsonl:10");
    }

    @Test
    void namesThePayloadThatWasChanged() throws Exception {
        byte[] bundle =
                changed(
                        bundles.whole(Bundles.entries(13)),
                        "payloads.txt",
                        text -> text.replace("payload 4", "payload 5"));

        assertThat(faults(bundle))
                .contains(
                        new BundleFault(
                                "payloads.txt:3",
                                Tampering.PAYLOAD_CHANGED,
                                "the payload or salt of entry 4 is not the one that the entry names"));
    }

    @Test
    void namesPayloadsThatAreOutOfOrderOrOfNoEntry() throws Exception {
        byte[] bundle =
                changed(
                        bundles.whole(Bundles.entries(13)),
                        "payloads.txt",
                        text -> "99" + text.substring(1) + "nonsense\n");

        assertThat(faults(bundle))
                .filteredOn(fault -> fault.place().startsWith("payloads.txt:"))
                .extracting(BundleFault::place)
                .containsExactly(
                        "payloads.txt:1",
                        "payloads.txt:2",
                        "payloads.txt:3",
                        "payloads.txt:4",
                        "payloads.txt:5",
                        "payloads.txt:6",
                        "payloads.txt:7",
                        "payloads.txt:8");
    }

    @Test
    void namesAHeadThatWasChanged() throws Exception {
        byte[] bundle =
                changed(
                        bundles.whole(Bundles.entries(13)),
                        "checkpoint.note",
                        text -> text.replace("\n13\n", "\n14\n"));

        assertThat(faults(bundle))
                .extracting(BundleFault::kind)
                .containsExactly(
                        Tampering.FILE_CHANGED,
                        Tampering.HEAD_CHANGED,
                        Tampering.COSIGNATURE_WRONG,
                        Tampering.OTHER_ENTRIES);
    }

    /** The administrator holds the log's key, makes all anew, and cannot make the cosignature. */
    @Test
    void namesACosignatureOfAnotherHead() throws Exception {
        List<byte[]> tampered = Bundles.entries(13);
        tampered.set(3, Bundles.entry(99));
        String cosigned = bundles.head(Bundles.entries(13)).signatures().getLast().line();
        String other = bundles.head(tampered).signatures().getLast().line();
        byte[] bundle =
                changed(
                        bundles.whole(tampered),
                        "checkpoint.note",
                        text -> text.replace(other, cosigned));

        assertThat(faults(bundle))
                .extracting(BundleFault::kind)
                .contains(Tampering.COSIGNATURE_WRONG);
    }

    @Test
    void findsABundleJsonThatListsOtherHashesUnsigned() throws Exception {
        byte[] honest = bundles.whole(Bundles.entries(13));
        byte[] forged = Bundles.withAChangedKey(folder).whole(Bundles.entries(12));
        Map<String, byte[]> files = Bundles.files(forged);
        files.put("keys.txt", Bundles.files(honest).get("keys.txt"));

        assertThat(faults(Bundles.zip(files)))
                .extracting(BundleFault::kind)
                .contains(Tampering.FILE_CHANGED, Tampering.BUNDLE_CHANGED, Tampering.HEAD_CHANGED);
    }

    @Test
    void listsAThousandFaultsAndCountsTheRest() throws Exception {
        byte[] bundle =
                changed(
                        bundles.whole(Bundles.entries(3)),
                        "payloads.txt",
                        text -> "nonsense\n".repeat(1500));

        assertThat(bundles.check(bundle))
                .isInstanceOfSatisfying(
                        BundleVerdict.Tampered.class,
                        tampered -> {
                            assertThat(tampered.faults()).hasSize(1000);
                            assertThat(tampered.more()).isEqualTo(501);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escape.txt",
                "/etc/escape",
                "a/b",
                "..",
                ".hidden",
                "a\\b",
                "C:a",
                "é",
                ""
            })
    void refusesNamesThatAreNotPlain(String name) throws Exception {
        Map<String, byte[]> files = Bundles.files(bundles.whole(Bundles.entries(3)));
        byte[] bundle = Bundles.zip(files);
        byte[] renamed = zipOf(ZipEntry.STORED, name, new byte[] {1});

        assertThat(why(renamed)).startsWith("the name of a file in it is not a plain one: ");
        assertThat(why(concat(renamed, bundle))).startsWith("the name of a file in it is not");
    }

    @Test
    void refusesToUnpack() throws Exception {
        byte[] bomb = zipOf(ZipEntry.DEFLATED, "bundle.json", new byte[1 << 24]);

        assertThat(bomb.length).isLessThan(1 << 16);
        assertThat(why(bomb))
                .isEqualTo(
                        "bundle.json is compressed or encrypted; a bundle stores its files as they are");
    }

    @Test
    void refusesTwoFilesOfOneName() throws Exception {
        byte[] twice =
                concat(
                        Bundles.zip(Map.of("bundle.json", new byte[] {1})),
                        Bundles.zip(Map.of("bundle.json", new byte[] {2})));
        byte[] one = Bundles.zip(Map.of("bundle.json", new byte[] {1}));
        int header = 30 + "bundle.json".length() + 1;
        byte[] doubled = concat(Arrays.copyOf(one, header), one);

        assertThat(why(doubled)).isEqualTo("it holds two files named bundle.json");
        assertThat(faults(twice)).isNotEmpty();
    }

    @Test
    void refusesTooManyFiles() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number <= 100; number++) {
            files.put("file" + number, new byte[0]);
        }

        assertThat(why(Bundles.zip(files))).isEqualTo("it holds more than 100 files");
    }

    @Test
    void refusesWhatIsNoZip() throws Exception {
        assertThat(why(new byte[0])).isEqualTo("it is not a zip file");
        assertThat(why("PK".getBytes(StandardCharsets.US_ASCII))).isEqualTo("it is not a zip file");
        assertThat(why(new byte[1000])).isEqualTo("it is not a zip file");
    }

    @Test
    void namesWhatFollowsTheZip() throws Exception {
        byte[] bundle = concat(bundles.whole(Bundles.entries(3)), new byte[] {0});

        assertThat(faults(bundle))
                .extracting(BundleFault::kind)
                .containsExactly(Tampering.ZIP_CHANGED);
    }

    @Test
    void saysWhatASignedBundleOfAnotherKindIs() throws Exception {
        Map<String, byte[]> files = Bundles.files(bundles.whole(Bundles.entries(3)));
        String said =
                new String(files.getOrDefault("bundle.json", new byte[0]), StandardCharsets.UTF_8)
                        .replace("\"ledger\"", "\"publication\"");
        Manifest manifest = Manifest.parse(said);
        files.put("bundle.json", said.getBytes(StandardCharsets.UTF_8));
        byte[] unsigned = Bundles.zip(files);
        files.put(
                "bundle.note",
                SignedNote.of(manifest.signed(bundles.log.key().name()), bundles.log, Bundles.NOON)
                        .bytes());

        assertThat(why(Bundles.zip(files)))
                .isEqualTo("it is of kind publication, which this version cannot check");
        assertThat(faults(unsigned))
                .extracting(BundleFault::kind)
                .containsExactly(Tampering.BUNDLE_CHANGED);
    }

    private static byte[] changed(byte[] bundle, String name, UnaryOperator<String> change)
            throws IOException {
        Map<String, byte[]> files = Bundles.files(bundle);
        files.computeIfPresent(
                name,
                (_, content) ->
                        change.apply(new String(content, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        return Bundles.zip(files);
    }

    private static byte[] zipOf(int method, String name, byte[] content) throws IOException {
        if (method == ZipEntry.STORED) {
            CRC32 crc = new CRC32();
            crc.update(content);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(method);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
            return out.toByteArray();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private List<BundleFault> faults(byte[] bundle) throws IOException {
        BundleVerdict verdict = bundles.check(bundle);
        assertThat(verdict).isInstanceOf(BundleVerdict.Tampered.class);
        return ((BundleVerdict.Tampered) verdict).faults();
    }

    private String why(byte[] bundle) throws IOException {
        BundleVerdict verdict = bundles.check(bundle);
        assertThat(verdict).isInstanceOf(BundleVerdict.NoBundle.class);
        return ((BundleVerdict.NoBundle) verdict).why();
    }
}
