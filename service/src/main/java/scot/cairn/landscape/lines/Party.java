package scot.cairn.landscape.lines;

import java.util.Optional;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.pack.Body;

/**
 * A body or post that a line names, found for an area: of a class of bodies, the one whose area it
 * is.
 *
 * @param body it, or the class where no area was asked for or every body of the class is meant
 * @param at for a post that each of a class of bodies has, whose it is
 * @param lie how its own area lies to the one asked for; empty where it has none, or none was asked
 *     for
 */
record Party(Body body, Optional<Body> at, Optional<Lie> lie) {

    static Party of(Body body) {
        return new Party(body, Optional.empty(), Optional.empty());
    }

    /** The body itself, or for a post that each of a class has the body whose it is. */
    Body organisation() {
        return at.orElse(body);
    }
}
