package scot.cairn.assessment.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Methods of assessment as data. */
@Configuration(proxyBeanMethods = false)
class MethodItems {

    private final Methods methods;
    private final MethodPages pages;

    MethodItems(Methods methods, MethodPages pages) {
        this.methods = methods;
        this.pages = pages;
    }

    @Bean
    @Order(15)
    ItemSource scoringMethodItems() {
        return ItemSource.of(
                SubjectKind.SCORING_METHOD,
                "methods",
                asKnownOn ->
                        methods.known(asKnownOn).stream()
                                .map(method -> Item.of(pages.heading(method), method))
                                .toList());
    }
}
