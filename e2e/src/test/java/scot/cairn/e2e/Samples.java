package scot.cairn.e2e;

import java.util.List;

/** The pages that are looked at closely: one of each kind, and those that are unlike the rest. */
final class Samples {

    private static final List<Sample> NAMED =
            List.of(
                    new Sample("/", 200),
                    new Sample("/aim", 200),
                    new Sample("/aim/lives", 200),
                    new Sample("/outcomes", 200),
                    new Sample("/outcomes/2", 200),
                    new Sample("/outcomes/2/b", 200),
                    new Sample("/commitments?standing=no-outcome-on-record", 200),
                    new Sample("/commitments?q=nonsense", 200),
                    new Sample("/commitments/ost-treatment-target", 200),
                    new Sample("/commitments/mat-standards-embedded", 200),
                    new Sample("/standards", 200),
                    new Sample("/standards/mat", 200),
                    new Sample("/standards/mat/7", 200),
                    new Sample("/plans", 200),
                    new Sample("/plans/scotland-drugs-mission", 200),
                    new Sample("/plans/scotland-alcohol-drugs-plan-2026", 200),
                    new Sample("/editions", 200),
                    new Sample("/editions/annual-report-2021-22", 200),
                    new Sample("/coverage", 200),
                    new Sample(
                            "/who-answers?about=standard/mat/3&area=S12000047&on=2023-05-01", 200),
                    new Sample("/who-answers", 200),
                    new Sample("/bodies", 200),
                    new Sample("/bodies/fife-integration-authority", 200),
                    new Sample("/bodies/public-health-scotland", 200),
                    new Sample("/groups", 200),
                    new Sample("/groups/national-mission-oversight-group", 200),
                    new Sample("/instruments", 200),
                    new Sample("/instruments/human-rights-bill", 200),
                    new Sample("/instruments/mat-direction", 200),
                    new Sample("/measures", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths-five-year-average", 200),
                    new Sample("/measures/police-suspected-drug-deaths", 200),
                    new Sample("/measures/opioid-dependence-prevalence", 200),
                    new Sample("/measures/ost-people-average-in-community", 200),
                    new Sample("/areas?from=councils&to=integration-authorities", 200),
                    new Sample("/areas/S12000049", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/areas/councils", 200),
                    new Sample("/measures/by-area?areas=councils", 200),
                    new Sample("/measures/police-suspected-drug-deaths/chart", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/by/sex", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/by/substance", 200),
                    new Sample("/sources", 200),
                    new Sample("/sources/plan-2022-2026", 200),
                    new Sample("/sources/nrs-drug-related-deaths-2024", 200),
                    new Sample("/about-the-data", 200),
                    new Sample("/ledger", 200),
                    new Sample("/ledger/0", 200),
                    new Sample("/api", 200),
                    new Sample("/corrections", 200),
                    new Sample("/report-a-problem?page=/measures", 200),
                    new Sample("/problems/00000-00000-00000-00000", 404),
                    new Sample("/search", 200),
                    new Sample("/search?q=zzqqxxvv", 200),
                    new Sample("/search?q=naloxone", 200),
                    new Sample("/search?q=nalxone", 200),
                    new Sample("/search?q=drug&kind=commitment&page=2", 200),
                    new Sample("/accessibility", 200),
                    new Sample("/contact", 200),
                    new Sample("/privacy", 200),
                    new Sample("/cookies", 200),
                    new Sample("/terms", 200),
                    new Sample("/help", 200),
                    new Sample("/help/appoint-someone", 200),
                    new Sample("/help/roles/administrator", 200),
                    new Sample("/sign-in", 200),
                    new Sample("/follow?subject=/outcomes/2", 200),
                    new Sample("/follow/asked", 200),
                    new Sample("/work/outbox", 200),
                    new Sample("/history", 200),
                    new Sample("/measures/history", 200),
                    new Sample("/outcomes/2/history", 200),
                    new Sample("/outcomes/2/b/history", 200),
                    new Sample("/?as-known-on=2021-01-20", 200),
                    new Sample("/measures?as-known-on=2021-01-20", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths?as-known-on=2021-01-20", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths?as-known-on=1990-01-01", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths?as-known-on=2021-02-30", 400),
                    new Sample("/measures.csv?table=no-such-table", 404),
                    new Sample("/outcomes/99", 404),
                    new Sample("/no-such-page", 404));

    private Samples() {}

    /** All of them. */
    static List<Sample> named() {
        return NAMED;
    }
}
