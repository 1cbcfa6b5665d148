package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is said by colour alone. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class ColourTest {

    private final Site site;
    private final Visits visits;

    ColourTest(Site site, Visits visits) {
        this.site = site;
        this.visits = visits;
    }

    @Test
    void everyStateIsAWord() {
        List<Element> states = elements("[class*=status]:not([aria-hidden]), .ds_tag").toList();

        assertThat(states).isNotEmpty();
        assertThat(states)
                .allSatisfy(state -> assertThat(spoken(state)).containsPattern("\\p{L}{3}"));
    }

    /** Its words without the shape beside them. */
    private static String spoken(Element state) {
        Element spoken = state.clone();
        spoken.select("[aria-hidden=true]").remove();
        return spoken.text();
    }

    @Test
    void everyChartGivesItsFindingInWords() {
        List<Element> charts = elements("svg[role=img]:not([aria-hidden])").toList();

        assertThat(charts).isNotEmpty();
        assertThat(charts)
                .allSatisfy(chart -> {
                    assertThat(chart.select("> title").text()).isNotEmpty();
                    assertThat(chart.select("> desc").text()).containsPattern("\\d");
                });
    }

    @ForEveryKindOfPage
    void linksInTextAreUnderlined(Sample page) {
        assertThat(visits.to(page, Screen.DESK).look().linksNotUnderlined())
                .as(page.path())
                .isEmpty();
    }

    @ForEveryKindOfPageAtEveryWidth
    void oneDrawingOfEachChartIsSeen(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).look().chartsNotShownOnce())
                .as("%s at %s", page, screen)
                .isEmpty();
    }

    private Stream<Element> elements(String selector) {
        return site.pages().stream().flatMap(page -> page.document().select(selector).stream());
    }
}
