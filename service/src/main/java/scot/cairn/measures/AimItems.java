package scot.cairn.measures;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Measure.Strength;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** The halves of the aim as data, each with the measures that bear on it. */
@Component
@Order(2)
class AimItems implements ItemSource {

    private final AimPages aim;
    private final Measures measures;

    AimItems(AimPages aim, Measures measures) {
        this.aim = aim;
        this.measures = measures;
    }

    /** A half of the aim; no measures where none is on record. */
    private record HalfContent(List<BearingContent> measures) {}

    /** A measure by its id, how directly it bears on the half, and why. */
    private record BearingContent(String measure, Strength strength, String why) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.AIM;
    }

    @Override
    public String plural() {
        return "aims";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return aim.all(asKnownOn).stream()
                .map(half -> Item.of(half, new HalfContent(bearing(half.subject().id()))))
                .toList();
    }

    private List<BearingContent> bearing(String half) {
        return measures.all().stream()
                .flatMap(measure ->
                        AimPages.bearing(measure, half).stream()
                                .map(relevance ->
                                        new BearingContent(
                                                measure.id(),
                                                relevance.strength(),
                                                relevance.why())))
                .toList();
    }
}
