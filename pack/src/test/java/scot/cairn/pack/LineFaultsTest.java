package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers for what: each line by itself, and lines that cannot all be so. */
class LineFaultsTest {

    private static final String LINES = "landscape/lines.csv";
    private static final String CONFLICTS = "landscape/conflicts.yaml";
    private static final String INSTRUMENTS = "landscape/instruments.yaml";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void whoALineIsOfIsKnown() {
        String place =
                pack.change(LINES, "drugs-minister-nation,min", "drugs-minister-nation,»mim");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no body or office is called \"mimister-for-drugs-policy\"; write"
                                + " \"minister-for-drugs-policy\", or add it to"
                                + " landscape/bodies.csv or landscape/offices.csv");
    }

    @Test
    void theSubjectOfALineIsOfThePlan() {
        String place =
                append("a,cosla,responsible,,»standard/mat/11,For nothing,councils,,,,agreed,,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "no part of the plan is called \"standard/mat/11\"; write");
    }

    @Test
    void theAreaAndTheSetOfALineAreKnown() {
        append("a,cosla,responsible,,mission,A thing,council,,,,agreed,,");
        append("b,cosla,responsible,,mission,A thing,,S12000004,,,agreed,,");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("no area set is called \"council\""))
                .anyMatch(fault -> fault.contains("no area is called \"S12000004\""));
    }

    @Test
    void theAreaOfALineIsOfItsSet() {
        String place =
                append("a,cosla,responsible,,mission,A thing,councils,»S08000015,,,agreed,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the area \"S08000015\" is not of the set \"councils\"; write one"
                                + " of the set, or take one of the two out");
    }

    @Test
    void theInstrumentOfALineIsRegistered() {
        String place =
                append("a,cosla,responsible,,mission,A thing,councils,,»mat-directions,,agreed,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no instrument is called \"mat-directions\"; write"
                                + " \"mat-direction\", or add it to landscape/instruments.yaml");
    }

    @Test
    void theClauseOfALineIsOneOfItsInstrument() {
        String place =
                append(
                        "a,cosla,responsible,,mission,A"
                                + " thing,councils,,mat-direction,»leadershop,agreed,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no clause of mat-direction is called \"leadershop\"; write"
                                + " \"leadership\", or add it to landscape/instruments.yaml");
    }

    @Test
    void aClauseStandsWithItsInstrument() {
        String place =
                append("a,cosla,responsible,,mission,A thing,councils,,,»leadership,agreed,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a clause stands without its instrument; name the instrument that"
                                + " it is of, or take the clause out");
    }

    @Test
    void aLineInForceCitesAnInstrument() {
        String place = append("a,cosla,responsible,,mission,A thing,councils,,»,,in_force,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a line in force names no instrument; name the one that it stands"
                                + " on, or write agreed until one is held");
    }

    @Test
    void aLineIsNotInForceUnderABill() {
        String place =
                append(
                        "a,cosla,responsible,,mission,A thing,councils,,»human-rights-bill,,in_force,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the line is in force and its instrument is not: it is not passed;"
                                + " write the state that the line has, or end it by the day the"
                                + " instrument ended");
    }

    @Test
    void aLineUnderAReplacedInstrumentIsSoundWhileItHeld() {
        append(
                "a,cosla,responsible,,mission,A"
                        + " thing,councils,,partnership-framework-2009,,in_force,2009,2018");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aLineUnderAReplacedInstrumentDoesNotOutliveIt() {
        append(
                "a,cosla,responsible,,mission,A"
                        + " thing,councils,,partnership-framework-2009,,in_force,2009,2020");

        assertThat(pack.faults()).singleElement().asString().contains("it is replaced");
    }

    @Test
    void aLineEndsAfterItBegan() {
        String place = append("a,cosla,responsible,,mission,A thing,councils,,,,agreed,2022,»2021");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"2021\" is before \"2022\", from which it holds; write the day it"
                                + " ended, or correct the day it began");
    }

    @Test
    void aPartnershipDoesNotAnswer() {
        String place =
                append(
                        "a,»fife-adp,accountable,,standard/mat,The"
                                + " standards,,ADP-FIFE,,,agreed,,");

        assertThat(pack.faults())
                .contains(
                        place
                                + "\"fife-adp\" is a partnership, which is no body in law and cannot"
                                + " answer; name a body: the instrument \"mat-direction\" makes"
                                + " \"integration-authorities\" accountable");
    }

    @Test
    void thePostOfAPartnershipDoesNotAnswerEither() {
        append("a,adp-chairs,accountable,,outcome/1,A thing,adps,,,,agreed,,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .contains("\"alcohol-and-drug-partnerships\" is a partnership");
    }

    @Test
    void whoeverAnswersDoesSoSomewhere() {
        String place = append("a,cosla,accountable,,outcome/1,A thing,»,,,,agreed,,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the line does not say where somebody answers; give area_set, or"
                                + " area");
    }

    @Test
    void aProposalMayLeaveOutWhere() {
        append("a,adp-chairs,accountable,,outcome/1,A thing,,,,,proposed,,");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aClassIsNotOfASetThatItsBodiesAreNotFor() {
        String place = append("a,health-boards,responsible,,mission,A thing,»councils,,,,agreed,,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "no body of \"health-boards\" is for \"S1200")
                .endsWith(
                        " more; write the set that its bodies are for, or give the area its body");
    }

    @Test
    void oneBodyAnswersForAThingInAnArea() {
        String place =
                append("a,»nhs-fife,accountable,,standard/mat,The standards,,S37000032,,,agreed,,");
        int line = pack.lineOf(LINES, "ia-mat,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"nhs-fife\" answers for \"standard/mat\" in \"S37000032\" (Fife),"
                                + " and by line %d so does \"fife-integration-authority\"; end one of"
                                        .formatted(line)
                                + " the two, or name both in landscape/conflicts.yaml for a person to"
                                + " settle");
    }

    @Test
    void areasOfTheSamePlacesAreOne() {
        append("a,fife-council,accountable,,standard/mat,The standards,,S12000047,,,agreed,,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .contains("\"fife-council\" answers for \"standard/mat\" in \"S12000047\" (Fife)");
    }

    @Test
    void theOfficeOfABodyIsTheBody() {
        append(
                "a,integration-authority-chief-officers,accountable,,standard/mat,The"
                        + " standards,integration-authorities,,,,agreed,,");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aLineThatEndedBeforeTheOtherBeganIsSound() {
        append(
                "a,nhs-fife,accountable,,standard/mat,The standards,,S37000032,,,ended,2021,2022-05");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aProposalDoesNotCount() {
        append("a,nhs-fife,accountable,,standard/mat,The standards,,S37000032,,,proposed,,");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aConflictMayNameWhoeverAnswers() {
        append("a,nhs-fife,accountable,,standard/mat,The standards,,S37000032,,,agreed,,");
        conflict("a", "[ia-mat, a]", "open");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void withoutItsConflictASharedResponsibilityIsAFault() {
        pack.delete(CONFLICTS);

        assertThat(pack.faults())
                .anyMatch(fault -> fault.contains("commitment/shared-and-visible-responsibility"))
                .anyMatch(fault -> fault.contains("commitment/eight-governance-recommendations"));
    }

    @Test
    void aConflictIsBetweenTwoLinesThatAreKnown() {
        conflict("a", "[ia-mat]", "open");
        conflict("b", "[ia-mat, ia-matt]", "open");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("a conflict is between two lines or more"))
                .anyMatch(
                        fault -> fault.contains("no line is called \"ia-matt\"; write \"ia-mat\""));
    }

    @Test
    void aSettledConflictSaysHow() {
        conflict("a", "[ia-mat, ia-mat-duty]", "settled");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .contains("a settled conflict does not say how it was settled");
    }

    @Test
    void theSuccessorOfAnInstrumentIsRegistered() {
        String place =
                pack.change(
                        INSTRUMENTS,
                        "replaced_by: partnership-delivery-framework-2019",
                        "replaced_by: »partnership-delivery-framework-2018");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "no instrument is called");
    }

    private String append(String cells) {
        return pack.append(LINES, cells + ",plan-2022-2026,'6.2',,\n");
    }

    private void conflict(String id, String lines, String state) {
        pack.append(
                CONFLICTS,
                """

                  - id: %s
                    title: A thing
                    question: Who?
                    subject: mission
                    lines: %s
                    state: %s
                """
                        .formatted(id, lines, state));
    }
}
