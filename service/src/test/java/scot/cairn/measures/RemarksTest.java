package scot.cairn.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Designation;
import scot.cairn.pack.WrittenDate;

class RemarksTest {

    @Test
    void eachFigureSaysWhatKindOfNumberItIs() {
        assertThat(
                        Remarks.of(
                                List.of(
                                        value("2020", Designation.OFFICIAL_STATISTICS),
                                        value("2021", Designation.OFFICIAL_STATISTICS)),
                                value -> value.period().text()))
                .containsExactly("All of these figures: Official statistics.");
        assertThat(
                        Remarks.of(
                                List.of(
                                        value("2020", Designation.ACCREDITED_OFFICIAL_STATISTICS),
                                        value("2021", Designation.MANAGEMENT_INFORMATION),
                                        value("2022", Designation.DERIVED)),
                                value -> value.period().text()))
                .containsExactly(
                        "2020: Accredited official statistics.",
                        "2021: Management information: not official statistics, and no replacement for"
                                + " them.",
                        "2022: Worked out here from published figures.");
    }

    private static Value value(String year, Designation designation) {
        return new Value(
                "measure",
                "nation",
                "N",
                DateRange.of(WrittenDate.parse(year)),
                Map.of(),
                BigDecimal.ONE,
                null,
                null,
                null,
                designation,
                "First",
                null,
                "source",
                null,
                "values.csv",
                Instant.EPOCH,
                false);
    }
}
