package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakdownFaultsTest {

    private static final String MEASURE = "measures/nrs-drug-misuse-deaths-consistent-series.yaml";
    private static final String SPLIT =
            "measures/values/nrs-drug-misuse-deaths-consistent-series--sex.csv";
    private static final String DECLARED =
            """

            breakdowns:
              - id: sex
                name: Sex
                adds_up: true
                categories: [{id: male, name: Men}, {id: female, name: Women}]
            """;
    private static final String HEADER =
            "measure,area_set,area,period,sex,value,lower,upper,marker,designation,vintage,"
                    + "known_from,source,note\n";
    private static final String ROW =
            "nrs-drug-misuse-deaths-consistent-series,scotland,S92000003,2019,%s,877,,,,accredited official"
                    + " statistics,2019 edition,2020-12-15,nrs-drug-related-deaths-2019,\n";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void valuesByADeclaredBreakdownAreSound() {
        pack.append(MEASURE, DECLARED);
        pack.write(SPLIT, HEADER + ROW.formatted("male") + ROW.formatted("female"));

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aBreakdownThatIsNotDeclaredIsNotedOnceAFile() {
        String place = pack.write(SPLIT, HEADER + ROW.formatted("»male") + ROW.formatted("female"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the measure \"nrs-drug-misuse-deaths-consistent-series\" has no breakdown \"sex\";"
                                + " declare it in measures/nrs-drug-misuse-deaths-consistent-series.yaml, or take the"
                                + " column out");
    }

    @Test
    void aMisspeltBreakdownIsToldTheOneThatIsMeant() {
        pack.append(MEASURE, DECLARED);
        String place = pack.write(SPLIT, HEADER.replace("sex", "sexes") + ROW.formatted("»male"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the measure \"nrs-drug-misuse-deaths-consistent-series\" has no breakdown"
                                + " \"sexes\"; declare it in measures/nrs-drug-misuse-deaths-consistent-series.yaml,"
                                + " or take the column out");
    }

    @Test
    void aMisspeltCategoryIsToldTheOneThatIsMeant() {
        pack.append(MEASURE, DECLARED);
        String place = pack.write(SPLIT, HEADER + ROW.formatted("»mal"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no category of sex is called \"mal\"; write \"male\", or add it"
                                + " to measures/nrs-drug-misuse-deaths-consistent-series.yaml");
    }

    @Test
    void aCategoryIsDeclaredOnce() {
        String place = pack.append(MEASURE, DECLARED.replace("{id: female", "{id: »male"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the id \"male\" is taken by line %d; give it one of its own"
                                        .formatted(pack.lineOf(MEASURE, "categories:")));
    }

    @Test
    void whetherCategoriesAddUpIsYesOrNo() {
        String place = pack.append(MEASURE, DECLARED.replace("adds_up: true", "adds_up: »perhaps"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"adds_up\" must be a yes-or-no value and is text; write true or"
                                + " false, without quotation marks");
    }

    @Test
    void aBreakdownIsNotCalledLikeAColumnOfEveryFile() {
        String place = pack.append(MEASURE, DECLARED.replace("id: sex", "id: »note"));

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "every values file has a column \"note\" of its own; give the"
                                + " breakdown another id");
    }
}
