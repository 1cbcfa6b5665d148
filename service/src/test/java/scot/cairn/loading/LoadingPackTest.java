package scot.cairn.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.ServiceTest;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.ledger.Recorded;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** A plan loads whole or not at all, once, and every change of it is a version. */
@ServiceTest
@Import(LoadingPackTest.Trap.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class LoadingPackTest {

    /** Long tables of values make every load slow and show nothing that short ones do not. */
    private static final long LONG_TABLE = 18_000;

    private static final String NEWEST = "measures/values/nrs-drug-misuse-deaths.csv";

    @TempDir private Path folder;
    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Springing springing;

    private Path pack = Path.of("");

    /** Fails the load after every real section has stored its part, when it is set. */
    static final class Springing implements PackSection {

        private boolean set;

        @Override
        public List<PackItem> items(Plan plan) {
            return List.of();
        }

        @Override
        public void store(List<PackItem> items, Recorded recorded) {
            if (set) {
                throw new IllegalStateException("sprung");
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Trap {

        @Bean
        @Order(99)
        Springing springing() {
            return new Springing();
        }
    }

    @BeforeEach
    void copyThePack() throws IOException {
        pack = folder.resolve("scotland-drugs-mission");
        try (Stream<Path> files = Files.walk(Checkout.missionPack())) {
            for (Path file : files.toList()) {
                Path copy = pack.resolve(Checkout.missionPack().relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.toString().contains("values") || Files.size(file) < LONG_TABLE) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void aLoadIsOneEntryThatListsEveryItem() {
        LoadOutcome outcome = loading.load(pack);

        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        assertThat(size()).isEqualTo(1);
        Entry entry = entryAt(0);
        assertThat(entry.act()).isEqualTo("load");
        assertThat(mentions(entry))
                .hasSize(((LoadOutcome.Loaded) outcome).what().added().size() + 1);
    }

    @Test
    void aPreviewTellsAMovedDateFromAMendAndWritesNothing() throws IOException {
        loading.load(pack);
        Path milestones = pack.resolve("commitments/milestones.yaml");
        Files.writeString(
                milestones,
                Files.readString(milestones)
                        .replaceFirst(
                                "    measurable:\n",
                                """
                                      - change: re_based
                                        said:
                                          words: A later date
                                          source: taskforce-response
                                          section: '10'
                                        due: 2027-04
                                        due_words: by April 2027
                                        authority: A test
                                    measurable:
                                """)
                        .replace(
                                "title: First Aberlour house for women and their children open",
                                "title: First Aberlour house open"));

        LoadOutcome outcome = loading.preview(pack);

        assertThat(((LoadOutcome.Previewed) outcome).what().remarks())
                .containsExactly(
                        "Moved, from April 2025 to April 2027: Medication Assisted Treatment"
                                + " standards embedded everywhere",
                        "Corrected, a mend of our own transcription: First Aberlour house open");
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void loadingTheSamePackAgainWritesNothingAndSaysSo() {
        loading.load(pack);

        LoadOutcome again = loading.load(pack);

        assertThat(again).isInstanceOf(LoadOutcome.NothingNew.class);
        assertThat(((LoadOutcome.NothingNew) again).what().unchanged()).isGreaterThan(100);
        assertThat(size()).isEqualTo(1);
    }

    @Test
    void aMendedRowIsANewVersionOfThatRowAlone() throws IOException {
        loading.load(pack);
        Path values = pack.resolve(NEWEST);
        String text = Files.readString(values);
        String mended = text.replace(",1017,", ",1018,");
        assertThat(mended).isNotEqualTo(text);
        Files.writeString(values, mended);

        LoadOutcome outcome = loading.load(pack);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Loaded.class,
                        loaded -> {
                            assertThat(loaded.what().added()).isEmpty();
                            assertThat(loaded.what().changed())
                                    .startsWith(fileOf("SHA256SUMS"), fileOf(NEWEST))
                                    .hasSize(3);
                        });
        Subject row = ((LoadOutcome.Loaded) outcome).what().changed().getLast();
        assertThat(row.kind()).isEqualTo(SubjectKind.VALUE);
        assertThat(about(row))
                .extracting(about -> about.mention().sequence())
                .containsExactly(2L, 1L);
    }

    @Test
    void aRowThatMovesWithinItsFileIsStillTheSameRow() throws IOException {
        loading.load(pack);
        Path values = pack.resolve(NEWEST);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(values));
        lines.add(
                1,
                "nrs-drug-misuse-deaths,scotland,S92000003,1995,1,,,,official statistics,Row put in"
                        + " above,,plan-2022-2026,");
        Files.write(values, lines);

        assertThat(loading.load(pack))
                .isInstanceOfSatisfying(
                        LoadOutcome.Loaded.class,
                        loaded -> {
                            assertThat(loaded.what().added()).hasSize(1);
                            assertThat(loaded.what().changed())
                                    .containsExactly(fileOf("SHA256SUMS"), fileOf(NEWEST));
                        });
    }

    @Test
    void whatLeavesThePackStaysOnRecord() throws IOException {
        loading.load(pack);
        Path words = pack.resolve("words.yaml");
        Files.delete(words);

        LoadOutcome outcome = loading.load(pack);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Loaded.class,
                        loaded -> {
                            assertThat(loaded.what().changed())
                                    .containsExactly(fileOf("SHA256SUMS"));
                            assertThat(loaded.what().gone())
                                    .contains(
                                            fileOf("words.yaml"),
                                            new Subject(SubjectKind.WORD, "drug-deaths"));
                        });
    }

    @Test
    void anotherMissionNeedsNoNewCode() throws IOException {
        Path outcomes = pack.resolve("framework/outcomes.yaml");
        Files.writeString(
                outcomes,
                Files.readString(outcomes)
                        + """

                          - id: 7
                            wordings:
                              - edition: plan-2022
                                said:
                                  words: An outcome nobody wrote code for
                                  source: plan-2022-2026
                                  section: Figure 2
                        """);

        LoadOutcome outcome = loading.load(pack);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Loaded.class,
                        loaded ->
                                assertThat(loaded.what().added())
                                        .contains(new Subject(SubjectKind.OUTCOME, "7")));
    }

    @Test
    void aPackWithAFaultLoadsNothing() throws IOException {
        Files.writeString(pack.resolve("words.yaml"), "words: [");

        assertThat(loading.load(pack)).isInstanceOf(LoadOutcome.Refused.class);
        assertThat(size()).isZero();
    }

    @Test
    void aLoadThatFailsHalfWayLeavesNothing() {
        springing.set = true;

        assertThatThrownBy(() -> loading.load(pack)).hasMessage("sprung");

        assertThat(size()).isZero();
        springing.set = false;
        assertThat(loading.load(pack)).isInstanceOf(LoadOutcome.Loaded.class);
        assertThat(about(new Subject(SubjectKind.MEASURE, "nrs-drug-misuse-deaths")))
                .extracting(about -> about.mention().sequence())
                .containsExactly(1L);
    }

    private static Subject fileOf(String path) {
        return new Subject(SubjectKind.PACK_FILE, "scotland-drugs-mission/" + path);
    }

    private long size() {
        return reading(ledger::size);
    }

    private Entry entryAt(long index) {
        return reading(() -> ledger.at(index).orElseThrow());
    }

    private List<Entry.Mention> mentions(Entry entry) {
        return reading(() -> ledger.mentions(entry, 0, Integer.MAX_VALUE));
    }

    private List<Entry.About> about(Subject subject) {
        return reading(() -> ledger.about(subject));
    }

    private <T> T reading(java.util.function.Supplier<T> query) {
        Pending.none(ledger, transaction);
        return java.util.Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }
}
