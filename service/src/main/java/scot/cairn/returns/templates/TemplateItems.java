package scot.cairn.returns.templates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** ReturnTemplates as data. */
@Configuration(proxyBeanMethods = false)
class TemplateItems {

    private final ReturnTemplates templates;

    TemplateItems(ReturnTemplates templates) {
        this.templates = templates;
    }

    @Bean
    @Order(40)
    ItemSource returnTemplateItems() {
        return ItemSource.of(
                SubjectKind.TEMPLATE,
                "returns",
                asKnownOn ->
                        templates.known(asKnownOn).stream()
                                .map(one -> Item.of(TemplatePages.heading(one), one))
                                .toList());
    }
}
