package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aMisspeltColumnIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "vintage,known_from",
                        "»vintages,known_from");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the column \"vintages\" does not belong here; write"
                                + " measure,area_set,area,period, then a column for each breakdown,"
                                + " then"
                                + " value,lower,upper,marker,designation,vintage,known_from,source,note");
    }

    @Test
    void aColumnInAnotherPlaceIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "measure,area_set,area",
                        "measure,»area,area_set");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the column \"area\" does not belong here; write"
                                + " measure,area_set,area,period, then a column for each breakdown,"
                                + " then"
                                + " value,lower,upper,marker,designation,vintage,known_from,source,note");
    }

    @Test
    void aHeaderStaysOnItsLine() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "measure,area_set,area,period,value",
                        "measure,»\"area\nset\",area,period,value");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a cell runs on over the end of its line; close its quotation"
                                + " mark, and keep each row on one line");
    }

    @Test
    void aColumnIsGivenOnce() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "period,value",
                        "period,sex,»sex,value");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the column \"sex\" does not belong here; write"
                                + " measure,area_set,area,period, then a column for each breakdown,"
                                + " then"
                                + " value,lower,upper,marker,designation,vintage,known_from,source,note");
    }

    @Test
    void theNameOfABreakdownIsInSmallLetters() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "period,value",
                        "period,»Sex,value");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the column \"Sex\" does not belong here; write"
                                + " measure,area_set,area,period, then a column for each breakdown,"
                                + " then"
                                + " value,lower,upper,marker,designation,vintage,known_from,source,note");
    }

    @Test
    void aMissingColumnIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "measure,area_set,area,period,value,lower,upper,",
                        "»measure,area_set,area,period,value,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the header has 11 columns and needs 13; write"
                                + " measure,area_set,area,period, then a column for each breakdown,"
                                + " then"
                                + " value,lower,upper,marker,designation,vintage,known_from,source,note");
    }

    @Test
    void aRowHasACellForEachColumn() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,\n",
                        "»nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the row has 12 cells and the header 13; give it a cell for each"
                                + " column, and put a cell that holds a comma in quotation marks");
    }

    @Test
    void anEmptyLineIsAFault() {
        String place = pack.append("measures/values/nrs-drug-misuse-deaths.csv", "»\n");

        assertThat(pack.faults()).containsExactly(place + "the line is empty; take it out");
    }

    @Test
    void anOpenQuotationMarkIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,\n",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,»\"note\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the quotation marks of this row do not pair; put a whole cell in"
                                + " quotation marks, and write a mark inside it twice");
    }

    @Test
    void aStrayQuotationMarkIsAFault() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,\n",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,»\"5\"26,,,,accredited"
                                + " official statistics,2013 edition,,nrs-drug-related-deaths-2013,\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the quotation marks of this row do not pair; put a whole cell in"
                                + " quotation marks, and write a mark inside it twice");
    }

    @Test
    void aCellStaysOnItsLine() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,\n",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,»\"one\n"
                                + "two\"\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a cell runs on over the end of its line; close its quotation"
                                + " mark, and keep each row on one line");
    }

    @Test
    void aNumberHasNoThousandsSeparator() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "2013,526,",
                        "2013,»\"1,526\",");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"1,526\" is not what may stand here; write digits with a point"
                                + " before decimals and no thousands separator, for example 1330 or"
                                + " 861.8");
    }

    @Test
    void aNumberIsPlain() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv", "2013,526,", "2013,»5.26e2,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"5.26e2\" is not what may stand here; write digits with a point"
                                + " before decimals and no thousands separator, for example 1330 or"
                                + " 861.8");
    }

    @Test
    void aNumberHasNoSpaceAround() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv", "2013,526,", "2013,» 526,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\" 526\" is not what may stand here; write digits with a point"
                                + " before decimals and no thousands separator, for example 1330 or"
                                + " 861.8");
    }

    @Test
    void aPlaceCountsCellsInQuotationMarks() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526",
                        "nrs-drug-misuse-deaths,\"scotland\",\"S92000003\",2013,»5O6");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"5O6\" is not what may stand here; write digits with a point"
                                + " before decimals and no thousands separator, for example 1330 or"
                                + " 861.8");
    }

    @Test
    void aRowSaysItsVintage() {
        String place =
                pack.change("measures/values/nrs-drug-misuse-deaths.csv", "2013 edition,", "»,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"vintage\" is missing; add it: name of the edition that printed"
                                + " it, for example 2019 edition");
    }

    @Test
    void aRowSaysItsSource() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-related-deaths-2013,",
                        "»,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"source\" is missing; add it: id of the document in"
                                + " sources.yaml");
    }

    @Test
    void aPeriodIsADate() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv", "2013,526", "»2013-14,526");

        assertThat(pack.faults())
                .containsExactly(
                        place + "\"2013-14\" is not a month of the calendar; " + DateForm.MEND);
    }

    @Test
    void knownFromIsADate() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv", "2020-12-15", "»15/12/2020");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"15/12/2020\" is not a date in a form that a plan uses; "
                                + DateForm.MEND);
    }

    @Test
    void aDesignationIsOneOfFive() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "accredited official statistics,2013",
                        "»accredited official statistic,2013");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"accredited official statistic\" is not one of accredited"
                                + " official statistics, official statistics, official statistics"
                                + " in development, management information, derived by Cairn; write"
                                + " \"accredited official statistics\"");
    }

    @Test
    void aMarkerIsOneOfSeven() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "2013,526,,,,",
                        "2013,526,,,»provisionl,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"provisionl\" is not one of nil, missing, not_applicable,"
                                + " suppressed, unconfirmed, provisional, late; write"
                                + " \"provisional\"");
    }

    @Test
    void aRowHasAValueOrAMarker() {
        String place =
                pack.change("measures/values/nrs-drug-misuse-deaths.csv", "2013,526,", "2013,»,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the row has neither a value nor a marker; write the number, or"
                                + " in the marker column why there is none");
    }

    @Test
    void aSuppressedValueIsNotShown() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "2013,526,,,,",
                        "2013,»526,,,suppressed,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a value stands beside the marker suppressed; take one of the two"
                                + " out");
    }

    @Test
    void nilIsNought() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "2013,526,,,,",
                        "2013,»526,,,nil,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a value other than 0 stands beside the marker nil; take one of"
                                + " the two out");
    }

    @Test
    void aLowerBoundIsNotAboveItsValue() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths-five-year-average.csv",
                        "1998,260,228.4,",
                        "1998,260,»260.1,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the lower bound is above what it bounds; correct the number, or"
                                + " the bound");
    }

    @Test
    void anUpperBoundIsNotBelowItsValue() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths-five-year-average.csv",
                        "1998,260,228.4,291.6",
                        "1998,260,228.4,»259.9");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the upper bound is below what it bounds; correct the number, or"
                                + " the bound");
    }

    @Test
    void aRowIsGivenOnce() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2014,613",
                        "»nrs-drug-misuse-deaths,scotland,S92000003,2013,527,,,,accredited official"
                                + " statistics,2013 edition,,nrs-drug-related-deaths-2013,\n"
                                + "nrs-drug-misuse-deaths,scotland,S92000003,2014,613");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "line 2 of measures/values/nrs-drug-misuse-deaths.csv has the same"
                                + " measure, area, period, breakdown and vintage; keep one of the"
                                + " two, or name the vintage that each is from");
    }

    @Test
    void aLaterVintageStandsAfterAnEarlierOne() {
        String place =
                pack.append(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "»nrs-drug-misuse-deaths,scotland,S92000003,2021,1320,,,,official"
                                + " statistics,a draft,2022-06,plan-2022-2026,\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the row is of an older vintage than one above it for the same"
                                + " period; put the rows of a period in the order of their"
                                + " publication");
    }

    @Test
    void aProvisionalValueIsShownWithItsMarker() {
        pack.change(
                "measures/values/nrs-drug-misuse-deaths.csv",
                "2013,526,,,,",
                "2013,526,,,provisional,");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void nilStandsWithNoughtOrNothing() {
        pack.change("measures/values/nrs-drug-misuse-deaths.csv", "2013,526,,,,", "2013,0,,,nil,");
        pack.change("measures/values/nrs-drug-misuse-deaths.csv", "2014,613,,,,", "2014,,,,nil,");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void anAreaConfirmsItsNumberInALastColumn() {
        pack.write("measures/values/old.csv", attested("5,,,,", ",confirmed"));
        assertThat(pack.faults()).isEmpty();
        pack.write("measures/values/old.csv", attested(",,,unconfirmed,", ",not_confirmed"));
        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void whatIsAttestedFitsItsNumberAndItsCaveatsAreSaid() {
        assertThat(attestationFault("5,,,,", ",late"))
                .endsWith(
                        "a value stands beside the attestation late; take the value out, or say"
                                + " whether the area confirmed it");
        assertThat(attestationFault("5,,,,", ",confirmed_with_caveats"))
                .endsWith(
                        "the caveats are not said; write them in the note column, in the area's words");
        assertThat(attestationFault(",,,late,", ",confirmed"))
                .endsWith(
                        "the marker late stands beside the attestation confirmed; take one of the two"
                                + " out");
        assertThat(attestationFault("5,,,,", ",agreed"))
                .contains("confirmed, confirmed_with_caveats, not_confirmed, late");
    }

    private String attestationFault(String number, String attestation) {
        pack.write("measures/values/old.csv", attested(number, attestation));
        assertThat(pack.faults()).hasSize(1);
        return pack.faults().getFirst();
    }

    private static String attested(String number, String attestation) {
        return """
        measure,area_set,area,period,value,lower,upper,marker,designation,vintage,known_from,source,note,attestation
        nrs-drug-misuse-deaths,scotland,S92000003,1995,%sofficial statistics,a copy,,plan-2022-2026,%s
        """
                .formatted(number, attestation);
    }

    @Test
    void linesMayEndAsOnWindows() {
        String rows =
                """
                measure,area_set,area,period,value,lower,upper,marker,designation,vintage,known_from,source,note
                nrs-drug-misuse-deaths,scotland,S92000003,1995,5O,,,,official statistics,a copy,,plan-2022-2026,
                """;
        pack.write("measures/values/old.csv", rows.replace("\n", "\r\n"));

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/old.csv:2:48: \"5O\" is not what may stand here; write"
                                + " digits with a point before decimals and no thousands separator, for"
                                + " example 1330 or 861.8");
    }
}
