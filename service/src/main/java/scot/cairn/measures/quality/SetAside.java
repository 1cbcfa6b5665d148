package scot.cairn.measures.quality;

import java.time.Instant;

/**
 * Something that a check found and somebody let be.
 *
 * @param finding its key
 * @param words what was found then
 * @param reason why it is let be
 * @param capacity id of the role in which somebody did
 * @param at when
 */
public record SetAside(String finding, String words, String reason, String capacity, Instant at) {}
