package scot.cairn.framework.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.progress.ProgressReport;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Commitment.Change;
import scot.cairn.pack.Commitment.Control;
import scot.cairn.pack.Commitment.Evidence;
import scot.cairn.pack.Commitment.Finding;
import scot.cairn.pack.Commitment.Kind;
import scot.cairn.pack.Commitment.Lack;
import scot.cairn.pack.Commitment.Measurability;
import scot.cairn.pack.Commitment.Reporter;
import scot.cairn.pack.Commitment.Version;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.WrittenDate;

class PromiseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Quotation SAID = new Quotation("we will", "plan", "1");

    @Test
    void aDateThatPassedInSilenceIsNoOutcomeOnRecordAndNotLate() {
        assertThat(promise(List.of(said(Change.FIRST, "Autumn 2022"))).standing())
                .isEqualTo(Standing.NO_OUTCOME_ON_RECORD);
    }

    @Test
    void aSeasonPassesWhenItEnds() {
        Promise autumn = promise(List.of(said(Change.FIRST, "Autumn 2026")));

        assertThat(autumn.isPastDue()).isFalse();
        assertThat(autumn.standing()).isEqualTo(Standing.NOT_YET_DUE);
    }

    @Test
    void itIsLateOnlyWhereADocumentSaysSo() {
        assertThat(promise(List.of(said(Change.FIRST, "2022")), Finding.LATE).standing())
                .isEqualTo(Standing.LATE);
    }

    @Test
    void whatIsMetStaysMetWhateverWasSaidAfter() {
        assertThat(
                        promise(List.of(said(Change.FIRST, "2022")), Finding.MET, Finding.UNDER_WAY)
                                .standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void anExplorationIsMetByEitherFinding() {
        assertThat(promise(List.of(said(Change.FIRST, null)), Finding.NOT_PROCEED).standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void whatWasUnderWayWhenItsDatePassedHasNoOutcomeOnRecord() {
        assertThat(promise(List.of(said(Change.FIRST, "2022")), Finding.UNDER_WAY).standing())
                .isEqualTo(Standing.NO_OUTCOME_ON_RECORD);
    }

    @Test
    void aPromiseThatNobodyCouldFindKeptSaysSo() {
        assertThat(promise(List.of(said(Change.FIRST, null))).standing())
                .isEqualTo(Standing.NOT_MEASURABLE);
    }

    @Test
    void theFirstDateStaysWhenItIsMoved() {
        Promise moved =
                promise(List.of(said(Change.FIRST, "2022-04"), said(Change.RE_BASED, "2025-04")));

        assertThat(moved.isMoved()).isTrue();
        assertThat(moved.firstDue().orElseThrow().words()).isEqualTo("April 2022");
        assertThat(moved.due().orElseThrow().words()).isEqualTo("April 2025");
    }

    @Test
    void aDateSaidMoreExactlyIsNotMoved() {
        Promise exact =
                promise(
                        List.of(
                                said(Change.FIRST, "2024"),
                                said(Change.NARROWED, "2024-04-01"),
                                said(Change.RESTATED, "2024")));

        assertThat(exact.isMoved()).isFalse();
        assertThat(exact.due().orElseThrow().words()).isEqualTo("1 April 2024");
    }

    @Test
    void withdrawingItDropsIt() {
        assertThat(
                        promise(List.of(said(Change.FIRST, "2027"), said(Change.WITHDRAWN, null)))
                                .standing())
                .isEqualTo(Standing.DROPPED);
    }

    @Test
    void whatItsOwnerReportsAfterItsDateIsKnown() {
        Promise silent = promise(List.of(said(Change.FIRST, "2022")));

        Promise underWay = reported(silent, report(1, Finding.UNDER_WAY, false));
        assertThat(underWay.standing()).isEqualTo(Standing.UNDER_WAY);
        assertThat(underWay.forecast().orElseThrow().text()).isEqualTo("2031");
        assertThat(Words.standing(underWay))
                .startsWith("Said to be under way here on ")
                .contains("whoever promised it");

        assertThat(
                        reported(
                                        silent,
                                        report(1, Finding.UNDER_WAY, false),
                                        report(2, Finding.LATE, false))
                                .standing())
                .isEqualTo(Standing.LATE);
        assertThat(reported(silent, report(1, Finding.MET, false)).standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void whatIsMadeUpSaysNothingOfHowItStands() {
        Promise silent = promise(List.of(said(Change.FIRST, "2022")));
        Promise madeUp = reported(silent, report(1, Finding.MET, true));

        assertThat(madeUp.standing()).isEqualTo(Standing.NO_OUTCOME_ON_RECORD);
        assertThat(madeUp.isKnown()).isFalse();
        assertThat(madeUp.realForecast()).isEmpty();
    }

    @Test
    void aDocumentThatIsYoungerThanAReportIsTheLastWord() {
        Promise silent = promise(List.of(said(Change.FIRST, "2022")));
        Evidence younger =
                new Evidence(Finding.DROPPED, Reporter.OTHER, SAID, WrittenDate.parse("2190"));
        Promise both =
                new Promise(
                        silent.commitment(),
                        silent.versions(),
                        List.of(younger),
                        List.of(report(1, Finding.UNDER_WAY, false)),
                        TODAY);

        assertThat(both.standing()).isEqualTo(Standing.DROPPED);
    }

    private static Promise reported(Promise promise, ProgressReport... reports) {
        return new Promise(
                promise.commitment(),
                promise.versions(),
                promise.evidence(),
                List.of(reports),
                TODAY);
    }

    private static ProgressReport report(int number, Finding stands, boolean synthetic) {
        DateRange date = DateRange.of(WrittenDate.parse(stands == Finding.MET ? "2023" : "2031"));
        boolean isDone = stands == Finding.MET;
        return new ProgressReport(
                "a-promise",
                number,
                stands,
                "As far as it is",
                isDone ? null : date,
                isDone ? date : null,
                "mission-team",
                "",
                synthetic,
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                number);
    }

    private static Version said(Change change, @Nullable String due) {
        return new Version(
                change, SAID, null, due == null ? null : WrittenDate.parse(due), due, null, null);
    }

    private static Promise promise(List<Version> versions, Finding... findings) {
        List<Evidence> evidence = new ArrayList<>();
        for (Finding finding : findings) {
            evidence.add(new Evidence(finding, Reporter.OWNER, SAID, null));
        }
        Commitment commitment =
                new Commitment(
                        "a-promise",
                        Kind.ACTION,
                        "A promise",
                        List.of("outcome/1"),
                        Control.OWN,
                        null,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        versions,
                        new Measurability(false, List.of(Lack.TEST), "No test."),
                        null,
                        List.of(),
                        List.of(),
                        evidence);
        return new Promise(commitment, versions, evidence, List.of(), TODAY);
    }
}
