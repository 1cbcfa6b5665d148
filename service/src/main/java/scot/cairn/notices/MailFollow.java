package scot.cairn.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an address is told of a public page, or of somebody's own work.
 *
 * @param id of it
 * @param secret which its links carry
 * @param address the address
 * @param subject address of the page; empty for own work
 * @param account whose own work; null for a page
 * @param rhythm how often
 * @param isConfirmed whether the holder of the address said so
 * @param told places of the entries that were told
 * @param toldNotice the last notice that was told
 */
record MailFollow(
        UUID id,
        String secret,
        String address,
        String subject,
        @Nullable UUID account,
        Rhythm rhythm,
        boolean isConfirmed,
        List<Long> told,
        long toldNotice) {}
