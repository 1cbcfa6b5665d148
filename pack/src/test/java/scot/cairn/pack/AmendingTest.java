package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmendingTest {

    private static final String FILE =
            """
            # Promises of the lanterns.
            commitments:
              - id: oil
                title: Oil for every keeper
                versions:
                  - change: first
                    said:
                      words: >-
                        We will see that oil
                        reaches every keeper.
                      source: plan
                      section: '4'

                measurable:
                  as_stated: true   # as it says

              - id: wicks
                versions:
                  - change: first
                    said:
                      words: Wicks too.
                      source: plan
                      section: '5'
            """;

    private static final Amendment LATER =
            new Amendment(
                    "re_based",
                    "The keepers' oil: now by \"2031\", as the council has said since the spring in"
                            + " each of its letters to each of the keepers of the lanterns.",
                    "letter",
                    "Page 1",
                    "2029-04",
                    "2031",
                    "by 2031",
                    "",
                    "The harbour's council");

    @Test
    void aFurtherVersionStandsAfterTheOthersAndEveryOtherLineStays() {
        String amended = Amending.withVersion(FILE, "oil", LATER).orElseThrow();

        assertThat(amended)
                .contains("          section: '4'\n      - change: re_based\n        said:\n")
                .contains("          words: >-\n            The keepers' oil: now by \"2031\", as")
                .contains("        authority: 'The harbour''s council'\n\n    measurable:");
        assertThat(amended.lines().count()).isEqualTo(FILE.lines().count() + 11);
        assertThat(amended.lines().toList()).containsSubsequence(FILE.lines().toList());
    }

    @Test
    void theLastPromiseOfAFileIsAmendedAtItsEnd() {
        assertThat(Amending.withVersion(FILE, "wicks", LATER).orElseThrow())
                .startsWith(FILE.stripTrailing())
                .endsWith("authority: 'The harbour''s council'\n");
    }

    @Test
    void whatIsNotThereIsNotAmended() {
        assertThat(Amending.withVersion(FILE, "bells", LATER)).isEmpty();
        assertThat(Amending.withVersion("commitments: [oil]", "oil", LATER)).isEmpty();
        assertThat(Amending.withVersion("a: [", "oil", LATER)).isEmpty();
        assertThat(Amending.holds(FILE, "oil")).isTrue();
        assertThat(Amending.holds(FILE, "letter")).isFalse();
    }
}
