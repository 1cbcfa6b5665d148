package scot.cairn.statistics.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final String HEADER = "id,numerator,denominator,confidence,multiplier\n";

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,-1,5,0.95,100       | 2:2: numerator "-1" is no number of 0 or more; write one such as 12
                    1,five,5,0.95,100     | 2:2: numerator "five" is no number of 0 or more; write one such as 12
                    1,NaN,5,0.95,100      | 2:2: numerator "NaN" is no number of 0 or more; write one such as 12
                    1,1e999,5,0.95,100    | 2:2: numerator "1e999" is no number of 0 or more; write one such as 12
                    1,0x1p3,5,0.95,100    | 2:2: numerator "0x1p3" is no number of 0 or more; write one such as 12
                    1,5,5,95,100          | 2:4: confidence "95" is no confidence above 0 and below 1; write one such as 0.95
                    1,5,5,,100            | 2:4: confidence is empty; write one such as 0.95
                    1,5,5,0.95,0          | 2:5: multiplier "0" is no number above 0; write one such as 100000
                    ,5,5,0.95,100         | 2:1: id is empty; write something
                    1,5,5,0.95            | 2:5: the row has 4 cells and the header 5; give it a cell for each column, empty where nothing is known
                    1,5,5,0.95,100,7      | 2:6: the row has 6 cells and the header 5; give it a cell for each column, empty where nothing is known
                    """)
    void namesThePlaceTheFaultAndTheMend(String row, String fault) throws IOException {
        assertThat(faults("rate", HEADER + row + "\n", null)).containsExactly("in.csv:" + fault);
    }

    @Test
    void namesEveryFaultOfAFileAtOnceAndWritesNothing() throws IOException {
        String text = HEADER + "1,-1,x,0.95,100\n\n2,1,5,0.95,100\n2,1,5,0.950,100\n";

        assertThat(faults("rate", text, null))
                .containsExactly(
                        "in.csv:2:2: numerator \"-1\" is no number of 0 or more; write one such as 12",
                        "in.csv:2:3: denominator \"x\" is no number of 0 or more; write one such as 12",
                        "in.csv:3:1: the line is empty; take it out",
                        "in.csv:5:5: a second row of this id and confidence and multiplier; keep one of them");
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichNameWasMeant() throws IOException {
        assertThat(faults("rate", "id,Numerator,denominator,confidence\n", null))
                .containsExactly(
                        "in.csv:1:1: there is no column numerator; name \"Numerator\" so",
                        "in.csv:1:1: there is no column multiplier; the header needs id,numerator,denominator,confidence,multiplier, with commas between");
    }

    @Test
    void refusesAColumnThatStandsTwice() throws IOException {
        assertThat(faults("trajectory", "target,baseline,goal,periods,t,t\n", null))
                .containsExactly("in.csv:1:6: a second column t; take one out");
    }

    @Test
    void saysWhatKeepsAFileFromBeingRead() throws IOException {
        assertThat(faults("trend", "", null))
                .containsExactly(
                        "in.csv:1:1: the file is empty; begin it with the header series,t,y");
        assertThat(faults("trend", "series,t,y\n\"1,2,3\n", null))
                .containsExactly(
                        "in.csv:2:1: the quotation marks of this row do not pair; write each mark twice");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Path input = folder.resolve("in.csv");
        Files.write(input, "series,t,y\nÅ,1,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(outcome("trend", input, null))
                .containsExactly("in.csv:2:1: this row is not UTF-8; save the file as UTF-8");
    }

    @Test
    void readsAByteOrderMarkQuotesAndOtherLineEnds() throws IOException {
        String text = "\uFEFFseries,t,y,remark\r\n\"1\",1,2,\"a, b\"\r\n1,2,,\r\n";

        assertThat(faults("trend", text, null)).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out.csv")).get(1)).isEqualTo("1,1,,,,,,,,,");
    }

    @Test
    void refusesMoreEventsThanCases() throws IOException {
        assertThat(faults("proportion", HEADER + "1,6,5,0.95,100\n", null))
                .containsExactly(
                        "in.csv:2:2: the numerator 6 is above the denominator 5; give the part and the whole of it, or use the method rate");
    }

    @Test
    void refusesBoundsOutOfOrder() throws IOException {
        assertThat(
                        faults(
                                "recent-trend",
                                "series,t,value,lower,upper\n1,1,5,6,4\n",
                                "series,polarity\n1,low_good\n"))
                .containsExactly(
                        "in.csv:2:4: the lower bound 6 is above the upper bound 4; give the bounds in order");
    }

    @Test
    void refusesASeriesThatTheSecondFileLacksAndWordsThatAreNone() throws IOException {
        String points = "series,t,value,lower,upper\n1,1,5,4,6\n2,1,5,4,6\n";

        assertThat(faults("recent-trend", points, "series,polarity\n1,low_good\n"))
                .containsExactly(
                        "in.csv:3:1: no row of the file of --polarity has this series; give it one there");
        assertThat(faults("recent-trend", points, "series,polarity\n1,good\n2,\n"))
                .containsExactly(
                        "second.csv:2:2: polarity \"good\" is no polarity; write low_good, high_good or neutral, or decrease, increase or neutral");
    }

    @Test
    void refusesAnAreaOfTwoTypesAndAMisspeltType() throws IOException {
        String header = "area,quantile,population,value,type\n";

        assertThat(faults("inequality", header + "1,1,5,5,rate\n1,2,5,4,mean\n", null))
                .containsExactly(
                        "in.csv:3:5: the type \"mean\" differs from that of the area's first row, \"rate\"; give an area one type");
        assertThat(faults("inequality", header + "1,1,5,5,ratee\n", null))
                .containsExactly(
                        "in.csv:2:5: the type \"ratee\" is none; write rate, or another word for values without a scale of their own");
    }

    @Test
    void keepsAThousandFaultsAndCountsTheOthers() throws IOException {
        Path input = folder.resolve("in.csv");
        Files.writeString(input, "series,t,y\n" + "1,x,2\n".repeat(1500));
        Method method = Methods.named("trend").orElseThrow();

        Outcome outcome = RatesFile.run(method, input, null, folder.resolve("out.csv"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> {
                            assertThat(faulty.faults()).hasSize(1000);
                            assertThat(faulty.more()).isEqualTo(500);
                        });
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(input);
        }
    }

    @Test
    void leavesAnOlderOutputAloneIfThereIsAFault() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "older");

        assertThat(faults("trend", "series,t,y\n1,x,2\n", null)).hasSize(1);

        assertThat(folder.resolve("out.csv")).hasContent("older");
    }

    @Test
    void writesThroughALinkAndReplacesWhatItLeadsTo() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "older");
        Path link = Files.createSymbolicLink(folder.resolve("out.csv"), real);

        assertThat(faults("trend", "series,t,y\n", null)).isEmpty();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).startsWith("series,n,");
    }

    private List<String> faults(String method, String text, @Nullable String second)
            throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), text);
        return outcome(
                method,
                input,
                second == null ? null : Files.writeString(folder.resolve("second.csv"), second));
    }

    private List<String> outcome(String name, Path input, @Nullable Path second)
            throws IOException {
        Method method = Methods.named(name).orElseThrow();
        Path output = folder.resolve("out.csv");
        return switch (RatesFile.run(method, input, second, output)) {
            case Outcome.Written(long rows) -> {
                assertThat(Files.readAllLines(output)).hasSize((int) rows + 1);
                yield List.of();
            }
            case Outcome.Faulty(var faults, long more) -> {
                assertThat(more).isZero();
                yield faults.stream()
                        .map(fault -> fault.toString().replace(folder + "/", ""))
                        .toList();
            }
        };
    }
}
