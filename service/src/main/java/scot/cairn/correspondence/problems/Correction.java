package scot.cairn.correspondence.problems;

import java.time.Instant;
import scot.cairn.subjects.Subject;

/**
 * Something that was wrong in what was published, and was put right.
 *
 * @param id its number
 * @param about whose page it was on
 * @param wrong what was wrong
 * @param done what was done
 * @param reportedAt when somebody reported it
 * @param answeredAt when they were answered
 * @param publishedAt when this was published
 * @param entry id of its entry in the ledger
 */
public record Correction(
        long id,
        Subject about,
        String wrong,
        String done,
        Instant reportedAt,
        Instant answeredAt,
        Instant publishedAt,
        long entry) {}
