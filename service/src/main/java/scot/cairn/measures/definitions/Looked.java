package scot.cairn.measures.definitions;

import java.util.List;
import scot.cairn.measures.DefinitionEffects.Effects;
import scot.cairn.pack.Fault;

/** What came of looking at another text of a measure's definition. Nothing was written. */
public sealed interface Looked {

    /** The plan has faults with it: all of them, by file, line and column, never empty. */
    record Faulty(List<Fault> faults) implements Looked {}

    /** It says what stands on record. */
    record Same() implements Looked {}

    /** It does not define the measure any more, so it is refused. */
    record Gone() implements Looked {}

    /** What differs, and what that would change on public pages. */
    record Would(List<Difference> differences, Effects effects) implements Looked {}
}
