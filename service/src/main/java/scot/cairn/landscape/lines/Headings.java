package scot.cairn.landscape.lines;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What the subjects of lines are called by the rooms that know them. */
@Component
class Headings {

    private final Supplier<List<SubjectSource>> sources;

    Headings(ObjectProvider<SubjectSource> sources) {
        this.sources = SingletonSupplier.of(() -> sources.stream().toList());
    }

    /** The heading of a subject; empty when there is none such. */
    Optional<Heading> of(Subject subject, AsKnownOn asKnownOn) {
        return sources.get().stream()
                .filter(source -> source.kind() == subject.kind())
                .findFirst()
                .flatMap(source -> source.find(subject, asKnownOn));
    }

    /** The headings of a kind, in order. */
    List<Heading> all(SubjectKind kind, AsKnownOn asKnownOn) {
        return sources.get().stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.all(asKnownOn).stream())
                .toList();
    }
}
