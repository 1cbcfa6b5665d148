package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnFaultsTest {

    private static final String FILE = "returns/mat-progress-return.yaml";
    private static final String SURVEY = "returns/adp-survey-2023-24.yaml";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void whatATemplateNamesIsInThePlanAndAllOfItIsSaidAtOnce() {
        pack.change(FILE, "instrument: mat-direction", "instrument: mat-directions");
        pack.change(FILE, "clause: reporting", "clause: report");
        pack.change(FILE, "duty: mat-progress-reports", "duty: ost-treatment-target");
        pack.change(FILE, "officer: named-mat-officers", "officer: named-mat-officer");
        pack.change(FILE, "area_set: integration-authorities", "area_set: integration-authority");
        pack.change(FILE, "cadence: mat-reports", "cadence: mat-report");
        pack.change(FILE, "standards: mat,", "standards: matt,");

        assertThat(pack.faults())
                .hasSize(7)
                .anyMatch(fault -> fault.contains("no instrument is called \"mat-directions\""))
                .anyMatch(fault -> fault.contains("no clause is called \"report\""))
                .anyMatch(fault -> fault.contains("\"ost-treatment-target\" is no duty"))
                .anyMatch(fault -> fault.contains("write \"named-mat-officers\""))
                .anyMatch(fault -> fault.contains("no area set is called"))
                .anyMatch(fault -> fault.contains("write \"mat-reports\""))
                .anyMatch(fault -> fault.contains("no standard set is called \"matt\""));
    }

    @Test
    void aPartnershipPreparesAndDoesNotAnswer() {
        String place =
                pack.change(
                        FILE,
                        "accountable: integration-authorities",
                        "accountable: »alcohol-and-drug-partnerships");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"alcohol-and-drug-partnerships\" is a partnership, which cannot"
                                + " answer for a duty; name the body that answers, and the"
                                + " partnership under prepared_by");
    }

    @Test
    void itIsSaidOnceHowOftenSomethingIsAsked() {
        String place =
                pack.change(FILE, "  cadence: mat-reports", "  cadence: mat-reports\n  »months: 3");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "it is said in two ways how often this is asked; keep cadence where"
                                + " a rule decides, and months otherwise");
    }

    @Test
    void aConditionIsOnAChoiceThatWasAskedBefore() {
        pack.change(
                FILE,
                "when: {question: change, is: [progress",
                "when: {question: chang, is: [progress");
        pack.change(
                FILE,
                "when: {question: held-up, is: [national-product]}",
                "when: {question: held-up, is: [national-products]}");
        pack.change(FILE, "when: {question: confirmed,", "when: {question: decisions,");

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault ->
                        fault.contains("no question before this one is called \"chang\"")
                                && fault.endsWith("write \"change\""))
                .anyMatch(fault -> fault.contains("no option is called \"national-products\""))
                .anyMatch(fault -> fault.contains("the question \"decisions\" is no choice"));
    }

    @Test
    void whereWordsComeFromIsSaid() {
        pack.change(
                FILE,
                "basis: proposed\n        why: A vacancy",
                "basis: shown\n        why: A vacancy");
        pack.change(
                FILE,
                "basis: proposed\n        why: A caveat",
                "basis: to_be_supplied\n        why: A caveat");
        pack.change(
                FILE,
                "basis: proposed\n        why: Families are a group of their own, and their experience is kept apart.",
                "basis: proposed");

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("no document is cited for a question"))
                .anyMatch(fault -> fault.contains("the words are to be supplied, and stand here"))
                .anyMatch(fault -> fault.contains("it is not said why this is proposed"));
    }

    @Test
    void aKindHasItsOwnPartsAndItsOwnRules() {
        pack.change(FILE, "kind: reference\n", "kind: text\n");
        pack.change(FILE, "          - rule: longest\n", "          - rule: at_most\n");
        pack.change(FILE, "          - {id: vacant, words: The post is vacant}\n", "");
        pack.change(FILE, "when: {question: officer-in-post, is: [vacant]}", "several: true");

        assertThat(pack.faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("only a reference has refers_to"))
                .anyMatch(fault -> fault.contains("the rule at_most holds nothing of a text"))
                .anyMatch(fault -> fault.contains("one option is no choice"))
                .anyMatch(fault -> fault.contains("only of a choice several may be chosen"));
    }

    @Test
    void aSeriesIsNeverJoinedOverAQuestionThatChanged() {
        String place =
                pack.change(
                        SURVEY,
                        "        lineage: {is: same, of: support-staff}",
                        "        lineage: »{is: same, of: support-staff}");
        pack.change(SURVEY, "unit: whole-time equivalents", "unit: people");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the question is called the same, and its key unit differs from before; say"
                                + " that it changed, and how");
    }

    @Test
    void noQuestionIsLostFromOneVersionToTheNext() {
        pack.change(
                SURVEY,
                """
                  - question: signed-at-ijb
                    how: not_held
                    why: Whether it was asked again is not held; the Scottish Government can say.
                """,
                "");
        pack.change(SURVEY, "        lineage: {is: same, of: support-staff}", "");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault ->
                        fault.contains(
                                "nothing is said of what became of \"support-staff,"
                                        + " signed-at-ijb\""))
                .anyMatch(
                        fault -> fault.contains("what became of this question since the version"));
    }

    @Test
    void versionsFollowEachOtherInALineAndAreOfOneForm() {
        pack.change(
                "returns/adp-survey-2021-22.yaml", "asked:", "earlier: adp-survey-2023-24\nasked:");
        pack.change(
                "returns/local-plan-2026.yaml", "asked:", "earlier: mat-improvement-plan\nasked:");

        assertThat(pack.faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("follow each other in a circle"))
                .anyMatch(fault -> fault.contains("the version before is of another form"));
    }

    @Test
    void whatIsFilledInIsHeldInThePackAndFitsTheQuestion() {
        pack.change(
                FILE,
                "held: {form: mat-improvement-plan, question: steps, due: by,",
                "held: {form: mat-improvement-plans, question: steps, due: by,");
        pack.change(
                "returns/local-plan-2026.yaml",
                "held: {measure: nrs-drug-misuse-deaths}",
                "held: {measure: nrs-drug-misuse-death}");
        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("no form is called \"mat-improvement-plans\""))
                .anyMatch(fault -> fault.contains("write \"nrs-drug-misuse-deaths\""));
    }

    @Test
    void rowsOfAnotherFormAreToldAlikeAndTheirDaysAreDays() {
        pack.write(
                "synthetic/answers.csv",
                "template,area,period,given,part,question,row,column,answer\n");
        pack.change(FILE, "due: by, done: done, expected: expected}", "due: who, expected: words}");
        pack.change(FILE, "          - {id: step, words: Step, kind: text}\n", "");
        pack.change(
                "returns/local-plan-2026.yaml",
                "held: {measure: nrs-drug-misuse-deaths}",
                "held: {measure: nrs-drug-misuse-deaths, form: local-plan}");
        assertThat(pack.faults())
                .hasSize(5)
                .anyMatch(fault -> fault.contains("it is not said in one way what is held"))
                .anyMatch(fault -> fault.contains("the rows of \"steps\" do not fit here"))
                .anyMatch(fault -> fault.contains("no column of days is called \"who\""))
                .anyMatch(fault -> fault.contains("no column of days is called \"words\""))
                .anyMatch(fault -> fault.contains("progress is shown from two days"));
    }

    @Test
    void madeUpAnswersAreAnswersOfTheirForm() {
        pack.write(
                "synthetic/answers.csv",
                """
                template,area,period,given,part,question,row,column,answer
                mat-progress-return,S37000001,2026-07,2026-08-25,standard/1/community,change,,,nothing
                mat-progress-return,S37000001,2026-07,2026-08-25,standards/1/community,changes,,,nothing
                mat-progress-return,S37000001,2026-07,2026-08-25,standards/1/community,steps,1,stepp,Clinics
                mat-progress-return,S37000001,2026-07,2026-08-25,standards/1/community,steps,1,,Clinics
                mat-progress-return,S37000001,2026-07,2026-08-25,standards/1/community,steps,51,step,Clinics
                """);
        assertThat(pack.faults())
                .hasSize(5)
                .anyMatch(fault -> fault.contains("no section of the part"))
                .anyMatch(fault -> fault.contains("write \"change\""))
                .anyMatch(fault -> fault.contains("write \"step\""))
                .anyMatch(fault -> fault.contains("both a row and a column"))
                .anyMatch(fault -> fault.startsWith("synthetic/answers.csv:6:"));
    }

    @Test
    void hostileNamesAreShownAndNothingElse() {
        pack.write("returns/'; DROP TABLE--.yaml", "id: \"<script>alert(1)</script>\"\nform: x\n");

        assertThat(pack.faults())
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("returns/'; DROP TABLE--.yaml:"))
                .anyMatch(fault -> fault.contains("<script>alert(1)</script>"));
    }

    @Test
    void whatIsMadeUpIsCheckedAndLeftOut() {
        pack.write("synthetic/facts.csv", "fact,area,from,value,note\nno-fact,S99,2026,perhaps,\n");
        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("no area is called \"S99\""))
                .anyMatch(fault -> fault.contains("no fact is called \"no-fact\""));

        pack.write("synthetic/facts.csv", "fact,area,from,value,note\n");
        Plan left = ((Reading.Sound) PackReader.read(pack.folder())).plan();
        Plan taken = ((Reading.Sound) PackReader.readForDemonstration(pack.folder())).plan();

        assertThat(left.madeUp()).isEqualTo(MadeUp.NOTHING);
        assertThat(left.files()).noneMatch(file -> file.path().startsWith("synthetic/"));
        assertThat(taken.madeUp().collected()).isNotEmpty();
        assertThat(taken.files()).anyMatch(file -> file.path().startsWith("synthetic/"));
    }
}
