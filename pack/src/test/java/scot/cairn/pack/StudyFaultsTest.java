package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFaultsTest {

    private static final String FILE = "evidence/talks.yaml";
    private static final String TALKS =
            """
            id: talks
            title: Talks
            asked: What helps
            source: plan-2022-2026
            section: '1'
            """;

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void wordsThatNobodyAgreedToShowAreRefused() {
        String place =
                pack.write(
                        FILE,
                        TALKS
                                + """
                                quotations:
                                  - »words: They listened.
                                    said_by: A mother
                                    consent: {}
                                """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "nobody agreed that these words be shown, and no document published"
                                + " them; add published or given to the consent, or take the"
                                + " quotation out");
    }

    @Test
    void aQuotationSaysItsConsentAndTheConsentItsEnd() {
        pack.write(
                FILE,
                TALKS
                        + """
                        quotations:
                          - words: They listened.
                            said_by: A mother
                          - words: They waited.
                            said_by: A father
                            consent:
                              given: {how: in writing}
                          - words: They wrote.
                            said_by: A sister
                            consent:
                              published: {source: plan-2022-2026}
                        """);

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.startsWith(FILE + ":7:5: ") && fault.contains("consent"))
                .anyMatch(fault -> fault.startsWith(FILE + ":12:") && fault.contains("until"))
                .anyMatch(fault -> fault.startsWith(FILE + ":16:") && fault.contains("section"));
    }

    @Test
    void wordsAreShownForOneReason() {
        String place =
                pack.write(
                        FILE,
                        TALKS
                                + """
                                quotations:
                                  - words: They listened.
                                    said_by: A mother
                                    consent:
                                      »published: {source: plan-2022-2026, section: '1'}
                                      given: {how: in writing, until: 2030}
                                """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "it is said in two ways why these words may be shown; keep published"
                                + " where a document holds them, and given otherwise");
    }

    @Test
    void whatAStudyNamesIsInThePlan() {
        pack.write(
                FILE,
                TALKS
                        + """
                        method: interview
                        sample: {people: 0, areas: [S9200000]}
                        themes:
                          - id: waits
                            words: The wait is long.
                            bears_on: [outcome/4/x, measure/no-such-measure]
                        """);

        assertThat(pack.faults())
                .hasSize(5)
                .anyMatch(fault -> fault.contains("write \"interviews\""))
                .anyMatch(fault -> fault.contains("\"0\" is out of range"))
                .anyMatch(fault -> fault.contains("no area is called \"S9200000\""))
                .anyMatch(
                        fault -> fault.contains("no outcome or measure is called \"outcome/4/x\""))
                .anyMatch(fault -> fault.contains("\"measure/no-such-measure\""));
    }
}
