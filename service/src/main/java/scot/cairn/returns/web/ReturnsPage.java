package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.landscape.Areas;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedList;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.obligations.State;
import scot.cairn.returns.obligations.TheirReturns;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.SubjectKind;

/** What somebody's areas owe; of those who act for the whole nation, what all areas owe. */
@Component
class ReturnsPage {

    private final TheirReturns theirs;
    private final OwedReturns owed;
    private final OwedList list;
    private final ReturnDrafts drafts;
    private final Areas areas;
    private final ReturnTemplates templates;

    ReturnsPage(
            TheirReturns theirs,
            OwedReturns owed,
            OwedList list,
            ReturnDrafts drafts,
            Areas areas,
            ReturnTemplates templates) {
        this.theirs = theirs;
        this.owed = owed;
        this.list = list;
        this.drafts = drafts;
        this.areas = areas;
        this.templates = templates;
    }

    /**
     * The page.
     *
     * @param begun what somebody has begun to answer, as far as the reader may know
     */
    @Transactional(readOnly = true)
    WorkPage of(ServerRequest request, Person reader, Set<String> begun) {
        boolean forAreas = TheirReturns.actsForAreas(reader);
        List<Owed> all =
                (forAreas ? theirs.of(reader) : owed.all(AsKnownOn.PRESENT))
                        .stream()
                                .map(one ->
                                        begun.contains(one.obligation().id()) ? one.drafted() : one)
                                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(
                section(
                        reader,
                        "now",
                        "Waited for now",
                        "Nothing is waited for now.",
                        all,
                        state -> isOutstanding(state)));
        sections.add(
                section(
                        reader,
                        "next",
                        "What comes next",
                        "Nothing is owed for a period that is not over.",
                        all,
                        state -> state == State.DUE));
        sections.add(
                section(reader, "came", "What came", "Nothing has come.", all, State::isReceived));
        List<Obligation> written =
                all.stream()
                        .filter(one -> !one.state().isReceived())
                        .map(Owed::obligation)
                        .filter(one -> drafts.writes(reader, one).isPresent())
                        .toList();
        if (written.size() > 1) {
            sections.add(SheetSection.of(written, titles(written)));
        }
        sections.add(
                new Section(
                        "public",
                        "What everybody sees",
                        List.of(
                                Block.Prose.of(
                                        Span.link("Returns", SubjectKind.TEMPLATE.path()),
                                        Span.plain(
                                                ": what is asked under which instrument, what was"
                                                        + " expected and what came."))),
                        List.of()));
        return new WorkPage(
                "Returns",
                reader.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                sections);
    }

    private Map<String, String> titles(List<Obligation> some) {
        Map<String, String> titles = new HashMap<>();
        some.forEach(one ->
                templates
                        .find(one.template(), AsKnownOn.PRESENT)
                        .ifPresent(template -> titles.put(one.template(), template.title())));
        return titles;
    }

    private static boolean isOutstanding(State state) {
        return switch (state) {
            case OPEN, DRAFTED, SIGNED_IN_PART, LATE, MISSING -> true;
            case DUE, SUBMITTED, ATTESTED, QUERIED, ACCEPTED -> false;
        };
    }

    private Section section(
            Person reader,
            String id,
            String title,
            String none,
            List<Owed> all,
            Predicate<State> wanted) {
        List<Owed> some = all.stream().filter(one -> wanted.test(one.state())).toList();
        List<Block> blocks = new ArrayList<>();
        List<List<Span>> answerable =
                some.stream()
                        .filter(one -> !one.state().isReceived())
                        .filter(one -> drafts.reads(reader, one.obligation()))
                        .map(this::answer)
                        .toList();
        if (!answerable.isEmpty()) {
            blocks.add(new Block.Bullets(answerable));
        }
        blocks.addAll(some.isEmpty() ? List.of(Block.Prose.of(none)) : list.of(id, title, some));
        return new Section(id, title, blocks, List.of());
    }

    private List<Span> answer(Owed one) {
        return List.of(
                Span.link(
                        "Answer: %s, %s"
                                .formatted(
                                        areas.name(one.obligation().area()),
                                        one.obligation().span().words()),
                        "/work/returns/" + one.obligation().id()));
    }
}
