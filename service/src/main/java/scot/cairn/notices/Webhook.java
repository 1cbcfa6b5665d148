package scot.cairn.notices;

import java.util.List;
import java.util.UUID;

/**
 * A program that is told of a public page, or of its owner's own work.
 *
 * @param number of it
 * @param account its owner's
 * @param subject address of the page; empty for own work
 * @param url where it is told
 * @param secret with which what it is told is signed, as {@code whsec_} and Base64
 * @param failures deliveries in a row that failed
 * @param hasEnded whether it is told no more
 * @param told places of the entries that were told
 * @param toldNotice the last notice that was told
 */
public record Webhook(
        long number,
        UUID account,
        String subject,
        String url,
        String secret,
        int failures,
        boolean hasEnded,
        List<Long> told,
        long toldNotice) {}
