package scot.cairn.returns.answering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ValueRow.Attestation;

/** A {@link Submission} without what was answered. */
record SubmissionHead(
        String obligation,
        LocalDate begins,
        int number,
        @Nullable Attestation attestation,
        boolean synthetic,
        Instant at) {}
