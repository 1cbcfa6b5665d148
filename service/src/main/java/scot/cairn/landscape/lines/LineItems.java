package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.Line;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Lines of accountability as data. Asked about a subject, those by which somebody answers for it or
 * does something for it, as the page of the question shows them: first the chain, from the nearest
 * up.
 */
@Component
@Order(23)
class LineItems implements ItemSource {

    private static final Set<SubjectKind> ASKED_ABOUT =
            Set.of(
                    SubjectKind.OUTCOME,
                    SubjectKind.STANDARD,
                    SubjectKind.COMMITMENT,
                    SubjectKind.MEASURE,
                    SubjectKind.GROUP);

    private final Lines lines;
    private final WhoAnswers whoAnswers;
    private final LineTables tables;
    private final Areas areas;
    private final Headings headings;

    LineItems(
            Lines lines, WhoAnswers whoAnswers, LineTables tables, Areas areas, Headings headings) {
        this.lines = lines;
        this.whoAnswers = whoAnswers;
        this.tables = tables;
        this.areas = areas;
        this.headings = headings;
    }

    /**
     * A line.
     *
     * @param who whom it names; of a class of bodies, where an area is asked for, those of the area
     * @param whom towards whom; empty where no document says
     */
    private record LineContent(
            Line.Role role,
            Line.State state,
            List<PartyContent> who,
            List<PartyContent> whom,
            @Nullable String subject,
            String forWhat,
            @Nullable String areaSet,
            @Nullable String area,
            @Nullable String instrument,
            @Nullable String clause,
            @Nullable WrittenDate from,
            @Nullable WrittenDate to,
            String source,
            String section,
            @Nullable Quotation said,
            @Nullable String note) {}

    /**
     * Whom a line names.
     *
     * @param at for a post that each of a class of bodies has, the id of the body whose it is
     * @param posts of the body, or the post itself
     */
    private record PartyContent(
            String id, String name, @Nullable String at, List<PostContent> posts) {}

    /**
     * A post.
     *
     * @param holders who held it on the day; null while that is to be supplied
     */
    private record PostContent(String id, String title, @Nullable String holders) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.LINE;
    }

    @Override
    public String plural() {
        return "lines";
    }

    @Override
    public List<Filters.Field> fields() {
        return List.of(
                Filters.Field.such(
                        "about",
                        about -> Addresses.subject(about).filter(this::isOnRecord).isPresent(),
                        "Give the whole mission, an outcome, standard, promise, measure or group, for example mission, outcome/3 or standard/mat/3."),
                new Filters.Field("area", areas.all().stream().map(Area::code).toList()),
                Filters.Field.day("on"));
    }

    private boolean isOnRecord(Subject subject) {
        return subject.kind() == SubjectKind.MISSION
                || (ASKED_ABOUT.contains(subject.kind())
                        && headings.of(subject, AsKnownOn.PRESENT).isPresent());
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        LocalDate day = filters.day("on").orElseGet(() -> whoAnswers.day(asKnownOn));
        Optional<Area> area = filters.get("area").flatMap(areas::find);
        List<Held> asked =
                filters.get("about")
                        .flatMap(Addresses::subject)
                        .map(subject -> whoAnswers.of(subject, area, day, asKnownOn))
                        .map(LineItems::all)
                        .orElseGet(() -> all(filters, area, day, asKnownOn));
        return asked.stream().map(held -> item(held, day)).toList();
    }

    private static List<Held> all(Answer answer) {
        List<Held> all = new ArrayList<>(answer.chain());
        all.addAll(answer.others());
        all.addAll(answer.proposed());
        return all;
    }

    private List<Held> all(
            Filters filters, Optional<Area> area, LocalDate day, AsKnownOn asKnownOn) {
        if (area.isPresent()) {
            return whoAnswers.in(area.get(), day, asKnownOn);
        }
        return whoAnswers.anywhere(
                line -> filters.get("on").isEmpty() || line.mayHoldOn(day), day, asKnownOn);
    }

    private Item item(Held held, LocalDate day) {
        Line line = held.line();
        return new Item(
                new Subject(SubjectKind.LINE, line.id()),
                line.role().words(),
                line.forWhat(),
                null,
                new LineContent(
                        line.role(),
                        line.state(),
                        parties(held.who(), day),
                        parties(held.whom(), day),
                        line.subject(),
                        line.forWhat(),
                        line.areaSet(),
                        line.area(),
                        line.instrument(),
                        line.clause(),
                        line.from(),
                        line.to(),
                        line.source(),
                        line.section(),
                        line.said(),
                        line.note()));
    }

    private List<PartyContent> parties(List<Party> parties, LocalDate day) {
        return parties.stream()
                .map(party ->
                        new PartyContent(
                                party.body().id(),
                                party.body().name(),
                                party.at().map(Body::id).orElse(null),
                                posts(party, day)))
                .toList();
    }

    private List<PostContent> posts(Party party, LocalDate day) {
        return lines.posts(party.body(), day).stream()
                .map(post -> {
                    String holders = tables.holders(post, party, day);
                    return new PostContent(
                            post.id(), post.title(), holders.isEmpty() ? null : holders);
                })
                .toList();
    }
}
