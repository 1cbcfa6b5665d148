package scot.cairn.measures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.pack.Statement;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Definitions and statements as data. */
@Configuration(proxyBeanMethods = false)
class MeasureItems {

    private final Measures measures;
    private final MeasurePages pages;
    private final Citing citing;

    MeasureItems(Measures measures, MeasurePages pages, Citing citing) {
        this.measures = measures;
        this.pages = pages;
        this.citing = citing;
    }

    @Bean
    @Order(11)
    ItemSource definitionItems() {
        return ItemSource.of(
                SubjectKind.MEASURE,
                "measures",
                asKnownOn ->
                        pages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                measures.find(heading.subject().id())
                                                        .orElseThrow()))
                                .toList());
    }

    @Bean
    @Order(12)
    ItemSource statementItems() {
        return ItemSource.of(
                SubjectKind.STATEMENT,
                "statements",
                asKnownOn ->
                        measures.all().stream()
                                .flatMap(measure -> measures.statements(measure.id()).stream())
                                .filter(one -> citing.knows(asKnownOn, one.said().source()))
                                .map(MeasureItems::item)
                                .toList());
    }

    private static Item item(Statement statement) {
        return new Item(
                new Subject(SubjectKind.STATEMENT, statement.measure() + "/" + statement.id()),
                "Statement",
                statement.said().words(),
                null,
                statement);
    }
}
