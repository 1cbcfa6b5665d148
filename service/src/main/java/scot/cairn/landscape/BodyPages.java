package scot.cairn.landscape;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What bodies are called. */
@Component
class BodyPages implements SubjectSource {

    private final Bodies bodies;
    private final Citing citing;

    BodyPages(Bodies bodies, Citing citing) {
        this.bodies = bodies;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.BODY;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(named -> heading(named, asKnownOn)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(listHeading(subject, asKnownOn))
                : bodies.find(subject.id()).map(named -> heading(named, asKnownOn));
    }

    /** The bodies that a document had named by the day; in the present, all of them. */
    List<NamedBody> known(AsKnownOn asKnownOn) {
        return bodies.all().stream()
                .filter(named -> asKnownOn.date().isEmpty() || isNamed(named, asKnownOn))
                .toList();
    }

    private boolean isNamed(NamedBody named, AsKnownOn asKnownOn) {
        boolean said =
                named.body().said() != null
                        && citing.knows(asKnownOn, named.body().said().source());
        return said
                || named.aliases().stream()
                        .anyMatch(alias -> citing.knows(asKnownOn, alias.source()));
    }

    private Heading listHeading(Subject subject, AsKnownOn asKnownOn) {
        List<NamedBody> known = known(asKnownOn);
        long kinds = known.stream().map(named -> named.body().kind()).distinct().count();
        return new Heading(
                subject,
                "Who is who",
                SubjectKind.BODY.listTitle(),
                known.isEmpty()
                        ? nothing(asKnownOn)
                        : "%d organisations, posts and groups of %d kinds are on record."
                                .formatted(known.size(), kinds),
                List.of());
    }

    private Heading heading(NamedBody named, AsKnownOn asKnownOn) {
        boolean isNamed = asKnownOn.date().isEmpty() || isNamed(named, asKnownOn);
        return new Heading(
                new Subject(SubjectKind.BODY, named.body().id()),
                named.body().kind().words(),
                named.body().name(),
                isNamed ? sentence(named, asKnownOn) : nothing(asKnownOn),
                List.of(new Heading.Parent("Bodies", SubjectKind.BODY.path())));
    }

    private String sentence(NamedBody named, AsKnownOn asKnownOn) {
        long names =
                named.aliases().stream()
                        .filter(alias -> citing.knows(asKnownOn, alias.source()))
                        .map(alias -> alias.alias())
                        .filter(alias -> !alias.equals(named.body().name()))
                        .distinct()
                        .count();
        return names == 0
                ? "The documents print no other name for it."
                : "The documents also print %d other %s for it."
                        .formatted(names, names == 1 ? "name" : "names");
    }

    /** That no document had named it, or any, by the day. */
    static String nothing(AsKnownOn asKnownOn) {
        return asKnownOn
                .date()
                .map(DateRange::words)
                .map("No document that Cairn holds had named it by %s."::formatted)
                .orElse("Not supplied: none is on record.");
    }
}
