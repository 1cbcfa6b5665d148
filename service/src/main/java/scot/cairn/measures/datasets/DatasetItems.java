package scot.cairn.measures.datasets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Layouts as data. */
@Configuration(proxyBeanMethods = false)
class DatasetItems {

    private final Datasets datasets;
    private final DatasetPages pages;

    DatasetItems(Datasets datasets, DatasetPages pages) {
        this.datasets = datasets;
        this.pages = pages;
    }

    @Bean
    @Order(13)
    ItemSource layoutItems() {
        return ItemSource.of(
                SubjectKind.DATASET,
                "datasets",
                asKnownOn ->
                        pages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                datasets.find(heading.subject().id())
                                                        .orElseThrow()))
                                .toList());
    }
}
