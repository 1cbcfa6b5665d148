package scot.cairn.landscape.lines;

import java.util.List;
import scot.cairn.pack.Line;

/**
 * A line as it holds for an area.
 *
 * @param line as on record
 * @param who whom it names, at least one
 * @param whom towards whom; empty where no document says
 */
record Held(Line line, List<Party> who, List<Party> whom) {}
