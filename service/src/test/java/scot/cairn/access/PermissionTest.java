package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.pattern.PathPatternParser;

/** A row lets in a role for its own areas, or for any. */
class PermissionTest {

    @ParameterizedTest(name = "{0}: {1} for \"{2}\" at {3}: {4}")
    @CsvSource({
        "own, area-co-ordinator, B1, /work/areas/B1, true",
        "own, area-co-ordinator, B1, /work/areas/B2, false",
        "own, area-co-ordinator, '', /work/areas/B2, true",
        "own, funder, B1, /work/areas/B1, false",
        "own, area-co-ordinator, B1, /work/areas/B1/x, false",
        "any, area-co-ordinator, B1, /work/areas/B2, true",
        "any, funder, B2, /work/areas/B2, false"
    })
    void theAreaOfThePathIsOnesOwnWhereTheRowSaysSo(
            String areas, String role, String own, String path, boolean may) {
        Permission row = row("/work/areas/{area}", areas);

        assertThat(row.allows(acting(role, own), path)).isEqualTo(may);
    }

    @Test
    void whereThePathNamesNoAreaOnlyTheWholeNationIsLetIn() {
        Permission row = row("/work/areas", "own");

        assertThat(row.allows(acting("area-co-ordinator", ""), "/work/areas")).isTrue();
        assertThat(row.allows(acting("area-co-ordinator", "B1"), "/work/areas")).isFalse();
    }

    @Test
    void anAreaOfAnotherRoleOfOnesOwnDoesNotCount() {
        Person person =
                new Person(
                        new UUID(0, 1),
                        "x",
                        List.of(capacity("area-co-ordinator", "B1"), capacity("funder", "B2")));

        assertThat(row("/work/areas/{area}", "own").allows(person, "/work/areas/B2")).isFalse();
    }

    private static Permission row(String route, String areas) {
        return new Permission(
                "GET",
                PathPatternParser.defaultInstance.parse(route),
                Permission.Who.ROLES,
                Set.of(Role.AREA_CO_ORDINATOR),
                areas.equals("own") ? Permission.Areas.OWN : Permission.Areas.ANY,
                "",
                "x");
    }

    private static Person acting(String role, String area) {
        return new Person(new UUID(0, 1), "x", List.of(capacity(role, area)));
    }

    private static Capacity capacity(String role, String area) {
        return new Capacity(
                1,
                new UUID(0, 1),
                Role.of(role).orElseThrow(),
                "",
                area.isEmpty() ? List.of() : List.of(area),
                LocalDate.EPOCH,
                null,
                "x",
                null,
                null);
    }
}
