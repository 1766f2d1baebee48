package io.tallystick.events.documents;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** A document attached to a record of the house, and what came of it. */
public sealed interface DocumentEvent extends DomainEvent {

    /**
     * A scan or an electronic original was attached.
     *
     * @param record what it belongs to: a custody unit, a transfer, a loan, a destruction batch
     * @param item the item of the custody unit it belongs to; absent for the unit as a whole
     * @param digest SHA-256 of its content, lower-case hexadecimal
     * @param bytes its size
     * @param mediaType as recognised in its content
     * @param fileName as it came
     * @param encryptedFor whose key it is encrypted under; destroying the key erases it
     * @param attacher who attached it
     */
    record DocumentAttached(
            RecordId document,
            RecordId fonds,
            RecordId record,
            @Nullable Integer item,
            String digest,
            long bytes,
            String mediaType,
            DocumentRole role,
            @Nullable String fileName,
            RecordId encryptedFor,
            Signature attacher)
            implements DocumentEvent {}

    /** The hash on a signed list was read, and is that of the transfer's list (I-13). */
    record SignedListMatched(RecordId document, RecordId transfer, String listHash) implements DocumentEvent {}

    /** No hash could be read from a signed list; somebody compared it by eye and says why that has to do. */
    record SignedListAccepted(RecordId document, RecordId transfer, String listHash, String reason, Signature accepter)
            implements DocumentEvent {}

    /** Another document stands in its place. */
    record DocumentSuperseded(RecordId document, RecordId successor, String reason) implements DocumentEvent {}

    /** It is no longer put forward; it stays stored and can still be read. */
    record DocumentWithdrawn(RecordId document, String reason, Signature withdrawer) implements DocumentEvent {}

    /** Somebody was let read it (VI-10). */
    record DocumentOpened(RecordId document, @Nullable String purpose, Signature reader) implements DocumentEvent {}

    /**
     * A sweep did not find it as it was stored.
     *
     * @param digest what was to be found
     * @param fixity never {@link Fixity#SOUND}
     */
    record FixityFailed(RecordId document, RecordId sweep, String digest, Fixity fixity) implements DocumentEvent {}
}
