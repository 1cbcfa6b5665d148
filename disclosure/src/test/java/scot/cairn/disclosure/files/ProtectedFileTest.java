package scot.cairn.disclosure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.disclosure.certificate.CertificateCheck;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.rules.Policy.Zeros;
import scot.cairn.disclosure.tables.Fault;
import scot.cairn.disclosure.tables.FaultyTable;

class ProtectedFileTest {

    private static final Policy UNDER_FIVE = Policy.under(5, Zeros.SHOWN);

    private static final String COUNTS =
            """
            area,sex,count,rate
            Fife,F,3,1.1
            Fife,M,20,2.2
            Moray,F,10,3.3
            Moray,M,26,4.4
            Angus,F,11,5.5
            Angus,M,14,6.6
            North,F,21,7.7
            North,M,40,8.8
            Scotland,F,24,9.9
            Scotland,M,60,9.9
            Fife,Total,23,9.9
            Moray,Total,36,9.9
            Angus,Total,25,9.9
            North,Total,61,9.9
            Scotland,Total,84,9.9
            """;

    private static final String PARENTS =
            """
            child,parent
            Moray,North
            Angus,North
            North,Scotland
            Fife,Scotland
            """;

    @TempDir private Path folder;

    @Test
    void allRowsStayHiddenNumbersAreEmptyAndOtherColumnsAreLeftOut() throws Exception {
        ProtectedFile made = ProtectedFile.of(file(COUNTS), UNDER_FIVE);

        List<String> lines = text(made).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("area,sex,count,status");
        assertThat(lines).hasSize(16).contains("Fife,F,,c");
        assertThat(lines).filteredOn(line -> line.endsWith(",,c")).hasSizeGreaterThan(3);
        assertThat(lines).filteredOn(line -> !line.endsWith(",,c")).hasSizeGreaterThan(7);
        assertThat(made.leftOut()).containsExactly("rate");
        assertThat(made.told()).isEmpty();
        assertThat(made.hidden().ruled()).isEqualTo(1);
    }

    @Test
    void theCertificateHoldsAndOneThatWasTouchedDoesNot() throws Exception {
        ProtectedFile made = ProtectedFile.of(file(COUNTS), UNDER_FIVE);
        Path shown = write("shown.csv", text(made));
        StringWriter proof = new StringWriter();
        made.writeCertificate(proof);

        CertificateCheck.Outcome outcome = check(shown, proof.toString());

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.narrowest()).isGreaterThanOrEqualTo(5);

