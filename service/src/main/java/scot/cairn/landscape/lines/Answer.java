package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.cairn.pack.Area;
import scot.cairn.pack.Conflict;
import scot.cairn.subjects.Subject;

/**
 * Who answers for a subject in an area on a day.
 *
 * @param subject what was asked about
 * @param area where; empty for wherever
 * @param day when
 * @param chain who is accountable, from the nearest up to whom nobody is above; empty if nobody is
 *     on record
 * @param others who does, funds, assesses, challenges, supports, in the order of roles
 * @param proposed what was asked for and does not hold
 * @param former who was named for the subject itself, where those lines have ended and no other
 *     took their place: it is orphaned
 * @param conflicts open ones among the lines, which a named person must settle
 */
record Answer(
        Subject subject,
        Optional<Area> area,
        LocalDate day,
        List<Held> chain,
        List<Held> others,
        List<Held> proposed,
        List<Held> former,
        List<Conflict> conflicts) {}
