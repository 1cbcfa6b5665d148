package scot.cairn.framework.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Studies as data. */
@Configuration(proxyBeanMethods = false)
class StudyItems {

    private final Studies studies;

    StudyItems(Studies studies) {
        this.studies = studies;
    }

    @Bean
    @Order(14)
    ItemSource evidenceItems() {
        return ItemSource.of(
                SubjectKind.STUDY,
                "evidence",
                asKnownOn ->
                        studies.known(asKnownOn).stream()
                                .map(study -> Item.of(StudyPages.heading(study), study))
                                .toList());
    }
}
