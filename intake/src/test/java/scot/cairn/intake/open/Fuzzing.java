package scot.cairn.intake.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.cairn.intake.Column;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Gazetteer;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Limits;
import scot.cairn.intake.TableType;
import scot.cairn.intake.Type;
import scot.cairn.intake.rows.RowChecking;

/** What holds for any bytes whatever: both stages end, within limits, in rows or in reasons. */
final class Fuzzing {

    static final Limits SMALL =
            new Limits(
                    4_000_000,
                    new Limits.Unpacked(50, 4_000_000, 200),
                    new Limits.Table(500, 20, 2_000),
                    new Limits.Work(64, 10),
                    20);
    private static final Layout LAYOUT =
            Layout.of(
                    List.of(
                            Column.of(
                                            "area_code",
                                            new Type.Area(
                                                    Gazetteer.of(
                                                            List.of(
                                                                    new Gazetteer.Place(
                                                                            "S12000033",
                                                                            "Aberdeen City",
                                                                            "councils"))),
                                                    Set.of()))
                                    .ifThere(),
                            Column.of("period", new Type.Time(Type.Years.ASKED)).ifThere(),
                            Column.of("value", Type.Figure.of(Type.Form.POUNDS)).ifThere(),
                            Column.of("gbp", Type.Figure.of(Type.Form.DECIMAL)).ifThere(),
                            Column.of("as_of", new Type.Day()).ifThere(),
                            Column.of(
                                            "charity",
                                            new Type.Identifier(
                                                    Pattern.compile("SC[0-9]{6}"), "a number"))
                                    .ifThere(),
                            Column.of("comment", new Type.Text(100)).ifThere()),
                    "area_code",
                    "period");

    private Fuzzing() {}

    /** Reads bytes of a type; throws if anything that must hold does not. */
    static void read(TableType type, byte[] bytes) throws IOException {
        Faults meaning = new Faults(SMALL.faults());
        RowChecking checking = new RowChecking(LAYOUT, _ -> {}, meaning);
        Faults opening = new Faults(SMALL.faults());
        int[] last = {0};
        Opening.open(
                new ByteArrayInputStream(bytes),
                new Opening.Asked(type, "", SMALL),
                row -> {
                    assertThat(row.number()).isGreaterThan(last[0]);
                    assertThat(row.number()).isLessThanOrEqualTo(SMALL.table().rows());
                    assertThat(row.cells()).hasSizeLessThanOrEqualTo(SMALL.table().columns());
                    last[0] = row.number();
                    checking.row(row);
                },
                opening);
        checking.end();
        for (Faults faults : List.of(opening, meaning)) {
            assertThat(faults.all()).hasSizeLessThanOrEqualTo(SMALL.faults());
            faults.all().forEach(fault -> assertThat(fault.where().value()).doesNotContain("\n"));
        }
        assertThat(opening.isEmpty() && meaning.isEmpty() && last[0] == 0).isFalse();
    }

    /** The hostile files whose names match. */
    static Stream<byte[]> files(String... names) {
        return Stream.of(names)
                .map(name -> {
                    try (InputStream file = Fuzzing.class.getResourceAsStream("/hostile/" + name)) {
                        return Objects.requireNonNull(file, name).readAllBytes();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }
}
