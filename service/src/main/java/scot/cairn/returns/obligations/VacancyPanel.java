package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.lines.Post;
import scot.cairn.landscape.lines.Posts;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.Office;
import scot.cairn.pack.ReturnTemplate.Asked;
import scot.cairn.pack.ReturnTemplate.Signatory;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The named posts that report and sign, whether each is held, and each that is vacant by name. */
@Component
@Order(53)
class VacancyPanel implements PanelSource {

    private final ReturnTemplates templates;
    private final OwedReturns owed;
    private final Posts posts;
    private final Gazetteer gazetteer;

    VacancyPanel(ReturnTemplates templates, OwedReturns owed, Posts posts, Gazetteer gazetteer) {
        this.templates = templates;
        this.owed = owed;
        this.posts = posts;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.TEMPLATE) {
            return List.of();
        }
        LocalDate day = owed.day(asKnownOn);
        Map<Office, Set<Post>> all = new LinkedHashMap<>();
        templates.known(asKnownOn).stream()
                .filter(one -> subject.isList() || one.id().equals(subject.id()))
                .forEach(one -> add(one.asked(), day, all));
        return all.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.ANSWERS,
                                "posts",
                                "The posts that report and sign",
                                blocks(all, day)));
    }

    private void add(Asked asked, LocalDate day, Map<Office, Set<Post>> all) {
        List<String> offices =
                Stream.concat(
                                Optional.ofNullable(asked.officer()).stream(),
                                asked.signedBy().stream().map(Signatory::office))
                        .toList();
        Function<String, Posts.Here> here = posts.on(day);
        for (Area area : gazetteer.standing(asked.areaSet(), day)) {
            Posts.Here at = here.apply(area.code());
            offices.stream()
                    .flatMap(office -> at.posts(office).stream())
                    .forEach(post ->
                            all.computeIfAbsent(post.office(), _ -> new LinkedHashSet<>())
                                    .add(post));
        }
    }

    private static List<Block> blocks(Map<Office, Set<Post>> all, LocalDate day) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Post> vacant = new ArrayList<>();
        all.forEach((office, of) -> {
            rows.add(row(office, of));
            of.stream().filter(post -> post.state() == Post.State.VACANT).forEach(vacant::add);
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "posts",
                        "Named posts, and how many are held on " + DateRange.words(day),
                        List.of(
                                Column.text("post", "Post"),
                                Column.number("posts", "How many there are"),
                                Column.number("held", "Held"),
                                Column.number("vacant", "Vacant"),
                                Column.number("not_held", "Holder to be supplied")),
                        rows));
        if (!vacant.isEmpty()) {
            blocks.add(vacant(vacant, day));
        }
        return blocks;
    }

    private static List<Cell> row(Office office, Set<Post> of) {
        return List.of(
                Cell.Text.of(office.title(), new Subject(SubjectKind.BODY, office.id())),
                OwedTables.number(of.size()),
                count(of, Post.State.HELD),
                count(of, Post.State.VACANT),
                count(of, Post.State.TO_BE_SUPPLIED));
    }

    private static Cell count(Set<Post> of, Post.State state) {
        return OwedTables.number((int) of.stream().filter(post -> post.state() == state).count());
    }

    private static Table vacant(List<Post> vacant, LocalDate day) {
        return new Table(
                "vacant",
                "Named posts that are vacant on " + DateRange.words(day),
                List.of(
                        Column.text("post", "Post"),
                        Column.text("body", "At"),
                        Column.text("holder", "Since when")),
                vacant.stream()
                        .map(post ->
                                List.of(
                                        Cell.Text.of(
                                                post.office().title(),
                                                new Subject(SubjectKind.BODY, post.office().id())),
                                        post.at()
                                                .<Cell>map(VacancyPanel::link)
                                                .orElse(Cell.Absence.NOT_APPLICABLE),
                                        Cell.Text.of(post.words())))
                        .toList());
    }

    private static Cell link(Body body) {
        return Cell.Text.of(body.name(), new Subject(SubjectKind.BODY, body.id()));
    }
}
