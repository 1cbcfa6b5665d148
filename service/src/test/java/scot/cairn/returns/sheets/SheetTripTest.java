package scot.cairn.returns.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.cairn.Checkout;
import scot.cairn.access.Role;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Reading;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.pack.WrittenDate;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Author;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.obligations.Decided;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Obligations.Made;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.State;
import scot.cairn.returns.sheets.ReadingAnswer.Line;
import scot.cairn.returns.sheets.WeighedAnswer.Become;

/** Every form of the mission, filled in with made-up answers, goes out and comes back. */
class SheetTripTest {

    private static final Role WRITER = Role.AREA_CO_ORDINATOR;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, String> REFERENTS =
            Map.of("commitment/one", "The first; of two", "commitment/two", "The second");

    /** Texts that spreadsheets, or those who read them, are known to spoil. */
    private static final List<String> NASTY =
            List.of(
                    "=1+1",
                    "+44 is a code",
                    "-5 degrees",
                    "@everyone",
                    "=cmd|'/C calc'!A0",
                    "00123",
                    "2026",
                    "1e5",
                    "TRUE",
                    "24/11/2026",
                    "two  blanks and\ta tab",
                    "a line\nanother\n\nand one after a gap",
                    "\"quoted\", with; marks & <b>tags</b>",
                    "seen\u200bor not",
                    "Gàidhlig – “so it is”");

    private static final List<Stands> NONE =
            List.of(Stands.NIL, Stands.NOT_APPLICABLE, Stands.UNCONFIRMED);

    private final Random random = new Random(20261124);

    @Test
    void withoutAChangeNothingIsChangedInAnyForm() throws Exception {
        List<ReturnDraft> drafts = templates().stream().map(this::filled).toList();
        SheetBook book = book(drafts);

        assertThat(drafts).hasSizeGreaterThan(4);
        assertThat(book.lines()).hasSizeGreaterThan(60);
        assertUnchanged(drafts, book, "out.xlsx", XlsxBook.of(book));
        assertUnchanged(drafts, book, "out.ods", OdsBook.of(book));
        assertUnchanged(drafts, book, "out.csv", csv(book));
    }

    private static void assertUnchanged(
            List<ReturnDraft> drafts, SheetBook book, String name, byte[] bytes) throws Exception {
        ReadSheet read = new ReadingSheet().read(name, bytes);

        assertThat(read.faults()).as(name).isEmpty();
        assertThat(read.lines()).as(name).hasSameSizeAs(book.lines());
        List<SheetFault> faults = new ArrayList<>();
        for (ReturnDraft draft : drafts) {
            WeighedReturn weighed = weigh(draft, read, faults);
            assertThat(weighed.answers())
                    .as("%s in %s", draft.id(), name)
                    .filteredOn(one -> one.become() != Become.UNCHANGED)
                    .extracting(one -> one.question().id(), WeighedAnswer::was, WeighedAnswer::is)
                    .isEmpty();
            assertThat(weighed.answers().stream().map(WeighedAnswer::question).distinct())
                    .as(draft.id())
                    .hasSize((int) answered(draft));
        }
        assertThat(faults).isEmpty();
    }

    private static long answered(ReturnDraft draft) {
        return draft.parts().stream()
                .flatMap(part -> draft.asked(part))
                .filter(question -> Answering.mayWrite(WRITER, question.kind()))
                .distinct()
                .count();
    }

    private static WeighedReturn weigh(ReturnDraft draft, ReadSheet read, List<SheetFault> faults) {
        Map<String, List<Answer>> versions = new HashMap<>();
        draft.answers().forEach((key, answer) -> versions.put(key, List.of(answer)));
        return new WeighingReturn(
                        new WeighingReturn.Stands(
                                draft,
                                WRITER,
                                versions,
                                question -> Offered.of(question, REFERENTS),
                                (_, _) -> Optional.empty()),
                        read,
                        faults::add)
                .weigh(
                        read.lines().stream()
                                .map(line -> new Line(SheetId.parse(line.id()).orElseThrow(), line))
                                .filter(line -> line.id().obligation().equals(draft.id()))
                                .toList());
    }

    @Test
    void aCellNeverBecomesAFormula() {
        List<ReturnDraft> drafts = templates().stream().map(this::filled).toList();
        SheetBook book = book(drafts);

        assertThat(new String(new OdsContent(book).bytes(), StandardCharsets.UTF_8))
                .contains("<text:p>=1+1</text:p>")
                .doesNotContain("table:formula");
        assertThat(parts(XlsxBook.of(book)).get("xl/worksheets/sheet1.xml"))
                .contains("<dataValidation", "<pane")
                .doesNotContain("<f>", "<f ");
        assertThat(parts(XlsxBook.of(book)).get("xl/tables/table1.xml"))
                .contains("ref=\"A1:K%d\"".formatted(book.lines().size() + 1));
    }

    @Test
    void wordsThatAreOfferedMayHoldSemicolons() {
        Offered offered = Offered.of(reference(), REFERENTS);

        assertThat(offered.read("the first; of two").ids()).containsExactly("commitment/one");
        assertThat(offered.read("commitment/two").ids()).containsExactly("commitment/two");
        assertThat(offered.read("The secnd").unknown()).isEqualTo("The secnd");
        assertThat(offered.mend("The secnd")).isEqualTo("Write “The second”, if that is meant");
    }