        String first = proof.toString().lines().skip(1).findFirst().orElseThrow();
        String touched = proof.toString().replace(first, first.replaceFirst(",(\\d+)$", ",9$1"));
        assertThat(touched).isNotEqualTo(proof.toString());
        assertThat(check(shown, touched).holds()).isFalse();
        assertThat(check(shown, proof.toString().replace(first + "\n", "")).holds()).isFalse();
    }

    @Test
    void aCertificateThatShowsTheSameTableTwiceProvesNothing() throws Exception {
        Path shown = write("shown.csv", "a,count,status\nx,,c\ny,,c\nTotal,9,\n");
        TableFile one = new TableFile(shown, List.of("a"), "count", Map.of(), List.of());

        CertificateCheck.Outcome outcome =
                CertificateCheck.check(
                        one.table(),
                        one.dimensions(),
                        "count",
                        Map.of(),
                        write("proof.csv", "a,table 1,table 2\nx,4,4\ny,5,5\n"),
                        1);

        assertThat(outcome.holds()).isFalse();
        assertThat(outcome.faults()).hasSize(2).allMatch(fault -> fault.contains("nearer than 1"));
    }

    @Test
    void whatIsShownIsAttackedFromTheFile() throws Exception {
        ProtectedFile made = ProtectedFile.of(file(COUNTS), UNDER_FIVE);
        Path shown = write("shown.csv", text(made));

        AttackedFile safe = AttackedFile.of(file(shown), Zeros.HIDDEN);
        Path unsafe = write("unsafe.csv", COUNTS.replace("Fife,F,3,", "Fife,F,,"));

        assertThat(safe.told()).isZero();
        assertThat(safe.narrowerThan(5)).isZero();
        assertThat(AttackedFile.of(file(unsafe), Zeros.HIDDEN).told()).isEqualTo(1);
    }

    @Test
    void everyFaultIsSaidAtOnceAndWhere() throws Exception {
        FaultyTable faulty =
                catchThrowableOfType(
                        FaultyTable.class,
                        () ->
                                ProtectedFile.of(
                                        file(
                                                COUNTS.replace("Fife,M,20,", "Fife,M,many,")
                                                        .replace("Angus,F,11,", "Moray,F,11,")
                                                        .replace("North,F,21,", "North,,,")),
                                        UNDER_FIVE));

        assertThat(faulty.faults())
                .extracting(Fault::row, Fault::column)
                .containsExactly(
                        Tuple.tuple(3, 3), Tuple.tuple(6, 3), Tuple.tuple(8, 2), Tuple.tuple(8, 3));
    }

    @Test
    void aTableThatDoesNotAddUpIsRefusedWithTheSums() {
        FaultyTable faulty =
                catchThrowableOfType(
                        FaultyTable.class,
                        () ->
                                ProtectedFile.of(
                                        file(
                                                COUNTS.replace(
                                                        "Scotland,Total,84,",
                                                        "Scotland,Total,85,")),
                                        UNDER_FIVE));

        assertThat(faulty.faults().getFirst().row()).isEqualTo(16);
        assertThat(faulty.faults().getFirst().problem())
                .contains("Scotland, Total is 85")
                .contains("add up to 84");
    }

    @Test
    void rowsOfNoughtsMayBeLeftOut() throws Exception {
        TableFile file =
                new TableFile(
                        write("few.csv", "a,count\nx,3\ny,20\nz,9\nTotal,32\n"),
                        List.of("a"),
                        "count",
                        Map.of(),
                        List.of());

        assertThat(ProtectedFile.of(file, UNDER_FIVE).told()).isEmpty();
    }

    @Test
    void aCombinationWithoutARowHidesNothing() throws Exception {
        // Neither the total of all nor the row of z and F is there: z and F is nought all the same.
        String counts =
                """
                area,sex,count
                x,F,3
                x,M,20
                x,Total,23
                y,F,30
                y,M,26
                y,Total,56
                z,M,11
                z,Total,11
                """;
        ProtectedFile made =
                ProtectedFile.of(
                        file(write("few.csv", counts), "child,parent\nx,all\ny,all\nz,all\n"),
                        UNDER_FIVE);
        Path shown = write("shown.csv", text(made));
        String withNought = Files.readString(shown) + "z,F,0,\n";

        assertThat(made.told()).isEmpty();
        assertThat(
                        AttackedFile.of(
                                        file(
                                                write("with.csv", withNought),
                                                "child,parent\nx,all\ny,all\nz,all\n"),
                                        Zeros.HIDDEN)
                                .told())
                .isZero();
    }

    @Test
    void whoKnowsThatNoughtsAreShownCanTellNothingEither() throws Exception {
        String twos =
                """
                area,sex,count
                x,F,1
                x,M,1
                x,Total,2
                y,F,9
                y,M,8
                y,Total,17
                all,F,10
                all,M,9
                all,Total,19
                """;
        String unsafe = "area,sex,count\nx,F,\nx,M,\nx,Total,2\n";
        String parents = "child,parent\nx,all\ny,all\n";
        ProtectedFile made = ProtectedFile.of(file(write("twos.csv", twos), parents), UNDER_FIVE);

        AttackedFile attacked =
                AttackedFile.of(file(write("shown.csv", text(made)), parents), Zeros.SHOWN);
        assertThat(attacked.told()).isZero();
        assertThat(attacked.bounds()).hasSizeGreaterThan(3);
        assertThat(AttackedFile.of(file(write("unsafe.csv", unsafe)), Zeros.SHOWN).told())
                .isEqualTo(2);
        assertThat(AttackedFile.of(file(write("again.csv", unsafe)), Zeros.HIDDEN).told()).isZero();
    }

    @Test
    void aChildOfTwoParentsIsRefused() {
        FaultyTable faulty =
                catchThrowableOfType(
                        FaultyTable.class,
                        () ->
                                ProtectedFile.of(
                                        file(write("t.csv", COUNTS), PARENTS + "Fife,North\n"),
                                        UNDER_FIVE));

        assertThat(faulty.faults().getFirst().problem())
                .isEqualTo("Fife is part of Scotland and of North");
    }

    private CertificateCheck.Outcome check(Path shown, String proof) throws IOException {
        return CertificateCheck.check(
                shown,
                List.of("area", "sex"),
                "count",
                Map.of("area", List.of(write("parents.csv", PARENTS))),
                write("proof.csv", proof),
                5);
    }

    private TableFile file(String counts) throws IOException {
        return file(write("counts.csv", counts));
    }

    private TableFile file(Path counts) throws IOException {
        return file(counts, PARENTS);
    }

    private TableFile file(Path counts, String parents) throws IOException {
        return new TableFile(
                counts,
                List.of("area", "sex"),
                "count",
                Map.of("area", List.of(write("parents.csv", parents))),
                List.of());
    }

    private static String text(ProtectedFile made) throws IOException {
        StringWriter text = new StringWriter();
        made.write(text);
        return text.toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
