package scot.cairn.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.cairn.Checkout;
import scot.cairn.pack.Area;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;

class ShortNamesTest {

    @Test
    void aWordThatSeveralNamesShareIsPassedOver() {
        assertThat(ShortNames.of(List.of("NHS Fife", "NHS Forth Valley", "NHS Lothian")))
                .containsExactly(
                        Map.entry("NHS Fife", "Fife"),
                        Map.entry("NHS Forth Valley", "Fort"),
                        Map.entry("NHS Lothian", "Loth"));
    }

    @Test
    void namesOfSharedWordsAloneAreMadeOfTwo() {
        assertThat(
                        ShortNames.of(
                                List.of(
                                        "East Lothian",
                                        "West Lothian",
                                        "East Ayrshire",
                                        "Ayrshire")))
                .containsEntry("East Lothian", "E Lot")
                .containsEntry("East Ayrshire", "E Ayr")
                .containsEntry("Ayrshire", "Ayrs");
    }

    @Test
    void namesThatBeginAlikeAreToldApart() {
        assertThat(ShortNames.of(List.of("Aberdeen City", "Aberdeenshire", "Dundee City")))
                .containsEntry("Aberdeen City", "Abe C")
                .containsEntry("Aberdeenshire", "Aber");
    }

    @Test
    void namesThatNoShortFormTellsApartStayWhole() {
        assertThat(ShortNames.of(List.of("Northernmost", "Northernly")))
                .containsExactly(
                        Map.entry("Northernmost", "Nort"), Map.entry("Northernly", "Northernly"));
    }

    @Test
    void noTwoAreasOfASetOfTheMissionAreShortenedAlike() {
        Plan plan = ((Reading.Sound) PackReader.read(Checkout.missionPack())).plan();

        assertThat(plan.areaSets()).isNotEmpty();
        assertThat(plan.areaSets())
                .allSatisfy(set -> {
                    List<String> names =
                            plan.areas().stream()
                                    .filter(area -> area.areaSet().equals(set.id()))
                                    .map(Area::name)
                                    .toList();
                    assertThat(ShortNames.of(names).values())
                            .doesNotHaveDuplicates()
                            .hasSameSizeAs(names);
                });
    }
}
