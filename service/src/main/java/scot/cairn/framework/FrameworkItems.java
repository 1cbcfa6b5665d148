package scot.cairn.framework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.loading.Items;
import scot.cairn.pack.Approach;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outcome;
import scot.cairn.pack.Priority;
import scot.cairn.pack.Quotation;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The plan as data: the mission, its vision, its outcomes and what cuts across them. */
@Configuration(proxyBeanMethods = false)
class FrameworkItems {

    private final Frameworks frameworks;
    private final Items items;
    private final Wordings wordings;
    private final OutcomePages outcomes;
    private final Citing citing;

    FrameworkItems(
            Frameworks frameworks,
            Items items,
            Wordings wordings,
            OutcomePages outcomes,
            Citing citing) {
        this.frameworks = frameworks;
        this.items = items;
        this.wordings = wordings;
        this.outcomes = outcomes;
        this.citing = citing;
    }

    /** A mission without its editions, which are subjects of their own. */
    private record MissionContent(
            Mission.Aim aim,
            Mission.Period period,
            String publisher,
            String licence,
            String primaryMeasure,
            Quotation primaryMeasureSaid,
            List<Mission.Area> areas) {}

    /** An outcome in its place in the tree: the outcome above it and the parts below, by id. */
    private record OutcomeContent(
            @Nullable String parent,
            List<String> parts,
            List<Outcome.Wording> wordings,
            List<Outcome.NamedMeasure> namedMeasures) {}

    @Bean
    @Order(1)
    ItemSource missionItems() {
        return ItemSource.of(
                SubjectKind.MISSION,
                "missions",
                _ -> frameworks.mission().map(FrameworkItems::mission).stream().toList());
    }

    private static Item mission(Mission mission) {
        return new Item(
                new Subject(SubjectKind.MISSION, mission.id()),
                "Mission",
                mission.title(),
                mission.aim().sentence(),
                new MissionContent(
                        mission.aim(),
                        mission.period(),
                        mission.publisher(),
                        mission.licence(),
                        mission.primaryMeasure(),
                        mission.primaryMeasureSaid(),
                        mission.areas()));
    }

    @Bean
    @Order(2)
    ItemSource visionItems() {
        return ItemSource.of(
                SubjectKind.VISION_CLAUSE,
                "vision-clauses",
                asKnownOn ->
                        frameworks.vision().stream()
                                .filter(clause -> citing.knows(asKnownOn, clause.said().source()))
                                .map(clause ->
                                        item(
                                                SubjectKind.VISION_CLAUSE,
                                                clause.id(),
                                                clause.said().words(),
                                                clause))
                                .toList());
    }

    @Bean
    @Order(3)
    ItemSource outcomeItems() {
        return ItemSource.of(
                SubjectKind.OUTCOME,
                "outcomes",
                asKnownOn ->
                        outcomes.all(asKnownOn).stream()
                                .map(heading -> outcome(heading, asKnownOn))
                                .toList());
    }

    private Item outcome(Heading heading, AsKnownOn asKnownOn) {
        List<OutcomeNode> all = frameworks.outcomes();
        String path = heading.subject().id();
        OutcomeNode outcome =
                all.stream().filter(node -> node.path().equals(path)).findFirst().orElseThrow();
        return Item.of(
                heading,
                new OutcomeContent(
                        outcome.isTop() ? null : outcome.parent(),
                        all.stream()
                                .filter(node -> node.parent().equals(path))
                                .map(OutcomeNode::path)
                                .toList(),
                        wordings.known(outcome, asKnownOn),
                        outcome.namedMeasures()));
    }

    @Bean
    @Order(4)
    ItemSource priorityItems() {
        return ItemSource.of(
                SubjectKind.PRIORITY,
                "priorities",
                asKnownOn ->
                        items.all(SubjectKind.PRIORITY, Priority.class).stream()
                                .flatMap(priority -> priority(priority, asKnownOn).stream())
                                .toList());
    }

    private Optional<Item> priority(Priority priority, AsKnownOn asKnownOn) {
        return wordings.title(priority.wordings(), asKnownOn)
                .map(title ->
                        item(
                                SubjectKind.PRIORITY,
                                priority.id(),
                                title,
                                new Priority(
                                        priority.id(),
                                        wordings.known(priority.wordings(), asKnownOn),
                                        priority.about())));
    }

    @Bean
    @Order(5)
    ItemSource approachItems() {
        return ItemSource.of(
                SubjectKind.APPROACH,
                "approach-parts",
                asKnownOn ->
                        items.all(SubjectKind.APPROACH, Approach.class).stream()
                                .filter(part -> citing.knows(asKnownOn, part.said().source()))
                                .map(part ->
                                        item(SubjectKind.APPROACH, part.id(), part.name(), part))
                                .toList());
    }

    private static Item item(SubjectKind kind, String id, String title, Object content) {
        String noun = kind.noun();
        return new Item(
                new Subject(kind, id),
                noun.substring(0, 1).toUpperCase(java.util.Locale.UK) + noun.substring(1),
                title,
                null,
                content);
    }
}
