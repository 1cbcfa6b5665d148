package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aTabIsNoIndentation() {
        String place = pack.write("framework/vision.yaml", "clauses:\n»\t- id: country\n");

        assertThat(pack.faults())
                .containsExactly(place + "a tab stands where spaces must; indent with spaces");
    }

    @Test
    void aSecondColonNeedsQuotationMarks() {
        String place =
                pack.change(
                        "mission.yaml",
                        "title: Scotland's National Mission on Drugs",
                        "title: Scotland's mission»: on drugs");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a colon stands where no key can; put a text that holds a colon"
                                + " in quotation marks, or check the indentation");
    }

    @Test
    void anOpenQuotationMarkIsFaultedWhereItOpens() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: »\"Scottish Government");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a quotation mark is opened here and never closed; close it, and"
                                + " write a quotation mark inside quotation marks twice");
    }

    @Test
    void textAfterAQuotationIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "title: Scotland's National Mission on Drugs",
                        "title: 'Scotland'»s mission'");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "text stands where none can; indent it under its key, or put the"
                                + " whole text in quotation marks and write a quotation mark inside"
                                + " it twice");
    }

    @Test
    void anItemOutOfLineIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "  - code: S92000003\n    name: Scotland",
                        "  - code: S92000003\n    name: Scotland\n »- code: S1");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the indentation does not fit the lines above; line it up with"
                                + " the items or keys that it belongs to");
    }

    @Test
    void anOpenBracketIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government\nlicence",
                        "publisher: [Scottish Government\nlicence»");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a bracket is opened and not closed before this; close it, or put"
                                + " the text in quotation marks");
    }

    @Test
    void aStrangeSignAtTheStartNeedsQuotationMarks() {
        String place =
                pack.change(
                        "mission.yaml", "publisher: Scottish Government", "publisher: »@scotgov");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no text may begin with this character; put the text in quotation"
                                + " marks");
    }

    @Test
    void aBackslashInDoubleQuotationMarksIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: \"Scottish \\»Government\"");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a backslash in double quotation marks begins an unknown sign;"
                                + " use single quotation marks");
    }

    @Test
    void aKeyIsWrittenOnce() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: Scottish Government\n»publisher: NRS");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the key \"publisher\" stands in line "
                                + pack.lineOf("mission.yaml", "publisher: Scottish")
                                + " already; keep one of the two");
    }

    @Test
    void anAnchorIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: »&who Scottish Government");

        assertThat(pack.faults())
                .containsExactly(place + "an anchor (&) names this value; take the anchor out");
    }

    @Test
    void aTagIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: »!!java.net.URL Scottish Government");

        assertThat(pack.faults())
                .containsExactly(place + "a tag (!) stands before this value; take the tag out");
    }

    @Test
    void anAliasIsAFault() {
        String place = pack.write("framework/vision.yaml", "clauses: »*all\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "an asterisk stands for something written elsewhere; write the"
                                + " words out, or put the text in quotation marks");
    }

    @Test
    void aSecondDocumentIsAFault() {
        String place = pack.append("framework/vision.yaml", "»---\nclauses: []\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a line of hyphens begins a second document; take the line out: a"
                                + " file holds one document");
    }

    @Test
    void aKeyIsText() {
        String place = pack.write("framework/vision.yaml", "»[clauses]: []\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a list or a group stands where a key must; write the key as a"
                                + " single word");
    }

    @Test
    void aFileOfCommentsIsEmpty() {
        String place = pack.write("framework/vision.yaml", "# nothing yet\n»");

        assertThat(pack.faults())
                .containsExactly(
                        place + "the file holds nothing but comments; write it, or take it away");
    }

    @Test
    void anEmptyFileIsAFault() {
        String place = pack.write("framework/vision.yaml", "»");

        assertThat(pack.faults())
                .containsExactly(place + "the file is empty; write it, or take it away");
    }

    @Test
    void aHiddenCharacterIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: Scottish »\u202EGovernment");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a hidden character stands here (U+202E); take it out, and save"
                                + " the file as plain UTF-8 without a byte-order mark");
    }

    @Test
    void aByteOrderMarkIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "measure,area_set",
                        "»\uFEFFmeasure,area_set");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a hidden character stands here (U+FEFF); take it out, and save"
                                + " the file as plain UTF-8 without a byte-order mark");
    }

    @Test
    void aLineWithoutAColonIsFaultedWhereItBegins() {
        String place =
                pack.change(
                        "mission.yaml",
                        "      The aim of the National Mission",
                        "»The aim of the National Mission\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a line has no colon after its key; write the key, a colon, a"
                                + " space and the value");
    }

    @Test
    void aFoldedTextBeginsOnTheLineBelow() {
        String place = pack.change("mission.yaml", "publisher: Scottish", "publisher: > »Scottish");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a text stands in the line of its > or |; begin it on the line"
                                + " below, or put it in quotation marks");
    }

    @Test
    void aStrayBracketIsAFault() {
        String place = pack.change("mission.yaml", "publisher: Scottish", "publisher: »]Scottish");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a bracket or a comma stands where a value or a key must; put the"
                                + " text in quotation marks, or take the sign out");
    }

    @Test
    void aListDoesNotBeginInTheLineOfItsKey() {
        String place = pack.change("mission.yaml", "publisher: Scottish", "publisher: »- Scottish");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a hyphen begins a list where none can; begin the list on a line"
                                + " of its own, or put the text in quotation marks");
    }
}
