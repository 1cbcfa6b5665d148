package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFaultsTest {

    private static final String DIVISIONS = "datasets/police-suspected-deaths-by-division.yaml";
    private static final String AGES = "datasets/police-suspected-deaths-by-sex-and-age.yaml";
    private static final String COUNCILS = "datasets/nrs-deaths-by-council.yaml";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aDatasetIsCalledLikeNoMeasure() {
        pack.delete(COUNCILS);
        String place =
                pack.write(
                        "datasets/population.yaml",
                        """
                        id: »population
                        name: A table
                        what: People.
                        publisher: Somebody
                        where: {area: S92000003}
                        when: {column: year}
                        figures: [{column: people, measure: population}]
                        """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a measure is called \"population\" too; give the dataset an id of its"
                                + " own");
    }

    @Test
    void whichAreaAndWhichPeriodARowIsAboutIsSaidOnce() {
        String where = pack.change(DIVISIONS, "where: {column", "where: »{area: S92000003, column");
        String figure =
                pack.change(
                        COUNCILS, "when: {column: year}\n\nfigures:\n  - {", "\nfigures:\n  - »{");

        assertThat(pack.faults())
                .containsExactlyInAnyOrder(
                        where
                                + "it is not said in one way which area a row is about; name a column,"
                                + " or an area that all rows are about",
                        figure
                                + "it is not said which period the figure is about; add the period, or"
                                + " when to the dataset");
    }

    @Test
    void whoBringsATableInIsARoleThatImportsOrABodyOfThePlan() {
        String role =
                pack.change(
                        COUNCILS,
                        "where: {column",
                        "supplied_by: {roles: [»assessor], bodies: [national-records-of-scotlnd]}\nwhere: {column");

        assertThat(pack.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith(role).contains("analyst"))
                .anySatisfy(fault -> assertThat(fault).contains("no body is called"));
    }

    @Test
    void whoBringsATableInIsSomebody() {
        String nobody = pack.change(COUNCILS, "where: {column", "supplied_by: »{}\nwhere: {column");

        assertThat(pack.faults())
                .containsExactly(
                        nobody
                                + "it is not said who brings the table in; name roles or bodies, or take"
                                + " the key out where whoever imports may");
    }

    @Test
    void categoriesAreThoseOfTheMeasure() {
        String category = pack.change(AGES, "category: 25-to-34}", "category: »25-to-35}");
        String alone =
                pack.change(
                        AGES,
                        "- {word: Male, breakdown: sex, category: male}",
                        "- »{word: Male, breakdown: sex}");

        assertThat(pack.faults())
                .containsExactlyInAnyOrder(
                        category
                                + "no category is called \"25-to-35\"; write \"25-to-34\", or add it to"
                                + " measures/police-suspected-drug-deaths.yaml",
                        alone
                                + "a breakdown stands without its category, or a category without its"
                                + " breakdown; add the other, or take both out where the word is for"
                                + " all together");
    }

    @Test
    void aColumnHasOneMeaningAndNoMeasureIsWorkedOutHere() {
        String column = pack.change(COUNCILS, "left_out: [area_name]", "left_out: [»year]");
        String derived =
                pack.change(
                        "datasets/nrs-deaths-scotland.yaml",
                        "measure: nrs-drug-misuse-deaths-consistent-series",
                        "measure: »nrs-drug-misuse-deaths-five-year-average");

        assertThat(pack.faults())
                .anyMatch(fault -> fault.startsWith(column + "the column \"year\" has a meaning"))
                .anyMatch(fault ->
                        fault.startsWith(
                                derived
                                        + "the measure \"nrs-drug-misuse-deaths-five-year-average\" is"
                                        + " worked out here"))
                .hasSize(2);
    }
}
