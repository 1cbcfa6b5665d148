package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ORIGIN = "cairn.example/ledger";
    private static final Hash ROOT = ReferenceTree.ROOTS.get(8);

    @Test
    void readsTheHeadsThatAnotherImplementationWrote() {
        for (int size = 0; size <= 8; size++) {
            String text = Heads.head(size).text();

            Checkpoint head = Checkpoint.parse(text);

            assertThat(head).isEqualTo(new Checkpoint(ORIGIN, size, ReferenceTree.ROOTS.get(size)));
            assertThat(head.text()).isEqualTo(text);
        }
    }

    @Test
    void keepsFurtherLines() {
        String text = ORIGIN + "\n8\n" + ROOT.base64() + "\nmore\nand more\n";

        assertThat(Checkpoint.parse(text).extensions()).containsExactly("more", "and more");
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @Test
    void readsTheLargestSize() {
        String text = ORIGIN + "\n9223372036854775807\n" + ROOT.base64() + "\n";

        assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08",
                "-8",
                "+8",
                "",
                " 8",
                "8 ",
                "8\r",
                "0x8",
                "٨",
                "8.0",
                "eight",
                "9223372036854775808",
                "18446744073709551615",
                "99999999999999999999"
            })
    void refusesASizeWrittenInAnotherWay(String size) {
        String text = ORIGIN + "\n" + size + "\n" + ROOT.base64() + "\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(text))
                .withMessageStartingWith("the size of a checkpoint must be ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "cairn.example/ledger\n8\n",
                "\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\n",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n\nmore\n",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n",
                "cairn.example/ledger\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQw==\n",
                "cairn.example/ledger\r\n8\r\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\r\n"
            })
    void refusesWhatIsNoHead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void refusesPartsOfWhichNoHeadCanBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(ORIGIN, -1, ROOT))
                .withMessage("a tree has 0 leaves or more, not -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(ORIGIN, 0, ROOT))
                .withMessage("a tree without leaves has another root than that");
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("", 8, ROOT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("a\nb", 8, ROOT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(ORIGIN, 8, ROOT, List.of("more", "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(ORIGIN, 8, ROOT, List.of("more\n")));
    }
}
