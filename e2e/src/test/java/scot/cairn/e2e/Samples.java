package scot.cairn.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that are looked at closely: one of each kind, and every measure. */
final class Samples {

    private static final Pattern MEASURE = Pattern.compile("/measures/[^/?.]+");

    private static final List<Sample> NAMED =
            List.of(
                    new Sample("/", 200),
                    new Sample("/outcomes", 200),
                    new Sample("/outcomes/2", 200),
                    new Sample("/outcomes/2/b", 200),
                    new Sample("/measures", 200),
                    new Sample("/areas", 200),
                    new Sample("/areas/S92000003", 200),
                    new Sample("/areas/S12000049", 200),
                    new Sample("/areas/S08000031", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/areas/councils", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/by/sex", 200),
                    new Sample("/measures/nrs-drug-misuse-deaths/by/substance", 200),
                    new Sample("/sources", 200),
                    new Sample("/sources/plan-2022-2026", 200),
                    new Sample("/sources/nrs-drug-related-deaths-2024", 200),
                    new Sample("/about-the-data", 200),
                    new Sample("/ledger", 200),
                    new Sample("/ledger/0", 200),
                    new Sample("/accessibility", 200),
                    new Sample("/contact", 200),
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

    /** Those known before the site was read. */
    static List<Sample> named() {
        return NAMED;
    }

    /** All of them: those named, then each measure that the site links to. */
    static List<Sample> of(Site site) {
        List<Sample> all = new ArrayList<>(NAMED);
        measures(site).forEach(all::add);
        return all;
    }

    private static Stream<Sample> measures(Site site) {
        return site.pages().stream()
                .map(Answer::path)
                .filter(path -> MEASURE.matcher(path).matches() && !path.endsWith("/history"))
                .map(path -> new Sample(path, 200));
    }
}
