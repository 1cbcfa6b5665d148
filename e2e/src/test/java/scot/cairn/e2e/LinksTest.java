package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every link within the site leads where it says. */
@ExtendWith(RunningCairn.class)
class LinksTest {

    private final Site site;

    LinksTest(Site site) {
        this.site = site;
    }

    @Test
    void everyLinkIsAnswered() {
        List<String> broken =
                site.links().stream()
                        .filter(link -> !link.from().equals(link.to()))
                        .filter(link -> site.at(link.to()).status() != 200)
                        .map(link ->
                                "%s links to %s, which answers %d"
                                        .formatted(
                                                link.from(),
                                                link.to(),
                                                site.at(link.to()).status()))
                        .distinct()
                        .toList();

        assertThat(site.links()).hasSizeGreaterThan(1000);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyLinkToAPlaceOnAPageFindsIt() {
        Map<String, Set<String>> places =
                site.pages().stream().collect(Collectors.toMap(Answer::path, LinksTest::places));

        List<Link> toPlaces =
                site.links().stream().filter(link -> !link.place().isEmpty()).toList();

        assertThat(toPlaces).isNotEmpty();
        assertThat(toPlaces)
                .filteredOn(link -> places.containsKey(link.to()))
                .allMatch(link -> places.getOrDefault(link.to(), Set.of()).contains(link.place()));
    }

    private static Set<String> places(Answer page) {
        return page.document().select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }

    @Test
    void noTwoPagesHaveOneTitle() {
        Map<String, List<String>> pages =
                site.pages().stream()
                        .filter(page -> !page.path().contains("?"))
                        .collect(
                                Collectors.groupingBy(
                                        page -> page.document().title(),
                                        Collectors.mapping(Answer::path, Collectors.toList())));

        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(pages.values()).allMatch(ofOneTitle -> ofOneTitle.size() == 1);
    }

    /** So that a page of a new kind is looked at as closely as the rest. */
    @Test
    void everyKindOfPageIsAmongTheSamples() {
        Set<String> looked = Samples.named().stream().map(Sample::kind).collect(Collectors.toSet());

        assertThat(site.pages()).extracting(page -> Sample.kind(page.path())).isSubsetOf(looked);
    }
}
