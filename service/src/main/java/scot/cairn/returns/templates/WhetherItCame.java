package scot.cairn.returns.templates;

import java.util.Optional;
import scot.cairn.subjects.AsKnownOn;

/** Says in a sentence whether what is owed came. The part of this room that knows answers. */
public interface WhetherItCame {

    /** The sentence; empty while nothing is owed. */
    Optional<String> sentence(AsKnownOn asKnownOn);
}
