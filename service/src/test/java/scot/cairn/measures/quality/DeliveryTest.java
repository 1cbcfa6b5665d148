package scot.cairn.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.WrittenDate;

class DeliveryTest {

    private static Delivery.Lag lag(String period, String published) {
        return new Delivery(
                        "lanterns",
                        "edition",
                        "report",
                        "harbours",
                        DateRange.of(WrittenDate.parse(period)),
                        DateRange.of(WrittenDate.parse(published)),
                        null,
                        0,
                        0,
                        0,
                        0)
                .lag()
                .orElseThrow();
    }

    @Test
    void aYearOfPublicationTellsNoLeastLagWhereThePeriodEndedWithinIt() {
        assertThat(lag("2024-03", "2024")).isEqualTo(new Delivery.Lag(null, 275));
        assertThat(lag("2023-12", "2024")).isEqualTo(new Delivery.Lag(1L, 366));
    }

    @Test
    void aDayBeforeThePeriodWasOverIsSoManyDaysBelowNought() {
        assertThat(lag("2024-03", "2024-03-21")).isEqualTo(new Delivery.Lag(-10L, -10));
    }
}
