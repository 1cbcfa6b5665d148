package scot.cairn.framework.plans;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PlanHead;
import scot.cairn.pack.PlanMapping;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Plans, and what of one became what of another, as data. */
@Configuration(proxyBeanMethods = false)
class PlanItems {

    private final Plans plans;
    private final PlanPages pages;

    PlanItems(Plans plans, PlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    /** A plan, held in full or in outline, with its editions by id. */
    private record PlanContent(
            boolean inOutline,
            String publisher,
            @Nullable String planBefore,
            List<String> editions,
            List<Outline.Said> said,
            List<Outline.NotHeld> notHeld) {}

    @Bean
    @Order(13)
    ItemSource planItemSource() {
        return ItemSource.of(
                SubjectKind.PLAN,
                "plans",
                asKnownOn ->
                        pages.all(asKnownOn).stream()
                                .map(heading -> item(heading, asKnownOn))
                                .toList());
    }

    private Item item(Heading heading, AsKnownOn asKnownOn) {
        PlanHead plan = plans.find(heading.subject().id(), asKnownOn).orElseThrow();
        List<String> editions =
                Plans.known(plan.editions(), asKnownOn).stream().map(Mission.Edition::id).toList();
        return Item.of(
                heading,
                switch (plan) {
                    case Mission mission ->
                            new PlanContent(
                                    false,
                                    mission.publisher(),
                                    null,
                                    editions,
                                    List.of(),
                                    List.of());
                    case Outline outline ->
                            new PlanContent(
                                    true,
                                    outline.publisher(),
                                    outline.planBefore(),
                                    editions,
                                    outline.said(),
                                    outline.notHeld());
                });
    }

    @Bean
    @Order(14)
    ItemSource mappingItemSource() {
        return ItemSource.of(
                SubjectKind.MAPPING,
                "mappings",
                asKnownOn -> plans.mappings(asKnownOn).stream().map(PlanItems::item).toList());
    }

    private static Item item(PlanMapping mapping) {
        return new Item(
                new Subject(SubjectKind.MAPPING, mapping.id()),
                "Mapping between plans",
                mapping.type().name().toLowerCase(Locale.ROOT) + ": " + mapping.id(),
                null,
                mapping);
    }
}
