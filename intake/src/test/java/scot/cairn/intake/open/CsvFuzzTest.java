package scot.cairn.intake.open;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import scot.cairn.intake.TableType;

class CsvFuzzTest {

    static Stream<byte[]> seeds() {
        return Fuzzing.files(
                "c01-utf8-bom.csv",
                "c04-cp1252.csv",
                "c06-unclosed-quote.csv",
                "c13-formula-cells.csv",
                "c16-homoglyph-code.csv",
                "c17-money-forms.csv",
                "c18-date-forms.csv",
                "c25-nfd-header.csv",
                "c27-chi-like.csv");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void noTextBreaksTheReadingOfCsv(byte[] bytes) throws IOException {
        Fuzzing.read(TableType.CSV, bytes);
    }
}
