package scot.cairn.landscape;

import java.util.List;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;

/**
 * What a subject is for, which rooms above know: an outcome of a promise, for example. Whoever
 * answers for that answers for the subject too, where nobody is named for the subject itself.
 */
public interface WiderSubjects {

    /** From the nearest on; empty where this room knows of none. */
    List<Subject> of(Subject subject, AsKnownOn asKnownOn);
}
