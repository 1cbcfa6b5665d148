package scot.cairn.assessment.rounds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Rounds of assessment as data. */
@Configuration(proxyBeanMethods = false)
class RoundItems {

    private final Rounds rounds;

    RoundItems(Rounds rounds) {
        this.rounds = rounds;
    }

    @Bean
    @Order(16)
    ItemSource assessmentRoundItems() {
        return ItemSource.of(
                SubjectKind.ROUND,
                "rounds",
                asKnownOn ->
                        rounds.known(asKnownOn).stream()
                                .map(round -> Item.of(RoundPages.heading(round), round))
                                .toList());
    }
}
