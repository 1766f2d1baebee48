package io.tallystick.events.retention;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the personal values of somebody, or the documents of something, are erased: by destroying the key they are sealed
 * under, after a recorded decision (VI-9, III-2). One record for each subject.
 */
public sealed interface ErasureEvent extends DomainEvent {

    /**
     * Somebody proposed it.
     *
     * @param subject whose key is to be destroyed
     * @param ended the day the dealings with the subject ended
     * @param until the last day everything has to be kept
     */
    record ErasureProposed(
            RecordId erasure, RecordId subject, LocalDate ended, LocalDate until, String reason, Signature proposer)
            implements ErasureEvent {}

    /** Somebody else decided against it; it can be proposed again. */
    record ErasureRejected(RecordId erasure, RecordId subject, String reason, Signature by) implements ErasureEvent {}

    /**
     * Somebody else decided it. From here on the key is destroyed, whatever happens in between, and nothing is sealed for
     * the subject any more.
     *
     * @param legalBasis why it is erased before a statutory minimum that is known, where it is (III-2)
     */
    record ErasureDecided(
            RecordId erasure,
            RecordId subject,
            LocalDate until,
            @Nullable String legalBasis,
            Signature proposer,
            Signature decider)
            implements ErasureEvent {}

    /**
     * The key is destroyed. Every sealed value of the subject is unreadable in every copy from here on; the stored bytes
     * and all proofs over them are as they were.
     *
     * @param decision the position of the decision it carries out
     * @param values how many sealed values there are of the subject
     * @param positions of the events they stand in, the first of them where there are many
     * @param documents the digests of the documents stored under the key, the first of them where there are many
     * @param documentCount how many documents there are
     */
    record KeyDestroyed(
            RecordId erasure,
            RecordId subject,
            long decision,
            int values,
            List<Long> positions,
            List<String> documents,
            int documentCount)
            implements ErasureEvent {}

    /**
     * The ledger was restored from a copy in which the subject was not erased yet, and the key was destroyed again before
     * anything could be read.
     *
     * @param decision the position the decision had in the ledger that was lost
     * @param decidedAt when it had been decided
     */
    record ErasureReapplied(RecordId erasure, RecordId subject, long decision, Instant decidedAt)
            implements ErasureEvent {}
}
