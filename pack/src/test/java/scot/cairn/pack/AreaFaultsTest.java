package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaFaultsTest {

    private static final String AREAS = "landscape/areas.csv";
    private static final String SETS = "landscape/area-sets.yaml";
    private static final String VALUES = "measures/values/nrs-drug-misuse-deaths.csv";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void withoutAGazetteerTheNationOfTheMissionIsTheOnlyArea() {
        pack.delete(AREAS);
        pack.delete(SETS);
        pack.delete("landscape/lines.csv");
        pack.delete("landscape/conflicts.yaml");
        for (String year : List.of("2021-22", "2022-23", "2023-24", "2024-25")) {
            pack.delete("rounds/mat-%s.yaml".formatted(year));
        }

        assertThat(pack.faults())
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault)
                                .containsPattern("no area is called \"[SAW].*mission.yaml"));
    }

    @Test
    void theSetOfAnAreaIsListed() {
        String place = pack.change(AREAS, "Fife,councils,", "Fife,»council,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no area set is called \"council\"; write \"councils\", or add it"
                                + " to landscape/area-sets.yaml");
    }

    @Test
    void areasWithoutAListOfSetsAreToldToAddIt() {
        pack.delete(SETS);
        String place =
                pack.write(
                        AREAS, "code,name,area_set,column,row\nS92000003,Scotland,»scotland,,\n");

        assertThat(pack.faults())
                .contains(
                        place
                                + "no area set is called \"scotland\"; add it to"
                                + " landscape/area-sets.yaml, or correct the id");
    }

    @Test
    void aCodeNamesOneArea() {
        String place = pack.change(AREAS, "S12000034,", "»S12000033,");

        assertThat(pack.faults())
                .contains(
                        place
                                + "the code \"S12000033\" is taken by line 3; give it one of its"
                                + " own");
    }

    @Test
    void aCodeIsOfCapitalsAndDigits() {
        String place = pack.change(AREAS, "S12000034,", "»s12000034,");

        assertThat(pack.faults())
                .contains(
                        place
                                + "\"s12000034\" is not what may stand here; write an official"
                                + " code, for example S92000003");
    }

    @Test
    void twoAreasOfASetHaveTwoPlacesOnItsMap() {
        String place =
                pack.change(AREAS, "Aberdeenshire,councils,5,3", "Aberdeenshire,councils,»6,3");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "column 6, row 3 of the tile map is taken by \"Aberdeen City\" in"
                                + " line 3; give each area of a set a place of its own");
    }

    @Test
    void aColumnHasItsRow() {
        String place =
                pack.change(AREAS, "Aberdeenshire,councils,5,3", "Aberdeenshire,councils,5,»");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the area has a column of the tile map and no row; write both,"
                                + " or neither");
    }

    @Test
    void aMapShowsEveryAreaOfItsSet() {
        String place =
                pack.change(AREAS, "Aberdeenshire,councils,5,3", "Aberdeenshire,councils,»,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the set \"councils\" has a tile map and this area has no place"
                                + " on it; give it a column and a row, or take those of the whole"
                                + " set out");
    }

    @Test
    void aMapHasTwelveColumns() {
        String place =
                pack.change(AREAS, "Aberdeenshire,councils,5,3", "Aberdeenshire,councils,»13,3");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"13\" is not what may stand here; write a whole number from 1 to"
                                + " 12");
    }

    @Test
    void theNationIsInTheGazetteer() {
        pack.change(AREAS, "S92000003,Scotland,scotland,,\n", "");
        String place = pack.change("mission.yaml", "code: S92000003", "code: »S92000003");

        assertThat(pack.faults())
                .contains(
                        place
                                + "the area \"S92000003\" is not in landscape/areas.csv; add it"
                                + " there with its set, or correct the code");
    }

    @Test
    void theNationHasOneName() {
        String place = pack.change("mission.yaml", "name: Scotland", "name: »Alba");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "landscape/areas.csv calls this area \"Scotland\"; give it the"
                                + " same name in both");
    }

    @Test
    void anAreaIsOfTheSetThatItsRowNames() {
        String place =
                pack.change(
                        VALUES,
                        "deaths,scotland,S92000003,2013",
                        "deaths,»councils,S92000003,2013");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the area \"S92000003\" (Scotland) is not of the set"
                                + " \"councils\"; write \"scotland\", or correct the area");
    }

    @Test
    void theSetOfAValueIsListed() {
        String place =
                pack.change(
                        VALUES, "deaths,scotland,S92000003,2013", "deaths,»scotlnd,S92000003,2013");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no area set is called \"scotlnd\"; write \"scotland\", or add it"
                                + " to landscape/area-sets.yaml");
    }

    @Test
    void theHeaderOfTheGazetteerIsFixed() {
        String place = pack.change(AREAS, "area_set,column,row", "area_set,»col,row");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the column \"col\" does not belong here; write"
                                + " code,name,area_set,column,row, and then from,to or"
                                + " nothing");
    }

    @Test
    void aColumnThatIsLeftOutIsNamed() {
        String place =
                pack.write(AREAS, "code,name,area_set,»column\nS92000003,Scotland,scotland,\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the header lacks the column \"row\"; write"
                                + " code,name,area_set,column,row, and then from,to or"
                                + " nothing");
    }

    @Test
    void theSourceOfASetIsKnown() {
        String place =
                pack.change(SETS, "source: phs-scotpho-lookups", "source: »phs-scotpho-lookup");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"phs-scotpho-lookup\"; write"
                                + " \"phs-scotpho-lookups\", or add it to sources.yaml");
    }
}
