package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aMisspeltKeyIsToldTheKeyThatIsMeant() {
        String place =
                pack.change(
                        "sources.yaml",
                        "    publisher: Scottish Government\n    published",
                        "    publisher: Scottish Government\n    »publishd");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no key \"publishd\" may stand here; write \"published\", or take"
                                + " it out");
    }

    @Test
    void aStrangeKeyIsToldWhatThereMayBe() {
        String place = pack.change("mission.yaml", "title: Scot", "»budget: 50\ntitle: Scot");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no key \"budget\" may stand here; take it out; there may be id,"
                                + " title, aim, period, publisher, licence, primary_measure,"
                                + " primary_measure_said, areas, editions");
    }

    @Test
    void aMissingKeyIsFaultedAtTheGroupThatLacksIt() {
        String place =
                pack.change(
                        "mission.yaml",
                        "  - code: S92000003\n    name: Scotland",
                        "  - »code: S92000003");

        assertThat(pack.faults())
                .containsExactly(place + "\"name\" is missing; add it: name of the area");
    }

    @Test
    void aKeyWithoutAValueIsFaultedAfterItsColon() {
        String place = pack.change("mission.yaml", "publisher: Scottish Government", "publisher:»");

        assertThat(pack.faults())
                .containsExactly(
                        place + "\"publisher\" has no value; write it, or take the line out");
    }

    @Test
    void aNumberWhereTextMustStandIsToldQuotationMarks() {
        String place = pack.change("mission.yaml", "section: '1.1'", "section: »1.1");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"section\" must be text and is a number; put it in quotation"
                                + " marks");
    }

    @Test
    void aTruthWhereTextMustStandIsToldQuotationMarks() {
        String place =
                pack.change("mission.yaml", "publisher: Scottish Government", "publisher: »true");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"publisher\" must be text and is a yes-or-no value; put it in"
                                + " quotation marks");
    }

    @Test
    void aListWhereTextMustStandIsAFault() {
        String place =
                pack.change(
                        "mission.yaml",
                        "publisher: Scottish Government",
                        "publisher: »[Scottish Government]");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"publisher\" must be text and is a list; write it as text after"
                                + " the colon");
    }

    @Test
    void aTextWhereAListMustStandIsAFault() {
        String place = pack.write("framework/vision.yaml", "clauses: »none\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"clauses\" must be a list and is text; begin each item on a"
                                + " line of its own with a hyphen and a space");
    }

    @Test
    void aTextWhereAGroupMustStandIsAFault() {
        String place = pack.write("framework/vision.yaml", "clauses:\n  - »none\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "item 1 of \"clauses\" must be a group of keys and is text; write"
                                + " each key with its value on a line of its own under it");
    }

    @Test
    void aFileThatIsNoGroupIsAFault() {
        String place = pack.write("framework/vision.yaml", "# the vision\n»- country\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the file must be a group of keys and is a list; write each key"
                                + " with its value on a line of its own under it");
    }

    @Test
    void anEmptyListIsAFault() {
        String place = pack.write("framework/vision.yaml", "clauses: »[]\n");

        assertThat(pack.faults())
                .containsExactly(place + "\"clauses\" has no item; add at least one");
    }

    @Test
    void aTextWhereAWholeNumberMustStandIsAFault() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml", "decimals: 0", "decimals: »'0'");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"decimals\" must be a whole number and is text; write it in"
                                + " digits, without quotation marks");
    }

    @Test
    void aNumberWithAThousandsSeparatorIsAFault() {
        String place = pack.change("measures/statements.yaml", "stated: 1330", "stated: »1,330");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"stated\" must be a number and is text; write it in digits,"
                                + " without quotation marks or a thousands separator");
    }

    @Test
    void aNumberOutOfRangeIsToldTheRange() {
        String place =
                pack.change("measures/nrs-drug-misuse-deaths.yaml", "decimals: 0", "decimals: »9");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"9\" is out of range; write a number of digits after the point"
                                + " that a page shows, from 0 to 6");
    }

    @Test
    void aMisspeltChoiceIsToldTheChoiceThatIsMeant() {
        String place = pack.change("mission.yaml", "state: closed", "state: »closd");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"closd\" is not one of draft, consulted, live, closed; write"
                                + " \"closed\"");
    }

    @Test
    void aChoiceIsNotAList() {
        String place = pack.change("mission.yaml", "state: closed", "state: »[closed]");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"state\" must be one of draft, consulted, live, closed; write"
                                + " one of them");
    }

    @Test
    void aRequiredKeyMisspeltIsOneFault() {
        String place = pack.change("mission.yaml", "publisher: Scottish", "»publsher: Scottish");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no key \"publsher\" may stand here; write \"publisher\", or take"
                                + " it out");
    }

    @Test
    void aStrangeChoiceIsToldTheChoices() {
        String place = pack.change("mission.yaml", "state: closed", "state: »over");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"over\" is not one of draft, consulted, live, closed; write one"
                                + " of them");
    }

    @Test
    void anIdIsASlug() {
        String place = pack.change("framework/vision.yaml", "id: country", "id: »The_Country");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"The_Country\" is not what may stand here; write words of small"
                                + " letters and digits joined by single hyphens, for example"
                                + " plan-2022");
    }

    @Test
    void anOutcomeAtTheTopHasANumber() {
        String place = pack.change("framework/outcomes.yaml", "- id: 1\n", "- id: »one\n");

        assertThat(pack.faults())
                .contains(
                        place
                                + "\"id\" must be a whole number and is text; write it in digits,"
                                + " without quotation marks");
    }

    @Test
    void anOutcomeBelowHasASmallLetter() {
        String place = pack.change("framework/outcomes.yaml", "- id: a\n", "- id: »A\n");

        assertThat(pack.faults())
                .containsExactly(
                        place + "\"A\" is not what may stand here; write a single small letter");
    }

    @Test
    void aFoldedTextDoesNotEndInALineBreak() {
        String place =
                pack.change(
                        "mission.yaml",
                        "primary_measure_said:\n  words: >-",
                        "primary_measure_said:\n  words: »>");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"National Statistics from National Records of Scotland (NRS)"
                                + " ...\" is not what may stand here; write text without a space or"
                                + " a line break at either end (begin a folded text with >- and not"
                                + " with >)");
    }

    @Test
    void anAddressIsAWebAddress() {
        String place =
                pack.change("sources.yaml", "url: https://www.gov.scot", "url: »www.gov.scot");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"www.gov.scot/publications/national-mission-drugs-annual-moni...\""
                                + " is not what may stand here; write a web address, for example"
                                + " https://www.gov.scot");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsAFault() {
        String place = pack.change("mission.yaml", "start: 2021-01-20", "start: »2023-02-30");

        assertThat(pack.faults())
                .containsExactly(
                        place + "\"2023-02-30\" is not a day of the calendar; " + DateForm.MEND);
    }

    @Test
    void aFinancialYearEndsInTheYearAfter() {
        String place = pack.change("mission.yaml", "date: 2022-08", "date: »2021/23");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"2021/23\" is not a financial year, which ends in the year"
                                + " after; "
                                + DateForm.MEND);
    }

    @Test
    void aDateInAnotherFormIsAFault() {
        String place = pack.change("mission.yaml", "date: 2022-08", "date: »August 2022");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"August 2022\" is not a date in a form that a plan uses; "
                                + DateForm.MEND);
    }

    @Test
    void aYearHasFourDigits() {
        String place = pack.change("mission.yaml", "end: 2026", "end: »26");

        assertThat(pack.faults())
                .containsExactly(place + "\"26\" is out of range; " + DateForm.MEND);
    }

    @Test
    void aDateIsNotAList() {
        String place = pack.change("mission.yaml", "end: 2026", "end: »[2026]");

        assertThat(pack.faults())
                .containsExactly(place + "\"end\" must be a date and is a list; " + DateForm.MEND);
    }

    @Test
    void theIdOfThePlanIsTheNameOfItsFolder() {
        String place =
                pack.change("mission.yaml", "id: scotland-drugs-mission", "id: »scotlands-mission");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the id is \"scotlands-mission\" and the folder is called"
                                + " \"scotland-drugs-mission\"; give both the same name");
    }

    @Test
    void theIdOfAMeasureIsTheNameOfItsFile() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml",
                        "id: nrs-drug-misuse-deaths",
                        "id: »nrs-deaths");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the id is \"nrs-deaths\" and the file is called"
                                + " \"nrs-drug-misuse-deaths\"; give both the same name");
    }

    @Test
    void anIdIsGivenOnce() {
        String place =
                pack.change("framework/vision.yaml", "id: dignity-and-respect", "id: »country");

        assertThat(pack.faults())
                .containsExactly(
                        place + "the id \"country\" is taken by line 2; give it one of its own");
    }

    @Test
    void anAreaIsListedOnce() {
        String place =
                pack.change(
                        "mission.yaml",
                        "    name: Scotland\n",
                        "    name: Scotland\n  - code: »S92000003\n    name: Scotland again\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the code \"S92000003\" is taken by line "
                                + pack.lineOf("mission.yaml", "code: S92000003")
                                + "; give it one of its own");
    }
}
