package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Bodies;
import scot.cairn.landscape.NamedBody;
import scot.cairn.loading.Items;
import scot.cairn.loading.OncePerReading;
import scot.cairn.pack.Body;
import scot.cairn.pack.Conflict;
import scot.cairn.pack.Holder;
import scot.cairn.pack.Instrument;
import scot.cairn.pack.Line;
import scot.cairn.pack.Office;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** Lines of accountability, the conflicts among them, posts and who holds them, as on record. */
@Component
class Lines {

    private final Items items;
    private final Bodies bodies;
    private final Citing citing;
    private final OncePerReading<Lines, Map<String, List<Body>>> ofClass = new OncePerReading<>();

    Lines(Items items, Bodies bodies, Citing citing) {
        this.items = items;
        this.bodies = bodies;
        this.citing = citing;
    }

    /** Those that a document had told of by the day, in the order of the plan. */
    List<Line> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.LINE, Line.class).stream()
                .filter(line ->
                        asKnownOn.date().isEmpty() || citing.knows(asKnownOn, line.source()))
                .toList();
    }

    Optional<Line> find(String id) {
        return items.find(SubjectKind.LINE, id, Line.class);
    }

    List<Conflict> conflicts() {
        return items.all(SubjectKind.CONFLICT, Conflict.class);
    }

    Optional<Instrument> instrument(String id) {
        return items.find(SubjectKind.INSTRUMENT, id, Instrument.class);
    }

    Optional<Office> office(String id) {
        return items.find(SubjectKind.OFFICE, id, Office.class);
    }

    /**
     * The posts of a body and, where it is one of a class, those that each of the class has; of a
     * post, itself.
     */
    List<Office> posts(Body body, LocalDate day) {
        return office(body.id()).map(List::of).orElseGet(() -> postsAt(body, day));
    }

    private List<Office> postsAt(Body body, LocalDate day) {
        return items.all(SubjectKind.OFFICE, Office.class).stream()
                .filter(office -> office.mayHoldOn(day))
                .filter(office ->
                        body.id().equals(office.body())
                                || (body.memberOf() != null
                                        && body.memberOf().equals(office.body())))
                .toList();
    }

    /** Every term in a post, at any body. */
    List<Holder> terms(Office post) {
        return items.all(SubjectKind.HOLDER, Holder.class).stream()
                .filter(holder -> holder.office().equals(post.id()))
                .toList();
    }

    /** The terms in a post, at one body where each of a class has it. */
    List<Holder> terms(Office post, Body at) {
        return terms(post).stream()
                .filter(holder -> holder.body() == null || holder.body().equals(at.id()))
                .toList();
    }

    /** The bodies of a class that stand on a day. */
    List<Body> members(String id, LocalDate day) {
        return ofClass.get(this, _ -> byClass()).getOrDefault(id, List.of()).stream()
                .filter(body -> body.mayHoldOn(day))
                .toList();
    }

    private Map<String, List<Body>> byClass() {
        Map<String, List<Body>> byClass = new HashMap<>();
        for (NamedBody named : bodies.all()) {
            Body body = named.body();
            if (body.memberOf() != null) {
                byClass.computeIfAbsent(body.memberOf(), _ -> new ArrayList<>()).add(body);
            }
        }
        return byClass;
    }

    Optional<Body> body(String id) {
        return bodies.find(id).map(NamedBody::body);
    }
}