    private static ReturnQuestion reference() {
        return templates().stream()
                .flatMap(ReturnTemplate::questions)
                .filter(question -> question.kind() == Kind.REFERENCE)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> parts(byte[] zip) {
        return switch (scot.cairn.intake.Unpacking.of(
                zip, scot.cairn.intake.Limits.USUAL.unpacked())) {
            case scot.cairn.intake.Unpacking.Unpacked.Whole(var entries) ->
                    entries.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            one ->
                                                    new String(
                                                            one.getValue(),
                                                            StandardCharsets.UTF_8)));
            case scot.cairn.intake.Unpacking.Unpacked.Refused(var why) ->
                    throw new AssertionError(why);
        };
    }

    private static SheetBook book(List<ReturnDraft> drafts) {
        AskedLines lines =
                new AskedLines(
                        (_, _, _) -> Optional.empty(), _ -> REFERENTS, UnaryOperator.identity());
        return new SheetBook(
                "all",
                "All of them",
                List.of("All of them", "=2+2"),
                drafts.stream().flatMap(draft -> lines.of(draft, WRITER).stream()).toList());
    }

    /** As a spreadsheet saves it. */
    static byte[] csv(SheetBook book) {
        StringBuilder csv = new StringBuilder(String.join(",", SheetColumn.headings()));
        csv.append("\r\n");
        for (AskedLine line : book.lines()) {
            csv.append(
                            Stream.of(SheetColumn.values())
                                    .map(line::in)
                                    .map(value ->
                                            "\"%s\"".formatted(value.text().replace("\"", "\"\"")))
                                    .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<ReturnTemplate> templates() {
        return ((Reading.Sound) PackReader.read(Checkout.missionPack())).plan().templates();
    }

    private ReturnDraft filled(ReturnTemplate template) {
        WrittenDate period = WrittenDate.parse("2026 Q3");
        Obligation obligation =
                new Obligation(
                        template.id(),
                        "S12000005",
                        "",
                        period,
                        DAY,
                        DAY,
                        List.of(),
                        List.of(),
                        new Decided("", 3, "", List.of(), List.of(), null),
                        true);
        List<Part> parts =
                template.sections().stream()
                        .map(section ->
                                new Part(
                                        section.id() + "/1",
                                        section,
                                        section.title(),
                                        template.ownFormat() != null))
                        .toList();
        Map<String, Answer> answers = new HashMap<>();
        for (Part part : parts) {
            for (ReturnQuestion question : part.section().questions()) {
                answers.put(
                        ReturnDraft.key(part.id(), question.id()),
                        new Answer(
                                part.id(),
                                question.id(),
                                1,
                                given(part, question),
                                null,
                                new Author.Someone(new UUID(0, 1), WRITER.id()),
                                Instant.EPOCH,
                                null));
            }
        }
        Owed owed =
                new Owed(new Made(obligation, Instant.EPOCH, 1), State.OPEN, Optional.empty(), DAY);
        return new ReturnDraft(owed, template, parts, Map.of(), answers, List.of(), null);
    }

    private Given given(Part part, ReturnQuestion question) {
        boolean mayBeElsewhere = part.stands(question.kind()).contains(Stands.IN_OWN_DOCUMENT);
        return mayBeElsewhere && random.nextInt(4) == 0
                ? new Given(
                        Stands.IN_OWN_DOCUMENT,
                        List.of("Plan 2026, section 2; page 4"),
                        List.of(),
                        "",
                        false)
                : given(question);
    }

    private Given given(ReturnQuestion question) {
        if (isCounted(question) && random.nextInt(5) == 0) {
            return new Given(
                    NONE.get(random.nextInt(NONE.size())), List.of(), List.of(), "", false);
        }
        return switch (question.kind()) {
            case TABLE ->
                    new Given(
                            Stands.ANSWERED,
                            List.of(),
                            IntStream.rangeClosed(0, random.nextInt(4))
                                    .mapToObj(_ ->
                                            question.columns().stream()
                                                    .map(column -> value(column.kind()))
                                                    .toList())
                                    .toList(),
                            "",
                            false);
            case CHOICE -> new Given(Stands.ANSWERED, chosen(question), List.of(), "", false);
            case REFERENCE ->
                    new Given(Stands.ANSWERED, List.of("commitment/one"), List.of(), "", false);
            default ->
                    new Given(
                            Stands.ANSWERED,
                            List.of(value(question.kind())),
                            List.of(),
                            isCounted(question) ? "=because" : "",
                            false);
        };
    }

    private List<String> chosen(ReturnQuestion question) {
        List<String> ids = question.options().stream().map(ReturnQuestion.Option::id).toList();
        return question.several()
                ? ids.subList(0, 1 + random.nextInt(ids.size()))
                : List.of(ids.get(random.nextInt(ids.size())));
    }

    private String value(Kind kind) {
        return switch (kind) {
            case NUMBER -> pick(List.of("0", "-3", "12", "12.50", "999999999999999", "0.123456"));
            case MONEY -> pick(List.of("1250.5", "1250.50", "123456789012345.123456"));
            case DATE -> pick(List.of("2026-11-24", "1900-01-01", "2026-03-04"));
            case TEXT, CHOICE, TABLE, FILE, QUOTATION, REFERENCE -> pick(NASTY);
        };
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean isCounted(ReturnQuestion question) {
        Section none = new Section("", "", null, null, null, List.of(), null);
        return new Part("", none, "", false).stands(question.kind()).size() > 1;
    }
}
