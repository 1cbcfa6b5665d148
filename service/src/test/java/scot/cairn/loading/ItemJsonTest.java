package scot.cairn.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Place;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.pack.WrittenDate;

/** The text of a record is what the ledger hashes: it may never change. */
class ItemJsonTest {

    private static final String WRITTEN_AS_THEY_ARE = "\u00e9 \u2028 \ud83d\udea2 \u007f /";

    @Test
    void aValueIsWrittenInTheRecordsOrderWithoutItsPlace() {
        ValueRow row =
                new ValueRow(
                        "deaths",
                        "councils",
                        "S12000047",
                        WrittenDate.parse("2021/22"),
                        Map.of("sex", "women", "age", "under-25"),
                        new BigDecimal("1E+3"),
                        new BigDecimal("0.50"),
                        new BigDecimal("1200.0"),
                        Marker.PROVISIONAL,
                        Designation.ACCREDITED_OFFICIAL_STATISTICS,
                        "2022 \"first\" edition\\",
                        WrittenDate.parse("Autumn 2022"),
                        "a-source",
                        "Tab\t" + WRITTEN_AS_THEY_ARE,
                        Attestation.CONFIRMED,
                        new Place("a.csv", 7, 1));

        assertThat(ItemJson.write(row))
                .isEqualTo(
                        """
                        {"measure":"deaths","areaSet":"councils","area":"S12000047",\
                        "period":{"text":"2021/22","first":"2021-04-01","last":"2022-03-31"},\
                        "breakdown":{"age":"under-25","sex":"women"},\
                        "value":1000,"lower":0.50,"upper":1200.0,"marker":"PROVISIONAL",\
                        "designation":"ACCREDITED_OFFICIAL_STATISTICS",\
                        "vintage":"2022 \\"first\\" edition\\\\",\
                        "knownFrom":{"text":"Autumn 2022","first":"2022-09-01","last":"2022-11-30"},\
                        "source":"a-source","note":"Tab\\t%s",\
                        "attestation":"CONFIRMED"}\
                        """
                                .formatted(WRITTEN_AS_THEY_ARE));
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        ValueRow row =
                new ValueRow(
                        "deaths",
                        "nation",
                        "S92000003",
                        WrittenDate.parse("2022"),
                        Map.of(),
                        null,
                        null,
                        null,
                        Marker.MISSING,
                        Designation.ACCREDITED_OFFICIAL_STATISTICS,
                        "First",
                        null,
                        "a-source",
                        null,
                        null,
                        new Place("b.csv", 1, 1));

        assertThat(new String(ItemJson.bytes(row), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"measure":"deaths","areaSet":"nation","area":"S92000003",\
                        "period":{"text":"2022","first":"2022-01-01","last":"2022-12-31"},\
                        "breakdown":{},"marker":"MISSING",\
                        "designation":"ACCREDITED_OFFICIAL_STATISTICS","vintage":"First",\
                        "source":"a-source"}\
                        """);
    }
}
