package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.lines.Post;
import scot.cairn.landscape.lines.Posts;
import scot.cairn.pack.Body;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Signatory;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The named posts of a return in its area, and who holds them: a vacancy is there to be seen. */
@Component
class PostTables {

    private final Posts posts;
    private final ReturnTemplates templates;

    PostTables(Posts posts, ReturnTemplates templates) {
        this.posts = posts;
        this.templates = templates;
    }

    List<Block> of(Obligation obligation, LocalDate day) {
        return templates.find(obligation.template(), AsKnownOn.PRESENT).stream()
                .flatMap(template -> of(template, obligation.area(), day))
                .toList();
    }

    private Stream<Block> of(ReturnTemplate template, String area, LocalDate day) {
        Posts.Here here = posts.in(area, day);
        List<List<Cell>> rows = new ArrayList<>();
        String officer = template.asked().officer();
        if (officer != null) {
            here.posts(officer).forEach(post -> rows.add(row(post, "Reports")));
        }
        template.asked().signedBy().stream()
                .map(Signatory::office)
                .filter(Objects::nonNull)
                .flatMap(office -> here.posts(office).stream())
                .forEach(post -> rows.add(row(post, "Signs")));
        return rows.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new Table(
                                "posts",
                                "Named posts, and who held them on " + DateRange.words(day),
                                List.of(
                                        Column.text("post", "Post"),
                                        Column.text("body", "At"),
                                        Column.text("part", "What it does"),
                                        Column.text("holder", "Who holds it")),
                                rows));
    }

    private static List<Cell> row(Post post, String part) {
        return List.of(
                Cell.Text.of(
                        post.office().title(), new Subject(SubjectKind.BODY, post.office().id())),
                post.at().<Cell>map(PostTables::link).orElse(Cell.Absence.NOT_APPLICABLE),
                Cell.Text.of(part),
                Cell.Text.of(post.words()));
    }

    private static Cell link(Body body) {
        return Cell.Text.of(body.name(), new Subject(SubjectKind.BODY, body.id()));
    }
}
