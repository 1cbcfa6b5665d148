package scot.cairn.landscape;

import java.util.List;
import scot.cairn.pack.Alias;
import scot.cairn.pack.Body;

/**
 * A body with every other name that documents print for it.
 *
 * @param body as it calls itself
 * @param aliases in the order of the plan; may be empty
 */
public record NamedBody(Body body, List<Alias> aliases) {}
