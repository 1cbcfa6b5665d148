package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies, offices, their holders, and how areas lie to each other. */
class LandscapeFaultsTest {

    private static final String BODIES = "landscape/bodies.csv";
    private static final String OFFICES = "landscape/offices.csv";
    private static final String HOLDERS = "landscape/holders.csv";
    private static final String LINKS = "landscape/area-links.csv";
    private static final String SETS = "landscape/area-sets.yaml";
    private static final String DIRECTOR_OFFICE = "director-general-health,";
    private static final String QUOTED = ",plan-2022-2026,1,Angela Constance,\n";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void theClassOfABodyIsKnown() {
        String place =
                pack.change(
                        BODIES,
                        "S37000032,integration-authorities,",
                        "S37000032,»integration-authority,");

        assertThat(pack.faults())
                .contains(
                        place
                                + "no body is called \"integration-authority\"; write"
                                + " \"integration-authorities\", or add it to"
                                + " landscape/bodies.csv");
    }

    @Test
    void aBodyIsNotOneOfItself() {
        String place =
                pack.change(
                        BODIES,
                        "Core funded organisation,,core-funded-organisations,",
                        "Core funded organisation,,»crew,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the body is one of itself; name the class that it is one of, or"
                                + " leave the cell empty");
    }

    @Test
    void theAreaOfABodyIsInTheGazetteer() {
        String place =
                pack.change(
                        BODIES,
                        "S12000033,local-authorities,S12",
                        "S12000033,local-authorities,»S13");

        assertThat(pack.faults())
                .contains(
                        place
                                + "no area is called \"S13000033\"; write \"S12000033\", or add it"
                                + " to landscape/areas.csv");
    }

    @Test
    void aCodeIsOfOneBody() {
        String place =
                pack.change(BODIES, "S12000034,local-authorities", "»S12000033,local-authorities");
        int line = pack.lineOf(BODIES, "aberdeen-city-council");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the code \"S12000033\" is taken by line "
                                + line
                                + "; give it one of its own");
    }

    @Test
    void aBodyEndsAfterItBegan() {
        String place =
                pack.change(
                        BODIES,
                        "S12000033,local-authorities,S12000033,,",
                        "S12000033,local-authorities,S12000033,2020,»2019");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"2019\" is before \"2020\", from which it holds; write the day"
                                + " it ended, or correct the day it began");
    }

    @Test
    void anOfficeStandsInItsOwnTable() {
        String place =
                pack.change(BODIES, "Scottish Ministers,government", "Scottish Ministers,»office");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "an office stands among the bodies; move it to"
                                + " landscape/offices.csv: its id stays a body's");
    }

    @Test
    void anOfficeHasNoIdOfABody() {
        String place = pack.change(OFFICES, DIRECTOR_OFFICE, "»cosla,");
        int line = pack.lineOf(BODIES, "cosla,COSLA");

        assertThat(pack.faults())
                .contains(
                        place
                                + "the id \"cosla\" is taken by line %d of landscape/bodies.csv; give"
                                        .formatted(line)
                                + " it one of its own");
    }

    @Test
    void theBodyOfAnOfficeIsKnown() {
        String place = pack.change(OFFICES, "First Minister,scottish-", "First Minister,»scotish-");

        assertThat(pack.faults())
                .contains(
                        place
                                + "no body is called \"scotish-ministers\"; write"
                                + " \"scottish-ministers\", or add it to landscape/bodies.csv");
    }

    @Test
    void theOfficeOfAHolderIsKnown() {
        String place = pack.change(HOLDERS, "oversight-group-chair", "»oversight-group-char");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no office is called \"oversight-group-char\"; write"
                                + " \"oversight-group-chair\", or add it to"
                                + " landscape/offices.csv");
    }

    @Test
    void aTermIsWithinThatOfItsOffice() {
        String place = pack.change(HOLDERS, "Angela Constance,2021-01,", "Angela Constance,»2019,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the term of \"Angela Constance\" is not within that of the"
                                + " office, from 2021-01 to now; correct the dates of one of the"
                                + " two");
    }

    @Test
    void twoHoldersOfOneSeatDoNotOverlap() {
        String place =
                pack.append(
                        HOLDERS, "minister-for-drugs-policy,,»A Person,2022-01,2022-03" + QUOTED);
        int line = pack.lineOf(HOLDERS, "Angela Constance");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"Angela Constance\" holds the office at the same time, by line %d;"
                                        .formatted(line)
                                + " end the earlier term, or give the office its number of seats");
    }

    @Test
    void aTermThatMayHaveBegunOnceTheOtherEndedIsSound() {
        pack.append(HOLDERS, "minister-for-drugs-policy,,A Person,2023," + QUOTED);

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aPostOfManyBodiesSaysWhoseHolderItIs() {
        String place =
                pack.append(HOLDERS, "integration-authority-chief-officers,»,A Person,," + QUOTED);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "each body of \"integration-authorities\" has such a post; say of"
                                + " which body this is the holder");
    }

    @Test
    void aHolderIsOfABodyThatHasThePost() {
        String place =
                pack.append(
                        HOLDERS,
                        "integration-authority-chief-officers,»nhs-fife,A Person,," + QUOTED);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the office \"integration-authority-chief-officers\" is no post of"
                                + " \"nhs-fife\"; name a body whose class has the post, or leave the"
                                + " cell empty");
    }

    @Test
    void theAreaOfALinkIsInTheGazetteer() {
        String place = pack.change(LINKS, "\nS12000005,", "\n»S12000004,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no area is called \"S12000004\"; write \"S11000004\", or add it"
                                + " to landscape/areas.csv");
    }

    @Test
    void anAreaIsNotLinkedToItself() {
        String place = pack.change(LINKS, "S12000005,S92000003", "S12000005,»S12000005");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the area is linked to itself; name the other area, or take the"
                                + " line out");
    }

    @Test
    void anAreaIsNotPartOfAPartOfItself() {
        String place = pack.append(LINKS, "S92000003,»S12000005,part_of,,,phs-scotpho-lookups,\n");

        assertThat(pack.faults())
                .contains(
                        place
                                + "\"S12000005\" is part of \"S92000003\" by other lines, so each"
                                + " would be part of itself; take out the line that is wrong, or"
                                + " write same_as");
    }

    @Test
    void twoAreasAreLinkedOnceAtATime() {
        String place =
                pack.append(LINKS, "»S12000005,S92000003,overlaps,2020,,phs-scotpho-lookups,\n");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place)
                .endsWith("links the same two areas at the same time; keep one of the two");
    }

    @Test
    void aSetListsAsManyAreasAsItIsSaidToHave() {
        String place = pack.change(SETS, "size: 14", "size: »15");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the set is said to have 15 areas and 14 are listed; list them all"
                                + " in landscape/areas.csv, or correct the size");
    }
}
