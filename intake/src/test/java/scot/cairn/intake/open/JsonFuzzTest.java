package scot.cairn.intake.open;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import scot.cairn.intake.TableType;

class JsonFuzzTest {

    static Stream<byte[]> seeds() {
        return Fuzzing.files(
                "j01-deep.json",
                "j02-duplicate-key.json",
                "j03-big-number.json",
                "j04-float-money.json");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void noTextBreaksTheReadingOfJson(byte[] bytes) throws IOException {
        Fuzzing.read(TableType.JSON, bytes);
    }
}
