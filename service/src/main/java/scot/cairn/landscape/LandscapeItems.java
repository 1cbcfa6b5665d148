package scot.cairn.landscape;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.pack.Alias;
import scot.cairn.pack.Body;
import scot.cairn.pack.Group;
import scot.cairn.pack.Instrument;
import scot.cairn.pack.Quotation;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Bodies, groups and instruments as data. */
@Configuration(proxyBeanMethods = false)
class LandscapeItems {

    private final Bodies bodies;
    private final BodyPages bodyPages;
    private final GroupPages groupPages;
    private final InstrumentPages instrumentPages;

    LandscapeItems(
            Bodies bodies,
            BodyPages bodyPages,
            GroupPages groupPages,
            InstrumentPages instrumentPages) {
        this.bodies = bodies;
        this.bodyPages = bodyPages;
        this.groupPages = groupPages;
        this.instrumentPages = instrumentPages;
    }

    /** A body with the other names that documents print for it. */
    private record BodyContent(
            Body.Kind kind,
            @org.jspecify.annotations.Nullable Quotation said,
            List<Alias> aliases,
            @org.jspecify.annotations.Nullable String note) {}

    @Bean
    @Order(15)
    ItemSource bodyItems() {
        return ItemSource.of(
                SubjectKind.BODY,
                "bodies",
                asKnownOn ->
                        bodyPages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                body(
                                                        bodies.find(heading.subject().id())
                                                                .orElseThrow())))
                                .toList());
    }

    private static BodyContent body(NamedBody named) {
        Body body = named.body();
        return new BodyContent(body.kind(), body.said(), named.aliases(), body.note());
    }

    @Bean
    @Order(16)
    ItemSource groupItems() {
        return ItemSource.of(
                SubjectKind.GROUP,
                "groups",
                asKnownOn ->
                        groupPages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                known(
                                                        bodies.group(heading.subject().id())
                                                                .orElseThrow(),
                                                        asKnownOn)))
                                .toList());
    }

    /** The group without its end, where no document had told of that by the day. */
    private Group known(Group group, AsKnownOn asKnownOn) {
        return groupPages.hasEnded(group, asKnownOn)
                ? group
                : new Group(
                        group.id(),
                        group.name(),
                        group.abbreviation(),
                        group.kind(),
                        group.purpose(),
                        group.functions(),
                        group.cadence(),
                        group.chairs(),
                        group.reportsTo(),
                        group.owner(),
                        group.started(),
                        null,
                        null,
                        group.succeeds(),
                        group.note());
    }

    @Bean
    @Order(17)
    ItemSource instrumentItems() {
        return ItemSource.of(
                SubjectKind.INSTRUMENT,
                "instruments",
                asKnownOn ->
                        instrumentPages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                known(
                                                        instrumentPages
                                                                .find(heading.subject().id())
                                                                .orElseThrow(),
                                                        Objects.requireNonNull(heading.sentence()),
                                                        asKnownOn)))
                                .toList());
    }

    /** The instrument; whether it held on a day of the past is not on record. */
    private static Instrument known(Instrument one, String standing, AsKnownOn asKnownOn) {
        return asKnownOn.date().isEmpty() || InstrumentPages.isOnlyProposed(one)
                ? one
                : new Instrument(
                        one.id(),
                        one.title(),
                        one.kind(),
                        one.dated(),
                        Instrument.Status.NOT_HELD,
                        standing,
                        one.said(),
                        one.note(),
                        null,
                        null,
                        List.of());
    }
}
