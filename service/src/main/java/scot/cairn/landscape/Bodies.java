package scot.cairn.landscape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Body;
import scot.cairn.pack.Group;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Every organisation, post and group that documents name, and what each is called. */
@Component
public class Bodies {

    private final Items items;

    Bodies(Items items) {
        this.items = items;
    }

    /** All of them, in the order of the plan. */
    public List<NamedBody> all() {
        return items.all(SubjectKind.BODY, NamedBody.class);
    }

    /** The body of an id. */
    public Optional<NamedBody> find(String id) {
        return items.find(SubjectKind.BODY, id, NamedBody.class);
    }

    /** What the body of an id calls itself; the id when none is on record. */
    public String name(String id) {
        return find(id).map(named -> named.body().name()).orElse(id);
    }

    /** What every body calls itself, by id. */
    public Map<String, String> names() {
        return all().stream().map(NamedBody::body).collect(Collectors.toMap(Body::id, Body::name));
    }

    /** Its name, leading to its page. */
    public Span link(String id) {
        return find(id).map(named ->
                        Span.link(named.body().name(), new Subject(SubjectKind.BODY, id).url()))
                .orElse(Span.plain(id));
    }

    /** The groups, in the order of the plan. */
    public List<Group> groups() {
        return items.all(SubjectKind.GROUP, Group.class);
    }

    /** The group of an id. */
    public Optional<Group> group(String id) {
        return items.find(SubjectKind.GROUP, id, Group.class);
    }
}
