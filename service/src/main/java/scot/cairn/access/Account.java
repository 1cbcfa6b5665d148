package scot.cairn.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as an issuer of sign-ins knows them.
 *
 * @param pseudonym random; all that the ledger knows of them
 * @param issuer who vouches for them
 * @param name as the issuer gave it when they first signed in
 * @param admittedAt when that was
 * @param lastSignIn the last time; null when they never did
 */
public record Account(
        UUID pseudonym,
        String issuer,
        String name,
        Instant admittedAt,
        @Nullable Instant lastSignIn) {}
