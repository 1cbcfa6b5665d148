package scot.cairn.subjects;

import java.util.List;
import java.util.Optional;

/** The room that knows the subjects of a kind. Each kind with pages has exactly one. */
public interface SubjectSource {

    /** The kind it knows. */
    SubjectKind kind();

    /** The heading of a subject of the kind, or empty when there is none such. */
    Optional<Heading> find(Subject subject, AsKnownOn asKnownOn);

    /** Every subject of the kind with a page of its own, in order. */
    List<Heading> all(AsKnownOn asKnownOn);
}
