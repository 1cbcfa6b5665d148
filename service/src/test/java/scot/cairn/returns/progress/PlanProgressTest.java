package scot.cairn.returns.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Preparer;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.progress.Followed.Steps;
import scot.cairn.returns.progress.Followed.Told;
import scot.cairn.returns.progress.PlanStep.Fate;
import scot.cairn.returns.progress.PlanStep.Standing;

/** The forms of the mission, filled in with made-up answers. */
class PlanProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final String PART = "steps/1/community";
    private static final String TELLS = "standards/1/community";
    private static final Plan PLAN =
            ((Reading.Sound) PackReader.read(Path.of("../packs/scotland-drugs-mission"))).plan();
    private static final Steps STEPS =
            new Steps(
                    form("mat-improvement-plan"),
                    question("mat-improvement-plan", "steps"),
                    2,
                    List.of(
                            new Told(
                                    form("mat-progress-return"),
                                    question("mat-progress-return", "steps"),
                                    1,
                                    2)));

    @Test
    void aStepIsReadBesideTheFirstPlanAndTheOneThatStands() {
        PlanProgress progress =
                PlanProgress.of(
                        STEPS,
                        List.of(
                                plan(
                                        1,
                                        List.of(
                                                row("Clinics", "2026-01-10"),
                                                row("Posters", "2026-05-01"))),
                                plan(
                                        2,
                                        List.of(
                                                row("Clinics", "2026-06-10"),
                                                row("Peers", "2026-09-01")))),
                        List.of(
                                said("2026-01", List.of(List.of("Clinics", "", "2026-07-01", ""))),
                                said(
                                        "2026-04",
                                        List.of(List.of("Clinics", "2026-06-20", "", "")))));

        assertThat(progress.steps())
                .extracting(PlanStep::step, PlanStep::fate, step -> step.standing(DAY))
                .containsExactly(
                        tuple("Clinics", Fate.KEPT, Standing.LATE),
                        tuple("Peers", Fate.ADDED, Standing.NOT_YET_DUE),
                        tuple("Posters", Fate.TAKEN_OUT, Standing.TAKEN_OUT));
        PlanStep clinics = progress.steps().getFirst();
        assertThat(clinics.standing(LocalDate.of(2026, 6, 20))).isEqualTo(Standing.DONE_AFTER);
        assertThat(clinics.slippage(LocalDate.of(2026, 6, 20))).contains(161L);
        assertThat(clinics.movedBy()).contains(151L);
        assertThat(progress.steps().get(2).slippage(DAY)).isEmpty();
        assertThat(progress.returns()).isEqualTo(2);
        assertThat(progress.moved(true)).isEqualTo(1);
    }

    @Test
    void aStepWithoutWordsAndTwoOfTheSameWordsAreEachOnePart() {
        PlanProgress progress =
                PlanProgress.of(
                        STEPS,
                        List.of(
                                plan(
                                        1,
                                        List.of(
                                                row("", "2026-01-10"),
                                                row("Train", "2026-02-01"),
                                                row("Train", "2026-08-01")))),
                        List.of(
                                said(
                                        "2026-04",
                                        List.of(
                                                List.of("Train", "2026-01-31", "", ""),
                                                List.of("Train", "", "2026-09-01", "")))));

        assertThat(progress.steps())
                .extracting(PlanStep::step, PlanStep::done, PlanStep::expected)
                .containsExactly(
                        tuple("", null, null),
                        tuple("Train", LocalDate.of(2026, 1, 31), null),
                        tuple("Train", null, LocalDate.of(2026, 9, 1)));
        assertThat(PlanTables.steps(progress, DAY).rows()).hasSize(3);
        assertThat(PlanWords.of(progress, DAY)).contains("2 were to be done before");
    }

    @Test
    void aDayThatIsTypedWronglyLeavesAChartThatCanBeRead() {
        PlanProgress near =
                PlanProgress.of(
                        STEPS,
                        List.of(
                                plan(
                                        1,
                                        List.of(
                                                row("One", "2026-01-10"),
                                                row("Two", "2031-01-10")))),
                        List.of());
        PlanProgress far =
                PlanProgress.of(
                        STEPS,
                        List.of(
                                plan(
                                        1,
                                        List.of(
                                                row("One", "2026-01-10"),
                                                row("Two", "2126-01-10")))),
                        List.of());

        assertThat(BurnUp.of(near, DAY)).get().asString().contains("Jan 2031");
        assertThat(BurnUp.of(far, DAY)).isEqualTo(Optional.empty());
    }

    @Test
    void paceGoesOnThroughVersionsOfAFormAndLeavesOutWhatIsNoAnswer() {
        ReturnQuestion fullBy = question("mat-progress-return", "full-by");
        Submission before = answered("earlier-form/A1/2026-01", "expected", Given.of("2026-09-01"));
        Submission now =
                answered("mat-progress-return/A1/2026-04", "full-by", Given.of("2026-12-01"));
        Submission elsewhere =
                answered(
                        "mat-progress-return/A1/2026-07",
                        "full-by",
                        new Given(
                                Stands.IN_OWN_DOCUMENT,
                                List.of("2027-01-01"),
                                List.of(),
                                "",
                                false));

        assertThat(
                        Pace.of(
                                List.of(
                                        new Pace.Asked(
                                                fullBy,
                                                Map.of(
                                                        "mat-progress-return", "full-by",
                                                        "earlier-form", "expected"))),
                                List.of(before, now, elsewhere)))
                .singleElement()
                .satisfies(pace -> {
                    assertThat(pace.told()).hasSize(2);
                    assertThat(pace.moved()).contains(91L);
                    assertThat(pace.unbroken()).hasSize(1);
                });
    }

    private static List<String> row(String step, String by) {
        return List.of(step, "A post", by);
    }

    private static Submission plan(int number, List<List<String>> rows) {
        return submission("mat-improvement-plan/A1/2026", number, PART, "steps", table(rows));
    }

    private static Submission said(String period, List<List<String>> rows) {
        return submission("mat-progress-return/A1/" + period, 1, TELLS, "steps", table(rows));
    }

    private static Submission answered(String obligation, String question, Given given) {
        return submission(obligation, 1, TELLS, question, given);
    }

    private static Given table(List<List<String>> rows) {
        return new Given(Stands.ANSWERED, List.of(), rows, "", false);
    }

    private static Submission submission(
            String obligation, int number, String part, String question, Given given) {
        return new Submission(
                obligation,
                DAY,
                number,
                List.of(
                        new SubmittedPart(
                                part,
                                "Standard 1: Community",
                                List.of(new SubmittedAnswer(question, "Asked?", "Said", given)))),
                List.of(),
                new Preparer("", "", ""),
                null,
                true,
                Instant.EPOCH,
                Submission.NO_ENTRY);
    }

    private static ReturnTemplate form(String id) {
        return PLAN.templates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReturnQuestion question(String form, String id) {
        return form(form).questions().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
